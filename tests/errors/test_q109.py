"""Q109: a source on the web is not as it is held."""

from tests.cli.conftest import Command, run
from tests.serving import served

__all__ = ["run"]


def test_a_changed_page_is_told_at_its_record(run: Command) -> None:
    told = """\
seeds/sources/web.yaml:1:7: warning[Q109]: "rents" is not as it is held any more
1 | - id: rents
  |       ^^^^^
hint: read what changed, then "briefwright source accept rents"
"""
    with served() as site:
        site.pages["/"] = (200, {}, "<p>Rents rose by 5 per cent.</p>")
        address = f"{site.root}/"
        record = f"- id: rents\n  type: webpage\n  title: Rents\n  URL: {address}\n"
        run.write("seeds/sources/web.yaml", record)
        run.write("rents.html", "<p>Rents rose by 4 per cent.</p>")
        run("source", "add", f"{run.folder}/rents.html", "--id", "rents", "--from", address)
        assert run("source", "refresh", "--pause", "0").stderr == told
