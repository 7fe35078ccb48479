"""pypdf reads the file back: words, notes, headings and links are the document's."""

from dataclasses import replace

import page
import pytest

from briefwright.document import measure
from briefwright.document.nodes import (
    Cell,
    CodeBlock,
    ContentsEntry,
    CrossReference,
    Definition,
    Document,
    Heading,
    Link,
    NoteCall,
    PageSetup,
    Paragraph,
    ReferenceEntry,
)
from briefwright.document.walk import walk
from tests import samples
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.pdf.opened import pieces, shared, squeezed, written

DOCUMENTS = {"small": samples.small(), "torture": samples.torture(), "long": long_brief()}
every_document = pytest.mark.parametrize("name", DOCUMENTS)


@every_document
def test_the_words_of_the_text_follow_each_other_as_in_the_document(name: str) -> None:
    text = shared(name).text
    at = 0
    for node in walk(DOCUMENTS[name].blocks):
        if isinstance(node, Heading | Paragraph | Cell | ReferenceEntry | CodeBlock):
            for piece in pieces(node):
                found = text.find(squeezed(piece), at)
                assert found >= 0, f"{piece!r} is missing after {text[at - 40 : at]!r}"
                at = found + len(squeezed(piece))


@every_document
def test_terms_and_captions_are_there(name: str) -> None:
    for node in walk(DOCUMENTS[name].blocks):
        for words in (
            getattr(node, "caption", ()),
            node.term if isinstance(node, Definition) else (),
        ):
            for inline in words:
                assert all(squeezed(piece) in shared(name).text for piece in pieces(inline))


@every_document
def test_every_note_is_whole_and_on_the_page_of_its_call(name: str) -> None:
    found = shared(name)
    for note in DOCUMENTS[name].notes:
        text = squeezed(f"{note.number} {measure.plain_text(note.blocks)}")
        assert text in found.text.replace("•", "")
    assert found.said() == []


@every_document
def test_the_foot_of_each_page_has_the_notes_that_the_page_calls(name: str) -> None:
    document = DOCUMENTS[name]
    calls = [node.number for node in walk(document.blocks) if isinstance(node, NoteCall)]
    standing = [
        note.number
        for text in shared(name).texts
        for note in document.notes
        if squeezed(f"{note.number} {measure.plain_text(note.blocks[:1])}") in squeezed(text)
    ]
    assert standing == sorted(calls)


@every_document
def test_the_bookmarks_are_the_headings_without_their_calls(name: str) -> None:
    assert shared(name).outline() == [
        (one.level, " ".join(filter(None, (one.number, measure.plain_text(one.children)))))
        for one in measure.headings(DOCUMENTS[name])
    ]


@every_document
def test_the_links_lead_where_the_document_says(name: str) -> None:
    document = DOCUMENTS[name]
    links = shared(name).links()
    nodes = [*walk(document.blocks), *walk(document.notes)]
    outward = {node.target for node in nodes if isinstance(node, Link)}
    assert {link for link in links if not link.startswith("#")} == outward
    aims = {link[1:] for link in links if link.startswith("#")}
    assert {f"note-{note.number}" for note in document.notes} <= aims
    assert {node.target for node in nodes if isinstance(node, ContentsEntry)} <= aims
    assert {node.target for node in nodes if isinstance(node, CrossReference)} <= aims
    assert aims <= set(shared(name).reader.named_destinations)


@every_document
@pytest.mark.parametrize("standard", ["PDF_UA_1", "PDF_A_3A"])
def test_the_file_is_accessible_and_fit_for_an_archive(name: str, standard: str) -> None:
    profile = getattr(page.ValidationProfile, standard)
    report = page.validate_pdf_bytes(shared(name).data, profile=profile)
    assert [failure.rule_id for failure in report.failures] == []


def test_the_running_head_has_no_number_of_a_note() -> None:
    assert "1 Words and notes\n1 / " in shared("torture").texts[0]


def test_contents_and_cross_references_name_pages() -> None:
    texts = shared("torture").texts
    assert "日本語の要約3" in squeezed(texts[0])
    assert "see the tables (page 1)" in texts[0].lower()


def test_the_file_says_what_it_is() -> None:
    found = shared("torture").reader
    assert found.metadata is not None
    assert found.metadata.title == "Homes & <rights>: a “torture” test"
    assert found.metadata.author == "The Housing Forum"
    assert found.metadata.subject == 'Quotes " and ampersands & in the description'
    assert found.metadata["/Keywords"] == "housing, 住宅"
    assert found.metadata["/CreationDate"] == found.metadata["/ModDate"] == "D:20261122"
    assert found.root_object["/Lang"] == "en-GB"


def test_the_pages_are_counted() -> None:
    assert shared("torture").pages == len(shared("torture").reader.pages) == 3


@pytest.mark.parametrize(
    ("size", "points"), [("A4", (595, 842)), ("A5", (420, 595)), ("Letter", (612, 792))]
)
def test_the_paper_is_the_documents(size: str, points: tuple[int, int]) -> None:
    document: Document = replace(samples.small(), page=PageSetup(size))
    box = written(document).reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == points
