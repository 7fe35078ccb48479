"""Q110: a source on the web could not be read again."""

from tests.cli.conftest import Command, run
from tests.serving import served

__all__ = ["run"]


def test_a_page_that_is_gone_is_told_with_its_address(run: Command) -> None:
    with served() as site:
        address = f"{site.root}/gone"
        told = f"""\
seeds/sources/web.yaml:1:7: warning[Q110]: "rents" could not be read again: the server answers 404
1 | - id: rents
  |       ^^^^^
note: {address}
hint: see whether it has another address; what is held stays as it is
"""
        record = f"- id: rents\n  type: webpage\n  title: Rents\n  URL: {address}\n"
        run.write("seeds/sources/web.yaml", record + "  custom: {watch: true}\n")
        assert run("source", "refresh", "--pause", "0").stderr == told
