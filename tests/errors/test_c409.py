"""C409: a phrase of evidence stands elsewhere than its locator says."""

from tests.cli.conftest import Command, run
from tests.holding import evidence, held

__all__ = ["run"]


def test_a_phrase_in_another_paragraph_is_told_with_its_line(run: Command) -> None:
    evidence(run, ("para 3", "Housing must be adequate"))
    held(run)
    told = """\
seeds/legal-framework/right-to-housing.md:8:31: warning[C409]: the phrase stands elsewhere in "icescr"
8 |   - {source: icescr, locator: "para 3", quote: "Housing must be adequate"}
  |                               ^^^^^^^^
hint: it stands on line 4 of the snapshot
"""  # noqa: E501
    assert run("source", "check").stderr == told
