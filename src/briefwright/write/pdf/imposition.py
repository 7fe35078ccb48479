"""Where the pages of a document stand on the sheets of paper that are printed and folded.

In: how many pages there are, and how wide. Out: the sides of the sheets in the order in which a
printer takes them, each with its pages from left to right; a place without a page stays blank. All
sheets are landscape and turned over on their short edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

PANELS = 6
_BOOKLET_SIDE = 2


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on a side: the page that stands in it (counted from 0, or None), and how far from
    the left edge of the paper."""

    page: int | None
    left: float


Side = tuple[Slot, ...]


def booklet_order(count: int) -> tuple[tuple[int | None, int | None], ...]:
    """The pages of a booklet on each side, left and right: sheets laid in each other and stapled.

    The blank pages that make a multiple of four stand at the end.
    """
    total = -(-count // 4) * 4

    def page(number: int) -> int | None:
        return number if number < count else None

    sides: list[tuple[int | None, int | None]] = []
    for first in range(0, total // 2, 2):
        last = total - 1 - first
        sides += [(page(last), page(first)), (page(first + 1), page(last - 1))]
    return tuple(sides)


def booklet(widths: Sequence[float]) -> tuple[Side, ...]:
    """The sides of a booklet whose pages are all as wide as the first."""
    width = widths[0] if widths else 0.0
    return tuple(
        (Slot(left, 0.0), Slot(right, width)) for left, right in booklet_order(len(widths))
    )


def tri_fold(widths: Sequence[float]) -> tuple[Side, ...]:
    """The two sides of a leaflet of six panels: cover, the three inside, the flap, the back.

    The right panel is folded in first and the left one over it, so the inside reads from left to
    right, and the outside is, from left to right: flap, back, cover.
    """
    return (_row((4, 5, 0), widths), _row((1, 2, 3), widths))


def _row(pages: Sequence[int], widths: Sequence[float]) -> Side:
    """Pages beside each other, up to the last one that is there."""
    slots: list[Slot] = []
    left = 0.0
    for page in pages:
        slots.append(Slot(page if page < len(widths) else None, left))
        left += panel_width(page, widths)
    return tuple(slots)


def panel_width(page: int, widths: Sequence[float]) -> float:
    """The width of a panel; one that is missing is as wide as the one at its back."""
    if page < len(widths):
        return widths[page]
    return widths[{4: 3, 5: 2}.get(page, 0) if len(widths) > 3 else 0]
