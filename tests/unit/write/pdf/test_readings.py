"""Readings of words stand behind them in a PDF: WeasyPrint cannot put them above."""

from dataclasses import replace

from briefwright.document.nodes import Document, NoteCall, PageSetup, Phrase
from tests.samples import heading, inlines, note, paragraph, small
from tests.unit.write.pdf.opened import Opened, written

CHILD = Phrase(inlines("児童"), language="ja", ruby="じどう")


def _brief() -> Document:
    blocks = (
        heading(1, "title", "About the ", CHILD),
        paragraph("The ", CHILD, " is heard.", NoteCall(1)),
    )
    return replace(small(), blocks=blocks, notes=(note(1, "Of the ", CHILD, "."),))


def _heights(file: Opened) -> dict[str, float]:
    """The size of the type that each stretch of text is set in."""
    found: dict[str, float] = {}

    def visit(text: str, _cm: object, _tm: object, _font: object, size: float) -> None:
        if text.strip():
            found.setdefault(text.strip(), size)

    file.reader.pages[0].extract_text(visitor_text=visit)
    return found


def test_a_reading_stands_in_parentheses_and_smaller_type_behind_its_words() -> None:
    file = written(_brief())
    assert "The児童（じどう）isheard." in file.text
    assert "Ofthe児童（じどう）." in file.text
    assert not list(file.report)


def test_a_bookmark_has_the_words_alone() -> None:
    outline = written(_brief()).reader.outline
    assert [one.title for one in outline] == ["About the 児童"]  # type: ignore[union-attr]


def test_a_reading_is_told_in_its_language_with_its_words() -> None:
    spans = [one for one in written(_brief()).elements("Span") if one.get("/Lang") == "ja"]
    assert len(spans) == 3


def test_large_print_has_no_small_readings() -> None:
    usual = _heights(written(_brief()))
    large = _heights(written(replace(_brief(), page=PageSetup("A4", "large-print"))))
    assert usual["じどう"] < usual["児童"]
    assert large["じどう"] == large["児童"]
