"""What the stock templates do with the room of a page: pictures stay on it, tables fill it."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image as Pillow

from briefwright.document.nodes import (
    Align,
    Block,
    Division,
    Document,
    Figure,
    Image,
    PageSetup,
    Resource,
    Table,
)
from briefwright.write.pdf.layout import lay_out
from briefwright.write.pdf.plan import Plan
from tests.samples import cell, heading, paragraph, small
from tests.unit.write.pdf.test_stock_templates import stock


def laid(template: str, blocks: tuple[Block, ...], *, page: PageSetup | None = None) -> Any:
    tall = Resource("tall.png", "image/png", _tower(), 200, 2000)
    document: Document = replace(
        small(), blocks=blocks, notes=(), resources=(tall,), page=page or PageSetup("A4")
    )
    return lay_out(document, stock(template), Plan()).rendering.pages


def _tower() -> bytes:
    data = BytesIO()
    Pillow.new("L", (200, 2000)).save(data, "PNG")
    return data.getvalue()


def boxes(page: Any, tag: str) -> list[Any]:
    return [one for one in page._page_box.descendants() if one.element_tag == tag]


@pytest.mark.parametrize("size", ["A4", "A5"])
@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_a_tall_picture_ends_on_its_page(size: str, layout: str) -> None:
    figure = Figure(Image("tall.png", "A tower"))
    pages = laid("policy-brief", (figure,), page=PageSetup(size, layout))
    ((page, picture),) = [(page, one) for page in pages for one in boxes(page, "img")]
    foot = page._page_box.height + page._page_box.margin_top
    assert picture.position_y + picture.height <= foot
    assert picture.height == pytest.approx(10 * picture.width, rel=0.02)


def test_a_chart_with_a_long_table_begins_where_its_heading_stands() -> None:
    rows = tuple((cell(f"Town {number}"), cell(str(number))) for number in range(80))
    table = Table((Align.START, Align.END), (cell("Town"), cell("Homes")), rows)
    chart = Division((Figure(Image("tall.png", "Bars")), table), ("chart",))
    pages = laid("policy-brief", (heading(2, "homes", "Homes"), paragraph("Words."), chart))
    assert boxes(pages[0], "img")


def test_a_row_of_sentences_stands_below_its_head_where_there_is_room() -> None:
    words = "word " * 90
    rows = tuple((cell(f"Row {number}"), cell(words), cell(words)) for number in range(3))
    head = (cell("Duty"), cell("Law"), cell("Gap"))
    table = Table((Align.START,) * 3, head, rows)
    before = tuple(paragraph("word " * 60) for _ in range(5))
    pages = laid("legal-status", (*before, heading(2, "law", "The law"), table))
    assert "The law" in [one.text for one in pages[0]._page_box.descendants() if _is_text(one)]
    assert boxes(pages[0], "td")


def _is_text(box: Any) -> bool:
    return hasattr(box, "text")
