"""The height of a page's notes, measured without laying out every note again and again.

Each time a note joins a page, WeasyPrint 70 lays out all the page's notes anew to learn their
height, which takes a third of the time of a layout. While `measured_once` is in force each note is
laid out once and the heights are added up; the notes that are printed are still laid out by
WeasyPrint. Where heights do not simply add up (margins, a fixed height), its own way is taken.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from math import inf
from typing import Any

from briefwright.write.pdf.amend import amended

_HEIGHTS = "_briefwright_heights"


@contextmanager
def measured_once() -> Iterator[None]:
    """Let WeasyPrint add up the heights of notes."""
    context = import_module("weasyprint.layout").LayoutContext
    with amended(context, "_update_footnote_area", _added_up):
        yield


def _added_up(plain: Callable[[Any], bool]) -> Callable[[Any], bool]:
    def update(self: Any) -> bool:
        return _update(self, plain)

    return update


def _update(context: Any, plain: Callable[[Any], bool]) -> bool:
    """What `LayoutContext._update_footnote_area` does: whether the notes overflow their area, with
    the page's bottom and the area's height brought up to date."""
    area, notes = context.current_footnote_area, context.current_page_footnotes
    if not notes or not _adds_up(area):
        return plain(context)
    total = 0.0
    for note in notes:
        height = _height(context, area, note)
        if height is None:
            return plain(context)
        total += height
    if area.height != "auto" and not context.in_column:
        context.page_bottom += area.margin_height()
    area.children = notes
    area.height = max(area.min_height, min(area.max_height, total))
    if not context.in_column:
        context.page_bottom -= area.margin_height()
    return bool(total > area.height + area.padding_bottom + area.border_bottom_width)


def _adds_up(area: Any) -> bool:
    sides = (area.margin_top, area.margin_bottom, area.min_height, area.max_height)
    return area.style["height"] == "auto" and "auto" not in sides


def _height(context: Any, area: Any, note: Any) -> float | None:
    """The height of a note at the width of the area; None when its margins may collapse."""
    known: dict[Any, float | None] = vars(context).setdefault(_HEIGHTS, {})
    key = (id(note), area.page.width)
    if key not in known:
        known[key] = _measure(context, area, note)
    return known[key]


def _measure(context: Any, area: Any, note: Any) -> float | None:
    if note.style["display"] != ("block", "flow"):
        return None
    build = import_module("weasyprint.formatting_structure.build")
    block = import_module("weasyprint.layout.block")
    alone = area.copy_with_children([note.deepcopy()])
    laid = block.block_level_layout(
        context, build.create_anonymous_boxes(alone), -inf, None, area.page
    )[0]
    (box,) = laid.children
    return box.height if box.margin_height() == box.height else None
