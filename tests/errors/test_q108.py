"""Q108: a source has no two snapshots to compare."""

from tests.cli.conftest import Command, run
from tests.holding import held

__all__ = ["run"]


def test_one_snapshot_cannot_be_compared(run: Command) -> None:
    held(run)
    told = """\
error[Q108]: one snapshot is held of "icescr": there is nothing to compare
hint: "briefwright source add FILE --id icescr" takes another
"""
    answer = run("source", "diff", "icescr")
    assert (answer.exit_code, answer.stderr) == (1, told)
