"""A parser reads the file back: words, notes, headings, tables and links are the document's."""

from typing import Any

import pytest

from briefwright.document import measure
from briefwright.document.nodes import Document, Image, Link, Table
from briefwright.document.walk import walk
from tests import samples
from tests.unit.write.html.opened import Opened, said, written

DOCUMENTS = {"small": samples.small(), "torture": samples.torture()}
every_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())

CALLS = ".//sup[contains(@class, 'note-call')]"
NUMBERS = ".//span[@class='number']"
BACK = ".//a[@role='doc-backlink']"


def split(text: str) -> list[str]:
    return text.split()


@every_document
def test_the_words_of_the_text_are_those_of_the_document(document: Document) -> None:
    main = written(document).one("//main")
    found = said(main, CALLS, NUMBERS, ".//nav")
    assert split(found) == split(" ".join(measure.texts(document.blocks)))


@every_document
def test_the_notes_are_those_of_the_document(document: Document) -> None:
    page = written(document)
    for note in document.notes:
        found = said(page.one(f"//li[@id='note-{note.number}']"), BACK)
        assert split(found) == split(" ".join(measure.texts(note.blocks)))
    assert len(page.find("//section[@class='notes']/ol/li")) == len(document.notes)


@every_document
def test_every_call_leads_to_its_note_and_every_note_back(document: Document) -> None:
    page = written(document)
    for note in document.notes:
        call = page.one(f"//a[@id='call-{note.number}']")
        assert call.get("href") == f"#note-{note.number}"
        assert call.text == str(note.number)
        back = page.one(f"//li[@id='note-{note.number}']//a[@role='doc-backlink']")
        assert back.get("href") == f"#call-{note.number}"


@every_document
def test_the_headings_are_those_of_the_document(document: Document) -> None:
    path = "//main//*[self::h1 or self::h2 or self::h3 or self::h4]"
    found = [
        (int(one.tag[1]), one.get("id"), said(one, CALLS)) for one in written(document).find(path)
    ]
    assert found == [
        (one.level, one.id, " ".join(filter(None, (one.number, measure.plain_text(one.children)))))
        for one in measure.headings(document)
    ]


@every_document
def test_the_tables_are_those_of_the_document(document: Document) -> None:
    tables = [node for node in walk(document.blocks) if isinstance(node, Table)]
    found = [
        [[said(cell, CALLS) for cell in row.xpath("th|td")] for row in table.xpath(".//tr")]
        for table in written(document).find("//table")
    ]
    assert found == [
        [[measure.plain_text(cell) for cell in row] for row in (table.head, *table.rows)]
        for table in tables
    ]


@every_document
def test_the_links_are_those_of_the_document(document: Document) -> None:
    outward = "//a[not(starts-with(@href, '#'))]"
    found = [(one.get("href"), said(one)) for one in written(document).find(outward)]
    nodes = [*walk(document.blocks), *walk(document.notes)]
    assert found == [
        (one.target, measure.plain_text(one.children)) for one in nodes if isinstance(one, Link)
    ]


@every_document
def test_every_link_within_the_page_has_an_aim_and_every_id_is_there_once(
    document: Document,
) -> None:
    page = written(document)
    ids = [one.get("id") for one in page.find("//*[@id]")]
    assert len(ids) == len(set(ids))
    aims = {one.get("href")[1:] for one in page.find("//a[starts-with(@href, '#')]")}
    assert aims <= set(ids)


def test_pictures_are_within_the_file_with_their_words() -> None:
    document = samples.torture()
    found = written(document).find("//img")
    assert [one.get("alt") for one in found] == [
        node.alt for node in walk(document.blocks) if isinstance(node, Image)
    ]
    assert all(one.get("src").startswith("data:image/png;base64,") for one in found)


@every_document
def test_nothing_has_to_be_fetched_or_run(document: Document) -> None:
    page: Opened = written(document)
    loaded: list[Any] = page.find("//script | //link | //iframe | //object | //@onclick")
    assert loaded == []
    assert all(one.startswith("data:") for one in page.find("//@src"))


@every_document
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert written(document).text == written(document).text
