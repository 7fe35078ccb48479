"""Readings of words are read back from every format, each with its words."""

from dataclasses import replace
from functools import cache

import pytest

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Align, Block, Document, Phrase, Table
from briefwright.write.registry import FORMATS
from tests.samples import cell, inlines, note, paragraph, small
from tests.unit.audit.brief import told
from tests.unit.audit.unpacked import html_with, word_without
from tests.unit.write.pdf.opened import look

FORMAT_NAMES = {"html": "the HTML file", "pdf": "the PDF", "docx": "the Word file"}
CHILD, OFFICE = "じどう", "そうだんじょ"


def words(child: str = CHILD, office: str = OFFICE) -> Document:
    """Readings in a paragraph, a caption, a cell and a note."""
    one = Phrase(inlines("児童"), language="ja", ruby=child)
    two = Phrase(inlines("相談所"), language="ja", ruby=office)
    rows = ((cell("North"), cell(one)),)
    caption = inlines("By ", one)
    blocks: tuple[Block, ...] = (
        paragraph("An office for the ", one, ", or ", two, ", can help.", 1),
        Table((Align.START, Align.START), (cell("Where"), cell("Who")), rows, caption),
    )
    return replace(small(), blocks=blocks, notes=(note(1, "Of the ", one, "."),))


@cache
def made(format: str, child: str = CHILD, office: str = OFFICE) -> bytes:
    return FORMATS[format].load()(words(child, office), look(), Report()).data


@pytest.mark.parametrize("format", FORMAT_NAMES)
def test_of_readings_as_they_are_nothing_is_told(format: str) -> None:
    assert told(format, made(format), words()) == ""


@pytest.mark.parametrize("format", FORMAT_NAMES)
def test_a_dropped_reading_is_found(format: str) -> None:
    said = told(format, made(format, office=""), words())
    assert f"A101]: {FORMAT_NAMES[format]} lacks " in said
    assert said.count("error[") == 1


@pytest.mark.parametrize("format", FORMAT_NAMES)
def test_a_reading_over_other_words_is_found_in_text_cell_and_note(format: str) -> None:
    said = told(format, made(format, OFFICE, CHILD), words())
    assert "A101" in said
    assert "A104" in said
    assert "A102" in said


def test_a_reading_lost_within_a_file_is_found() -> None:
    word = word_without(made("docx"), "//w:rt/w:r")
    assert "A101]: the Word file" in told("docx", word, words())
    html = html_with(made("html"), f"<rt>{OFFICE}</rt>", "")
    assert "A101]: the HTML file" in told("html", html, words())
