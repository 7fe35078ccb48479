"""What the writers make the audit passes: all formats, everything that can be in a document."""

from dataclasses import replace
from functools import cache

import pytest

from briefwright.audit.audit import audit
from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    CodeBlock,
    CrossReference,
    Division,
    Document,
    Heading,
    PageSetup,
    Table,
)
from briefwright.write.model import Skin
from briefwright.write.registry import FORMATS
from tests import samples
from tests.unit.audit.brief import brief, made, told
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.docx.test_reference_document import letterhead
from tests.unit.write.pdf.opened import look

every_format = pytest.mark.parametrize("format", FORMATS)


@cache
def _skin() -> Skin:
    return look()


def said_of(format: str, document: Document, skin: Skin | None = None) -> str:
    artifact = FORMATS[format].load()(document, skin or _skin(), Report())
    return render_text(audit(format, artifact, document), colour=False)


@every_format
def test_a_brief_with_one_of_everything(format: str) -> None:
    assert told(format, made(format)) == ""


@every_format
def test_all_nodes_and_notes_wherever_one_can_stand(format: str) -> None:
    assert said_of(format, samples.torture()) == ""


@every_format
def test_a_brief_of_the_usual_length(format: str) -> None:
    assert said_of(format, long_brief()) == ""


@every_format
def test_a_brief_in_another_language(format: str) -> None:
    assert said_of(format, replace(brief(), language="ja")) == ""


@every_format
def test_large_print(format: str) -> None:
    assert said_of(format, replace(brief(), page=PageSetup("A4", "large-print"))) == ""


def test_a_word_file_in_the_look_of_a_reference_document() -> None:
    assert said_of("docx", samples.torture(), replace(_skin(), reference_docx=letterhead())) == ""


def test_notes_at_the_end_of_a_pdf() -> None:
    long = samples.note(2, "word " * 1200)
    document = replace(samples.small(), notes=(samples.small().notes[0], long))
    document = replace(document, notes=(*document.notes, samples.small().notes[2]))
    assert said_of("pdf", document) == ""


def test_arabic_in_a_pdf_whose_letters_stand_in_the_order_of_the_eye() -> None:
    words = samples.Phrase(samples.inlines("الحق في السكن"), language="ar")
    document = replace(
        samples.small(), blocks=(samples.paragraph("In Arabic ", words, ", too."),), notes=()
    )
    assert said_of("pdf", document) == ""


def _leading(*after: Block) -> Document:
    """A brief whose paragraph ends with the page that its link leads to."""
    link = CrossReference("found", samples.inlines("what was found"), page=True)
    blocks = (samples.heading(2, "found", "What was found"), samples.paragraph("See ", link))
    return replace(samples.small(), blocks=(*blocks, *after), notes=())


@every_format
def test_a_brief_that_ends_with_the_page_of_a_link(format: str) -> None:
    assert said_of(format, _leading()) == ""


@every_format
def test_a_list_and_a_table_after_the_page_of_a_link(format: str) -> None:
    table = Table((Align.START,), (samples.cell("Town"),), ((samples.cell("North"),),))
    items = BulletList(((samples.paragraph("Homes."),), (samples.paragraph("Rents."),)))
    assert said_of(format, _leading(items)) == ""
    assert said_of(format, _leading(table)) == ""


@every_format
def test_a_note_that_ends_with_the_page_of_a_link(format: str) -> None:
    link = CrossReference("found", samples.inlines("what was found"), page=True)
    document = replace(_leading(samples.paragraph("Words.", 1)), notes=(samples.note(1, link),))
    assert said_of(format, document) == ""


@every_format
def test_a_note_that_is_called_in_a_link_with_a_page(format: str) -> None:
    link = CrossReference("found", samples.inlines("found", samples.NoteCall(1)), page=True)
    document = _leading(samples.paragraph("And ", link, " too."))
    assert said_of(format, replace(document, notes=(samples.note(1, "A note."),))) == ""


@every_format
def test_code_in_a_part_in_another_language(format: str) -> None:
    part = Division((samples.paragraph("Mots."), CodeBlock("x = 1")), None, "fr")
    assert said_of(format, replace(samples.small(), blocks=(part,), notes=())) == ""


@every_format
def test_a_heading_that_ends_with_the_page_of_a_link(format: str) -> None:
    link = CrossReference("found", samples.inlines("what was found"), page=True)
    heading = Heading(2, (*samples.inlines("Beside "), link), "beside")
    assert said_of(format, _leading(heading, samples.paragraph("Words."))) == ""
