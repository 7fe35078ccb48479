"""Q107: a snapshot is not as it was taken."""

from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.sources.snapshot import Facts, Snapshots, encoded

FACTS = Facts("crc", 1, "0" * 64, "0" * 64, "crc.txt", "text/plain", 5, "2026-11-22")
PATH = "snapshots/crc/000000000000"


def _said(**files: bytes) -> str:
    snapshots = Snapshots(
        MemoryFiles({f"{PATH}.{name}": files[name] for name in files}), "snapshots"
    )
    assert snapshots.of("crc") == ()
    return render_text(snapshots.report, colour=False)


def test_a_text_that_was_edited_is_not_trusted() -> None:
    told = """\
snapshots/crc/000000000000.txt:1:1: error[Q107]: the snapshot's text is not the one that was taken
hint: delete both files, and add it again: "briefwright source add FILE --id crc"
"""
    assert _said(json=encoded(FACTS), txt=b"words") == told


def test_a_text_that_is_missing_is_told() -> None:
    told = """\
snapshots/crc/000000000000.json:1:1: error[Q107]: the snapshot's text is not there: snapshots/crc/000000000000.txt
hint: delete both files, and add it again: "briefwright source add FILE --id crc"
"""  # noqa: E501
    assert _said(json=encoded(FACTS)) == told


def test_facts_that_do_not_parse_are_told() -> None:
    told = """\
snapshots/crc/000000000000.json:1:1: error[Q107]: the facts of a snapshot do not parse as JSON
hint: delete both files, and add it again: "briefwright source add FILE --id crc"
"""
    assert _said(json=b"{") == told


def test_a_snapshot_is_told_to_those_alone_who_ask_for_its_source() -> None:
    files = {f"{PATH}.json": b"{", "snapshots/udhr/000000000000.json": b"{"}
    snapshots = Snapshots(MemoryFiles(files), "snapshots")
    assert [one.span and one.span.path for one in snapshots.faults("crc")] == [f"{PATH}.json"]
    assert len(snapshots.faults("udhr")) == 1
    assert len(snapshots.report) == 2
