"""The paper of each layout: the page that a reader turns, and the sheet that a printer takes.

In: a page set-up. Out: sizes in millimetres, and the CSS that asks for them. A booklet's pages are
half of its sheet: A5 pages on A4 paper, whichever of the two the spec names. A leaflet's panels are
a third of a sheet; the one that is folded in is 2 mm narrower, so that it does not buckle.
"""

from dataclasses import dataclass

from briefwright.document.nodes import PageSetup

_SIZES = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "Letter": (215.9, 279.4)}
_SHEETS = {"A4": (297.0, 210.0), "A5": (297.0, 210.0), "Letter": (279.4, 215.9)}
_NARROWER = 2.0
POINT = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """Width and height of a page and, where pages are laid on sheets, of the sheet; `narrow` is
    the width of the panel that is folded in."""

    width: float
    height: float
    sheet: tuple[float, float] | None = None
    narrow: float | None = None


def paper_of(setup: PageSetup) -> Paper:
    """The paper of a page set-up; a size that is not known is taken as A4."""
    if setup.layout == "booklet":
        width, height = _SHEETS.get(setup.size, _SHEETS["A4"])
        return Paper(width / 2, height, (width, height))
    if setup.layout == "tri-fold":
        width, height = _SHEETS.get(setup.size, _SHEETS["A4"])
        panel = (width + _NARROWER) / 3
        return Paper(panel, height, (width, height), panel - _NARROWER)
    return Paper(*_SIZES.get(setup.size, _SIZES["A4"]))


def page_rules(setup: PageSetup) -> str:
    """The CSS that gives the pages their size."""
    paper = paper_of(setup)
    rules = f"@page {{ size: {paper.width:.3f}mm {paper.height:.3f}mm }}"
    if paper.narrow is None:
        return rules
    # The right panel inside and the flap at its back are the fourth and the fifth page.
    narrow = f"size: {paper.narrow:.3f}mm {paper.height:.3f}mm"
    return f"{rules}\n@page :nth(4) {{ {narrow} }}\n@page :nth(5) {{ {narrow} }}"
