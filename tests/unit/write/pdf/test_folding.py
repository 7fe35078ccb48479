"""Booklets and leaflets: pages laid on sheets say the same, in the same order, to whoever reads
the structure, and links and bookmarks lead to where things now stand."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import page
import pytest
from pypdf import PdfReader

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document, PageSetup
from briefwright.write.model import Artifact
from briefwright.write.pdf.write import write
from tests import samples
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.pdf.opened import squeezed, unfolded
from tests.unit.write.pdf.test_stock_templates import stock

A4 = (841.89, 595.28)
SETUPS = {
    "booklet": (long_brief(), PageSetup("A4", "booklet")),
    "booklet of A5 pages": (samples.small(), PageSetup("A5", "booklet")),
    "leaflet": (samples.small(), PageSetup("A4", "tri-fold")),
}


@cache
def folded(name: str) -> Artifact:
    document, setup = SETUPS[name]
    report = Report()
    made = write(replace(document, page=setup), stock("handout"), report)
    assert [one.message for one in report] == []
    return made


@cache
def as_read(name: str) -> Artifact:
    document, setup = SETUPS[name]
    return unfolded(replace(document, page=setup), stock("handout"), Report())


def sheets(name: str) -> PdfReader:
    return PdfReader(BytesIO(folded(name).data))


def pages(name: str) -> PdfReader:
    return PdfReader(BytesIO(as_read(name).data))


every_fold = pytest.mark.parametrize("name", SETUPS)


@every_fold
def test_the_sides_are_of_paper_turned_sideways(name: str) -> None:
    found = sheets(name)
    assert folded(name).pages == len(found.pages)
    for side in found.pages:
        assert tuple(map(float, side.mediabox[2:])) == pytest.approx(A4, abs=0.02)


@every_fold
def test_every_page_is_drawn_on_some_side_and_nothing_else(name: str) -> None:
    laid = squeezed("".join(side.extract_text() for side in sheets(name).pages))
    read = squeezed("".join(one.extract_text() for one in pages(name).pages))
    assert sorted(laid) == sorted(read)
    for one in pages(name).pages:
        assert squeezed(one.extract_text()) in laid


@every_fold
def test_the_file_is_accessible_as_it_was(name: str) -> None:
    for made in (folded(name), as_read(name)):
        profile = page.ValidationProfile.PDF_UA_1
        verdict = page.validate_pdf_bytes(made.data, profile=profile)
        assert [failure.rule_id for failure in verdict.failures] == []


@every_fold
def test_the_structure_is_the_same_and_names_contents_that_are_there(name: str) -> None:
    laid, read = list(_elements(sheets(name))), list(_elements(pages(name)))
    assert [kind for kind, _ in laid] == [kind for kind, _ in read]
    sides = {side.indirect_reference.idnum for side in sheets(name).pages}
    contents = [one for _, kids in laid for one in kids if one.get("/Type") == "/MCR"]
    assert contents
    for one in contents:
        assert one.raw_get("/Pg").idnum in sides
        assert one["/Stm"]["/Subtype"] == "/Form"


@every_fold
def test_links_lie_on_their_words_and_lead_to_where_things_stand(name: str) -> None:
    assert len(_links(sheets(name))) == len(_links(pages(name)))
    for link in _links(sheets(name)):
        left, top, right, bottom = (float(edge) for edge in link["/Rect"])
        assert 0 <= left < right <= A4[0]
        assert 0 <= bottom < top <= A4[1]
    numbers = {side.indirect_reference.idnum for side in sheets(name).pages}
    places = sheets(name).named_destinations
    assert set(places) == set(pages(name).named_destinations)
    assert all(place.raw_get("/Page").idnum in numbers for place in places.values())


@every_fold
def test_bookmarks_lead_to_the_sides(name: str) -> None:
    found = sheets(name)
    titles = [one.title for one in _flat(found.outline)]
    assert titles == [one.title for one in _flat(pages(name).outline)]
    assert all(found.get_destination_page_number(one) is not None for one in _flat(found.outline))


def test_a_printer_is_told_how_to_turn_the_sheets() -> None:
    wanted = sheets("booklet").root_object["/ViewerPreferences"]
    assert wanted["/Duplex"] == "/DuplexFlipShortEdge"
    assert wanted["/PrintScaling"] == "/None"


def test_the_first_side_of_a_booklet_has_the_cover_at_the_right() -> None:
    found = sheets("booklet")
    link = next(one for one in _links(found) if one.get("/Dest") == "note-1")
    assert float(link["/Rect"][0]) > A4[0] / 2
    assert link in [one.get_object() for one in found.pages[0]["/Annots"]]


def test_the_same_brief_gives_the_same_bytes() -> None:
    document, setup = SETUPS["leaflet"]
    again = write(replace(document, page=setup), stock("handout"), Report())
    assert again.data == folded("leaflet").data


def test_the_panel_that_is_folded_in_is_narrower() -> None:
    long = replace(_panels(4), page=PageSetup("A4", "tri-fold"))
    made = unfolded(long, stock("handout"), Report())
    read = PdfReader(BytesIO(made.data))
    widths = [round(float(one.mediabox.width), 1) for one in read.pages]
    assert widths[:4] == [282.5, 282.5, 282.5, 276.9]


def _panels(count: int) -> Document:
    from briefwright.document.nodes import PageBreak

    small = samples.small()
    more = [block for n in range(count - 1) for block in (PageBreak(), samples.paragraph("More."))]
    return replace(small, blocks=(samples.heading(1, "One"), *more), notes=())


def _elements(reader: PdfReader) -> Any:
    """Each structure element's kind with its kids that are dictionaries, in reading order."""

    def walk(element: Any) -> Any:
        kids = element.get("/K", [])
        kids = [one.get_object() for one in (kids if isinstance(kids, list) else [kids])]
        if "/S" in element:
            yield element["/S"], [one for one in kids if isinstance(one, dict)]
        for kid in kids:
            if isinstance(kid, dict) and kid.get("/Type") in ("/StructElem", None):
                yield from walk(kid)

    yield from walk(reader.root_object["/StructTreeRoot"].get_object())


def _links(reader: PdfReader) -> list[Any]:
    return [one.get_object() for side in reader.pages for one in side.get("/Annots", ())]


def _flat(outline: Any) -> list[Any]:
    if isinstance(outline, list):
        return [one for part in outline for one in _flat(part)]
    return [outline]
