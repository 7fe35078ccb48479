"""Q111: a source on the web has moved for good."""

from tests.cli.conftest import Command, run
from tests.serving import served

__all__ = ["run"]


def test_the_new_address_is_told(run: Command) -> None:
    with served() as site:
        site.pages["/old"] = (301, {"Location": "/new"}, "")
        site.pages["/new"] = (200, {}, "<p>Rents rose by 4 per cent.</p>")
        told = f"""\
seeds/sources/web.yaml:1:7: warning[Q111]: "rents" has moved for good
1 | - id: rents
  |       ^^^^^
note: {site.root}/new
hint: change its URL
"""
        address = f"{site.root}/old"
        record = f"- id: rents\n  type: webpage\n  title: Rents\n  URL: {address}\n"
        run.write("seeds/sources/web.yaml", record)
        run.write("rents.html", "<p>Rents rose by 4 per cent.</p>")
        run("source", "add", f"{run.folder}/rents.html", "--id", "rents", "--from", address)
        assert run("source", "refresh", "--pause", "0").stderr == told
