"""Pages that print other pages' numbers are made as often as it takes, and no more."""

from contextlib import nullcontext
from importlib import import_module
from typing import Any

import pytest

from briefwright.write.pdf import layout
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.plan import Plan
from tests.unit.write.pdf.opened import styled
from tests.unit.write.pdf.test_footnote_area import brief

OF = ".page-number::after { content: target-counter(attr(data-target), page) ' of ' "
STYLES = {
    "plain": "",
    "on three pages": "nav.contents li { margin-bottom: 40mm }",
    "counted in margins": "@page { @bottom-left { content: counter(page) '/' counter(pages) } }",
    "with its own page": OF + "counter(page) }",
    "the count instead": ".page-number::after { content: counter(pages) }",
    "wide numbers": ".page-number { font-size: 40pt }",
    "numbered otherwise": "@page :first { counter-reset: page 9 }",
    "roman": OF.replace("page)", "page, lower-roman)") + "counter(page) }",
    "text of targets": ".page-number::after { content: target-text(attr(data-target)) }",
}


@pytest.mark.parametrize("style", STYLES)
def test_the_pages_are_the_same(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document, skin = brief(), styled(STYLES[style])
    settled = layout.lay_out(document, skin, Plan())
    monkeypatch.setattr(layout, "numbers_settled", nullcontext)
    plain = layout.lay_out(document, skin, Plan())
    assert settled.rendering.write_pdf() == plain.rendering.write_pdf()


def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that are made from now on, counted from 1, one after the other."""
    load()
    page: Any = import_module("weasyprint.layout.page")
    plain = page.remake_page
    numbers: list[int] = []

    def remake(index: int, *rest: Any) -> Any:
        numbers.append(index + 1)
        return plain(index, *rest)

    monkeypatch.setattr(page, "remake_page", remake)
    return numbers


def test_the_page_of_the_contents_is_made_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = made(monkeypatch)
    laid = layout.lay_out(brief(), styled("nav.contents { break-after: page }"), Plan())
    assert numbers == [*range(1, len(laid.rendering.pages) + 1), 1, 2]


def test_the_count_of_pages_is_waited_for_where_it_is_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    numbers = made(monkeypatch)
    layout.lay_out(brief(), styled(STYLES["the count instead"]), Plan())
    assert numbers.count(1) == 3
