"""Every shipped brief says the same in all formats: words, notes, headings, tables and links."""

import json
import subprocess
from functools import cache
from typing import Any

import pypandoc
import pytest
from lxml import html as lxml_html

from briefwright.document import measure
from briefwright.document.nodes import (
    Cell,
    Document,
    Heading,
    Link,
    NoteCall,
    Paragraph,
    ReferenceEntry,
    Table,
)
from briefwright.document.walk import walk
from tests.shipped.made import made, names, written
from tests.unit.write.docx import test_read_back as word
from tests.unit.write.html.opened import said
from tests.unit.write.pdf.opened import Opened, pieces, squeezed

every_brief = pytest.mark.parametrize("name", names())
CALLS = ".//sup[contains(@class, 'note-call')]"
NUMBERS = ".//span[@class='number']"
BACK = ".//a[@role='doc-backlink']"


def tables_of(document: Document) -> list[Any]:
    return [
        [[measure.plain_text(cell.children).split() for cell in row] for row in (t.head, *t.rows)]
        for t in walk(document.blocks)
        if isinstance(t, Table)
    ]


def links_of(document: Document) -> list[str]:
    nodes = [*walk(document.blocks), *walk(document.notes)]
    return [node.target for node in nodes if isinstance(node, Link)]


def headings_of(document: Document) -> list[tuple[int, str]]:
    return [
        (one.level, " ".join(measure.plain_text(one.children).split()))
        for one in measure.headings(document)
    ]


@cache
def page_of(name: str) -> Any:
    return lxml_html.fromstring(written(name, "html")[0].data)


@cache
def word_of(name: str) -> Any:
    data = word.without_contents(written(name, "docx")[0].data)
    command = [pypandoc.get_pandoc_path(), "-f", "docx", "-t", "json"]
    return json.loads(subprocess.run(command, input=data, capture_output=True, check=True).stdout)


@cache
def print_of(name: str) -> Opened:
    artifact, report = written(name, "pdf")
    return Opened(artifact.unfolded or artifact.data, artifact.pages, report)


@every_brief
def test_html_has_the_words_notes_headings_tables_and_links(name: str) -> None:
    document, page = made(name).document, page_of(name)
    found = said(page.xpath("//main")[0], CALLS, NUMBERS, ".//nav", ".//section[@class='notes']")
    assert found.split() == " ".join(measure.texts(document.blocks)).split()
    notes = [said(item, BACK).split() for item in page.xpath("//section[@class='notes']/ol/li")]
    wanted = [" ".join(measure.texts(note.blocks)).split() for note in document.notes]
    assert notes == wanted
    levels = "//main//*[self::h1 or self::h2 or self::h3 or self::h4]"
    levels += "[not(parent::section[@class='notes'])]"
    assert [(int(h.tag[1]), said(h, CALLS)) for h in page.xpath(levels)] == headings_of(document)
    assert [
        [[said(cell, CALLS).split() for cell in row.xpath("th|td")] for row in table.xpath(".//tr")]
        for table in page.xpath("//table")
    ] == tables_of(document)
    outward = "//main//a[not(starts-with(@href, '#'))]"
    assert sorted(one.get("href") for one in page.xpath(outward)) == sorted(links_of(document))


@every_brief
def test_word_has_the_words_notes_headings_tables_and_links(name: str) -> None:
    document, tree = made(name).document, word_of(name)
    _in_order(document, squeezed(word._meta_and_body(tree)))
    notes = [word.words(word.said(note, notes=True)) for note in word.kinds(tree["blocks"], "Note")]
    wanted = [word.words(" ".join(measure.texts(note.blocks))) for note in document.notes]
    assert notes == wanted
    headers = [
        (level + 1, " ".join(word.said(inner).split()))
        for level, _, inner in word.kinds(tree["blocks"], "Header")
    ]
    assert headers == [one for one in headings_of(document) if one[0] > 1]
    tables = [
        [[word.said(cell[4]).split() for cell in row[1]] for row in word.rows(table)]
        for table in word.kinds(tree["blocks"], "Table")
    ]
    assert tables == tables_of(document)
    links = [link[2][0] for link in word.kinds(tree["blocks"], "Link")]
    assert sorted(one for one in links if not one.startswith("#")) == sorted(links_of(document))


@every_brief
def test_pdf_has_the_words_in_order(name: str) -> None:
    _in_order(made(name).document, print_of(name).text)


def _in_order(document: Document, text: str) -> None:
    """Every stretch of words of the document stands in the text, in the same order."""
    at = 0
    for node in walk(document.blocks):
        if isinstance(node, Heading | Paragraph | Cell | ReferenceEntry):
            for piece in pieces(node):
                found = text.find(squeezed(piece), at)
                assert found >= 0, f"{piece!r} is missing after {text[at - 60 : at]!r}"
                at = found + len(squeezed(piece))


@every_brief
def test_pdf_has_every_note_whole_on_the_page_of_its_call(name: str) -> None:
    document, found = made(name).document, print_of(name)
    assert found.said() == []
    calls = [node.number for node in walk(document.blocks) if isinstance(node, NoteCall)]
    assert calls == [note.number for note in document.notes]
    for note in document.notes:
        assert squeezed(f"{note.number} {measure.plain_text(note.blocks)}") in found.text


@every_brief
def test_pdf_has_the_headings_as_bookmarks_and_the_links(name: str) -> None:
    document, found = made(name).document, print_of(name)
    outline = [(level, " ".join(title.split())) for level, title in found.outline()]
    assert outline == headings_of(document)
    outward = {link for link in found.links() if not link.startswith("#")}
    assert outward == set(links_of(document))
