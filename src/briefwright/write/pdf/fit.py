"""Whether a document keeps to the pages of its layout, and by how much it does not.

In: a layout with a page, or six panels, and the pages that came out. Out: a W108 that says by how
many lines and centimetres the text and its notes run over.
"""

import re
from collections.abc import Iterable
from math import ceil
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document
from briefwright.write.model import Theme
from briefwright.write.pdf.imposition import PANELS

_LIMITS = {"one-page": (1, "one page"), "tri-fold": (PANELS, "the six panels of a leaflet")}
_CENTIMETRE = 96 / 2.54  # CSS pixels
_POINT = 96 / 72


def report_overrun(document: Document, theme: Theme, pages: list[Any], report: Report) -> None:
    """Report a document that needs more pages than its layout has."""
    most, words = _LIMITS.get(document.page.layout, (0, ""))
    if not most or len(pages) <= most:
        return
    over = sum(_used(page._page_box) for page in pages[most:])
    lines = max(1, ceil(over / (_line(document.page.layout, theme) * _POINT)))
    many = "line" if lines == 1 else "lines"
    message = f"the brief does not fit {words}: it runs over by {lines} {many}"
    hint = "leave out or shorten a section, or print more of them as a list or a table"
    report.add("W108", f"{message} ({over / _CENTIMETRE:.1f} cm)", document.span, hint=hint)


def _line(layout: str, theme: Theme) -> float:
    """The height of a line of text in points."""
    values = {**theme.values.get("size", {}), **theme.values.get(layout, {})}
    body = re.fullmatch(r"([\d.]+)pt", str(values.get("body", "")))
    return (float(body[1]) if body else 10.0) * float(str(values.get("leading", 1.4)))


def _used(page: Any) -> float:
    """How much of a page's height its text and its notes take up, in CSS pixels."""
    top = page.content_box_y()
    text, notes = top, 0.0
    for box in page.children:
        if type(box).__name__ == "FootnoteAreaBox":
            notes = box.margin_height() if box.children else 0.0
        elif not hasattr(box, "at_keyword"):
            text = max([text, *_bottoms(box)])
    return float(text - top + notes)


def _bottoms(box: Any) -> Iterable[float]:
    if hasattr(box, "text") or not hasattr(box, "children"):
        return [box.position_y + box.height]
    return [bottom for child in box.children for bottom in _bottoms(child)]
