"""Running heads and feet are no part of what a screen reader reads (ISO 14289-1, 7.8).

WeasyPrint 70 marks their words as text that belongs to no element; while `kept_apart` is in force
they are marked as what they are, headers and footers of pages.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended
from briefwright.write.pdf.elements import dictionary

_KINDS = {"@top": "/Header", "@bottom": "/Footer"}


@contextmanager
def kept_apart(pages: list[Any]) -> Iterator[None]:
    """Let WeasyPrint mark what stands in the margins as headers and footers."""
    kinds = {id(box): kind for page in pages for box, kind in _in_margins(page._page_box)}

    def with_kinds(plain: Callable[..., Any]) -> Callable[..., Any]:
        def marked(self: Any, box: Any, tag: str) -> Any:
            kind = kinds.get(id(box))
            return plain(self, box, tag) if kind is None else _apart(self, kind)

        return marked

    with amended(import_module("weasyprint.pdf.stream").Stream, "marked", with_kinds):
        yield


def is_margin(box: Any) -> bool:
    """Whether a box is one of the sixteen in the margins of a page."""
    return hasattr(box, "at_keyword")


def _in_margins(page: Any) -> Iterator[tuple[Any, str]]:
    for margin in page.children:
        if is_margin(margin):
            side = margin.at_keyword.partition("-")[0]
            for box in margin.descendants():
                yield box, _KINDS.get(side, "")


@contextmanager
def _apart(stream: Any, kind: str) -> Iterator[None]:
    properties = dictionary(Type="/Pagination", **({"Subtype": kind} if kind else {}))
    stream.begin_marked_content("Artifact", properties)
    try:
        yield
    finally:
        stream.end_marked_content()
