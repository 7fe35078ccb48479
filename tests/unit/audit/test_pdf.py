"""A PDF that was damaged: each damage is found, and named."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest

from briefwright.audit.audit import audit
from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.document.nodes import Document, PageBreak
from briefwright.write.model import Artifact
from briefwright.write.registry import FORMATS
from tests import samples
from tests.unit.audit.brief import brief, codes, made, told
from tests.unit.audit.unpacked import elements, pdf_with, take_out, walk
from tests.unit.write.pdf.opened import look


def _blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")


def _shown(pdf: pikepdf.Pdf, words: str) -> tuple[bytes, re.Match[bytes]]:
    """The page's drawing, and the strings that show some words letter by letter."""
    data = pdf.pages[0].Contents.read_bytes()
    for found in re.finditer(rb"/(\S+) [\d.]+ Tf\s\[([^\]]*)\] TJ", data):
        table = pdf.pages[0].Resources.Font[f"/{found[1].decode()}"].ToUnicode.read_bytes()
        glyphs = re.findall(rb"<([0-9a-f]{4})>", found[2])
        said = "".join(_letter(table, glyph) for glyph in glyphs)
        if words in said:
            start = said.index(words)
            spots = list(re.finditer(rb"<[0-9a-f]{4}>", found[2]))
            offset = found.start(2)
            pattern = re.compile(re.escape(data[offset + spots[start].start() :][:6]))
            hit = pattern.match(data, offset + spots[start].start())
            assert hit
            return data, hit
    raise AssertionError(words)


def _letter(table: bytes, glyph: bytes) -> str:
    found = re.search(rb"<" + glyph + rb"> <([0-9a-f]+)>", table)
    return bytes.fromhex(found[1].decode()).decode("utf-16-be") if found else ""


