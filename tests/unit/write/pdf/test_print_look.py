"""What the stock templates promise of print: lines that can be read, and large print that is."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from statistics import median
from typing import Any

import pytest

from briefwright.document.nodes import PageSetup
from briefwright.template.read import template_names
from briefwright.write.pdf.layout import lay_out
from briefwright.write.pdf.plan import Plan
from tests import samples
from tests.unit.write.docx.briefs import long_brief
from tests.unit.write.pdf.test_stock_templates import FILES, stock

POINT = 0.75  # of a CSS pixel


@cache
def laid(template: str, page: PageSetup, *, long: bool = False) -> Any:
    document = long_brief() if long else samples.torture()
    return lay_out(replace(document, page=page), stock(template), Plan()).rendering


def texts(box: Any) -> Iterator[Any]:
    """The boxes of text within a box, those of margins and notes among them."""
    if hasattr(box, "text"):
        yield box
    for child in getattr(box, "children", ()):
        yield from texts(child)


def all_texts(rendering: Any) -> list[Any]:
    return [one for page in rendering.pages for one in texts(page._page_box) if one.text.strip()]


@pytest.mark.parametrize("name", template_names(FILES))
def test_large_print_has_no_letter_below_16_points_and_none_that_leans(name: str) -> None:
    found = all_texts(laid(name, PageSetup("A4", "large-print")))
    marks = {"₂", "²"}
    small = {
        one.text: round(one.style["font_size"] * POINT, 1)
        for one in found
        if one.style["font_size"] * POINT < 15.99 and not _raised(one) and one.text not in marks
    }
    assert small == {}
    assert {one.style["font_style"] for one in found} == {"normal"}


def _raised(box: Any) -> bool:
    """Whether a text is an author's own sub- or superscript, which is smaller by nature."""
    return box.element_tag in ("sub", "sup")


@pytest.mark.parametrize("name", template_names(FILES))
def test_large_print_stands_from_the_left(name: str) -> None:
    paragraphs = [
        one
        for page in laid(name, PageSetup("A4", "large-print")).pages
        for one in page._page_box.descendants()
        if one.element_tag == "p"
    ]
    assert {one.style["text_align_all"] for one in paragraphs} <= {"start", "left"}


@pytest.mark.parametrize(
    "page",
    [PageSetup("A4"), PageSetup("A5"), PageSetup("Letter"), PageSetup("A5", "booklet")],
    ids=str,
)
def test_a_full_line_of_a_policy_brief_has_60_to_78_letters(page: PageSetup) -> None:
    rendering = laid("policy-brief", page, long=True)
    lengths = [
        len("".join(one.text for one in texts(line)))
        for box in (one for side in rendering.pages for one in side._page_box.descendants())
        if box.element_tag == "p"
        for line in box.children[:-1]
        if type(line).__name__ == "LineBox"
    ]
    assert len(lengths) > 20
    assert 60 <= median(lengths) <= 78
