"""The engine for tests."""

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.cite.memory import MemoryEngine
from briefwright.document.marks import Mode
from tests.unit.cite.samples import formatted, item, note, notes


def test_citations_are_author_title_and_locator() -> None:
    engine = MemoryEngine()
    cited = item("tip", "p 3", before="see ", after=" there")
    suppressed = item("news", mode=Mode.SUPPRESS_AUTHOR)
    assert notes(engine, note(1, cited, item("crc")), note(2, suppressed, whole=False)) == [
        "see US Department of State, Trafficking in Persons Report, p 3 there; "
        "Convention on the Rights of the Child.",
        "Japan bans possession of child abuse images",
    ]


def test_entries_stand_in_the_order_of_first_citation() -> None:
    engine = MemoryEngine()
    clusters = [note(1, item("tip")), note(2, item("crc")), note(3, item("tip"))]
    entries = formatted(engine, *clusters, uncited=("co",)).entries
    assert [entry.id for entry in entries] == ["tip", "crc", "co"]


def test_it_remembers_what_it_was_asked_and_that_it_was_closed() -> None:
    engine = MemoryEngine()
    formatted(engine, note(1, item("crc")))
    engine.close()
    assert [request.language for request in engine.requests] == ["en-GB"]
    assert engine.closed


def test_a_key_without_record_is_refused() -> None:
    with pytest.raises(BuildFailed):
        formatted(MemoryEngine(), note(1, item("nobody")))
