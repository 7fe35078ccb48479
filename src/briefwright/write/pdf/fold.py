"""Layouts whose pages are laid on sheets of paper to be folded: booklets and leaflets.

In: a page set-up. Out: how to lay its pages, or None for layouts that are read as they are printed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from briefwright.document.nodes import PageSetup
from briefwright.write.pdf.impose import impose, page_widths
from briefwright.write.pdf.imposition import Side, booklet, tri_fold
from briefwright.write.pdf.paper import POINT, paper_of

_ARRANGED: dict[str, Callable[[Sequence[float]], tuple[Side, ...]]] = {
    "booklet": booklet,
    "tri-fold": tri_fold,
}


@dataclass(frozen=True, slots=True)
class Fold:
    """An arrangement of pages on sheets; `size` is a sheet's width and height in points."""

    arrange: Callable[[Sequence[float]], tuple[Side, ...]]
    size: tuple[float, float]

    def sides(self, pages: int) -> int:
        """How many sides of sheets a number of pages takes."""
        return len(self.arrange([0.0] * pages))

    def lay(self, pdf: Any) -> None:
        """Lay the pages of a PDF on sheets, before it is written."""
        impose(pdf, self.arrange(page_widths(pdf)), self.size)


def fold_of(setup: PageSetup) -> Fold | None:
    """How the pages of a layout are folded."""
    arrange, sheet = _ARRANGED.get(setup.layout), paper_of(setup).sheet
    if arrange is None or sheet is None:
        return None
    return Fold(arrange, (sheet[0] * POINT, sheet[1] * POINT))
