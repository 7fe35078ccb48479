"""What a PDF says of itself, and the standards that it says it keeps."""

from dataclasses import replace

import pytest
from lxml import etree

from tests.samples import small
from tests.unit.write.pdf.opened import Opened, shared, written

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
}


def xmp(found: Opened) -> etree._Element:
    data = found.reader.root_object["/Metadata"].get_object().get_data()
    tree = etree.fromstring(data)
    (rdf,) = tree.xpath("//rdf:RDF", namespaces=NAMES)
    return rdf


def texts(found: etree._Element, path: str) -> list[str]:
    return [str(one) for one in found.xpath(path, namespaces=NAMES)]


@pytest.fixture(scope="module")
def found() -> Opened:
    return shared("torture")


def test_it_is_pdf_a_3a_and_pdf_ua_1(found: Opened) -> None:
    said = xmp(found)
    assert texts(said, "rdf:Description/@pdfaid:part") == ["3"]
    assert texts(said, "rdf:Description/@pdfaid:conformance") == ["A"]
    assert texts(said, "rdf:Description/pdfuaid:part/text()") == ["1"]


def test_the_schema_that_pdf_a_does_not_know_is_described(found: Opened) -> None:
    assert texts(xmp(found), "//schema:namespaceURI/text()") == [NAMES["pdfuaid"]]


def test_programs_that_know_nothing_of_pdf_can_read_it(found: Opened) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in found.data


def test_title_language_and_dates_are_told(found: Opened) -> None:
    said = xmp(found)
    assert texts(said, "//dc:title//rdf:li/text()") == ["Homes & <rights>: a “torture” test"]
    assert texts(said, "//dc:language//rdf:li/text()") == ["en-GB"]
    assert texts(said, "//xmp:CreateDate/text() | //xmp:ModifyDate/text()") == ["2026-11-22"] * 2


def test_a_language_cannot_break_the_metadata() -> None:
    assert texts(xmp(written(replace(small(), language="x-<&"))), "//dc:language//rdf:li/text()")


def test_colours_are_defined_and_fonts_are_within(found: Opened) -> None:
    (intent,) = found.reader.root_object["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"].get_object().get_data()[36:40] == b"acsp"
    for page in found.reader.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font["/DescendantFonts"]
            assert (
                "/FontFile2" in inner["/FontDescriptor"] or "/FontFile3" in inner["/FontDescriptor"]
            )
            assert inner["/BaseFont"][7] == "+"


def test_no_viewer_is_asked_to_smooth_pictures(found: Opened) -> None:
    pictures = [
        one.get_object()
        for page in found.reader.pages
        for one in page["/Resources"]["/XObject"].values()
    ]
    assert {one["/Interpolate"].value for one in pictures if one["/Subtype"] == "/Image"} == {False}


def test_readers_show_the_title_of_the_document(found: Opened) -> None:
    assert found.reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert found.reader.trailer["/ID"]