def drawing(words: str, glyph: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Draw another glyph for the first letter of some words."""

    def change(pdf: pikepdf.Pdf) -> None:
        data, at = _shown(pdf, words)
        page = data[: at.start()] + glyph + data[at.end() :]
        pdf.pages[0].Contents = pdf.make_stream(page)

    return change


def _swap_digits(pdf: pikepdf.Pdf) -> None:
    data, one = _shown(pdf, "12 per")
    _, two = _shown(pdf, "2 per")
    page = data[: one.start()] + two[0] + data[one.end() : two.start()] + one[0] + data[two.end() :]
    pdf.pages[0].Contents = pdf.make_stream(page)


def _without(kind: str, index: int = 0) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        take_out(elements(pdf, kind)[index])

    return change


def _labels(pdf: pikepdf.Pdf) -> list[Any]:
    """The numbers before the notes."""
    return [one for one in elements(pdf, "Lbl") if one.P.get("/S") == "/Note"]


def _without_label(pdf: pikepdf.Pdf) -> None:
    take_out(_labels(pdf)[1])


def _swap_labels(pdf: pikepdf.Pdf) -> None:
    one, other = _labels(pdf)
    one.K, other.K = other.K, one.K


def _become(kind: str, index: int, other: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, kind)[index].S = pikepdf.Name(f"/{other}")

    return change


def _change_address(pdf: pikepdf.Pdf) -> None:
    (link,) = [one for one in pdf.pages[0].Annots if "/A" in one]
    link.A.URI = pikepdf.String("https://example.org/other")


def _forget_aim(pdf: pikepdf.Pdf) -> None:
    names = pdf.Root.Names.Dests.Names
    pdf.Root.Names.Dests.Names = pikepdf.Array([*names[:0]])


def _lose_french(pdf: pikepdf.Pdf) -> None:
    """Take out the paragraph that holds a phrase in another language."""
    (paragraph,) = [one for one in elements(pdf, "P") if any("/Lang" in kid for kid in walk(one))]
    take_out(paragraph)


def _drop(kind: str, key: str, having: str = "") -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        element = next(one for one in elements(pdf, kind) if (having or key) in one)
        del element[key]

    return change


def _say_german(pdf: pikepdf.Pdf) -> None:
    next(one for one in elements(pdf, "Span") if "/Lang" in one).Lang = pikepdf.String("de")


def unembed(pdf: pikepdf.Pdf) -> None:
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary) and "/FontName" in found:
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                if key in found:
                    del found[key]


DAMAGES: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a changed number": (_swap_digits, 'A101]: the PDF has "21" instead of "12"'),
    "a blank page": (_blank_page, 'A101]: the PDF lacks "Safe homes for all"'),
    "a lost paragraph": (_lose_french, 'A101]: the PDF lacks "The right is le droit'),
    "a lost call": (_without("Reference", 1), 'A101]: the PDF lacks "[2]"'),
    "a lost note": (
        _without("Note", 1),
        'A102]: note 2 ("Survey Office (n [1]) 7.") is missing in the PDF',
    ),
    "a lost cell": (
        _without("TD", 3),
        'A104]: the PDF has 1 cells instead of 2 in the row "South | 95"',
    ),
    "a lost row": (_without("TR", 2), 'A104]: the PDF lacks the row "South | 95"'),
    "a heading of another level": (
        _become("H2", 1, "H3"),
        'A105]: "What to do" is a heading of level 3 in the PDF, not one of level 2',
    ),
    "a heading that should be none": (
        _become("P", 1, "H3"),
        'A105]: "The right is le droit au logement in French law." is a heading of level 3 in the '
        "PDF, and none in the document",
    ),
    "a note without its number": (
        _without_label,
        'A102]: note 2 ("Survey Office (n [1]) 7.") bears no number in the PDF',
    ),
    "two notes with each other's number": (
        _swap_labels,
        'A102]: note 1 ("Survey Office, Annual Survey (2025) 4.") bears the number 2 in the PDF',
    ),
    "another address": (
        _change_address,
        'A106]: "the survey" leads to "https://example.org/other" in the PDF',
    ),
    "aims that are gone": (_forget_aim, 'A106]: "what was found" leads to "#found" in the PDF'),
    "a lost description": (
        _drop("Figure", "/Alt"),
        'A107]: the picture "Two fields of colour" has no description in the PDF',
    ),
    "a lost picture": (_without("Figure"), 'A101]: the PDF lacks "[picture]"'),
    "another language": (
        _say_german,
        'A108]: "le droit au logement" is marked as "de" in the PDF, not as "fr"',
    ),
    "a lost language": (
        _drop("Span", "/Lang"),
        'A108]: "le droit au logement" is marked as "en-GB" in the PDF, not as "fr"',
    ),
    "a glyph that is none": (
        drawing("per cent", b"<0000>"),
        'A109]: the PDF has no shape for a character of "per"',
    ),
    "fonts that are not there": (unembed, "A110]: the PDF names the font"),
}


@pytest.mark.parametrize(("damage", "message"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damage_is_found(damage: Callable[[pikepdf.Pdf], None], message: str) -> None:
    assert message in told("pdf", pdf_with(made("pdf"), damage))


def test_a_file_that_is_no_pdf_is_told() -> None:
    assert codes("pdf", b"words") == ["A111"]


def two_pages() -> Document:
    one = replace(brief().notes[0], number=1)
    blocks = (samples.paragraph("First.", 1), PageBreak(), samples.paragraph("Second."))
    return replace(brief(), blocks=blocks, notes=(one,))


@cache
def displaced() -> bytes:
    """A PDF whose structure puts the note on the second page, where it is not called."""

    def change(pdf: pikepdf.Pdf) -> None:
        (note,) = elements(pdf, "Note")
        note.Pg = pdf.pages[1].obj
        for inner in _elements_within(note):
            inner.Pg = pdf.pages[0].obj

    artifact = FORMATS["pdf"].load()(two_pages(), look(), Report())
    return pdf_with(artifact.data, change)


def _elements_within(element: Any) -> list[Any]:
    return [kid for kid in element.K if not isinstance(kid, int)]


def test_a_note_on_another_page_is_told_with_both_pages() -> None:
    said = told("pdf", displaced(), two_pages())
    assert "warning[A103]: note 1 (" in said
    assert "is called on page 1 of the PDF and stands on page 2" in said


def test_a_note_of_which_the_writer_has_told_is_not_told_again() -> None:
    known = Diagnostic("W102", Severity.WARNING, "note 1 …", brief().notes[0].span)
    found = audit("pdf", Artifact("", "", displaced()), two_pages(), [known])
    assert list(found) == []
