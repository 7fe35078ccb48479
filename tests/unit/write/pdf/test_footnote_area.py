"""Adding up the heights of notes gives the same pages as laying them out again and again."""

from contextlib import nullcontext
from dataclasses import replace
from importlib import import_module

import pytest

from briefwright.document.nodes import Document, PageSetup
from briefwright.write.pdf import footnote_area, layout
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.plan import Plan
from tests.samples import note, paragraph, torture
from tests.unit.write.pdf.opened import styled

STYLES = {
    "plain": "",
    "margin": "span.note { margin-top: 3pt }",
    "padding": "span.note { padding: 2pt }",
    "inline": "span.note { footnote-display: inline }",
    "limit": "@page { @footnote { max-height: 90pt } }",
    "least": "@page { @footnote { min-height: 90pt } }",
    "frame": "@page { @footnote { border: 1pt solid; padding: 3pt; margin: 9pt 4pt 2pt } }",
    "columns": "section.support, blockquote, dl { columns: 2 }",
}


def brief() -> Document:
    """A few pages with notes in all sorts of places."""
    words = "the committee noted that rents rose faster than wages in each region "
    calls = [paragraph(words * 3, number, " ", words) for number in range(23, 31)]
    notes = tuple(note(number, words * (number % 5 + 1)) for number in range(23, 31))
    document = torture()
    return replace(
        document,
        blocks=(*document.blocks, *calls),
        notes=(*document.notes, *notes),
        page=PageSetup("A5"),
    )


@pytest.mark.parametrize("style", STYLES)
def test_the_pages_are_the_same(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = brief()
    skin = styled(STYLES[style])
    once = layout.lay_out(document, skin, Plan())
    monkeypatch.setattr(layout, "measured_once", nullcontext)
    again = layout.lay_out(document, skin, Plan())
    assert once.findings == again.findings
    assert once.rendering.write_pdf() == again.rendering.write_pdf()


def test_a_note_is_laid_out_once_to_be_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    measure = footnote_area._measure

    def counted(context: object, area: object, note: object) -> float | None:
        measured.append(note.element.get("id"))  # type: ignore[attr-defined]
        return measure(context, area, note)

    monkeypatch.setattr(footnote_area, "_measure", counted)
    document = brief()
    layout.lay_out(document, styled(""), Plan())
    assert sorted(measured) == sorted(f"note-{note.number}" for note in document.notes)


def test_weasyprint_is_as_before_afterwards() -> None:
    load()
    context = import_module("weasyprint.layout").LayoutContext
    before = context._update_footnote_area
    with footnote_area.measured_once():
        assert context._update_footnote_area is not before
    assert context._update_footnote_area is before
