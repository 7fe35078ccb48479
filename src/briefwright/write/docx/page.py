"""The page: its size, margins and what is left for text, in twips.

In: the document's page set-up and the look. A size that is not known is taken as A4.
"""

from dataclasses import dataclass

from briefwright.document.nodes import PageSetup
from briefwright.write.docx.look import Look
from briefwright.write.docx.measure import twips
from briefwright.write.docx.xml import Element, w

_SIZES = {"A4": (11906, 16838), "A5": (8391, 11906), "Letter": (12240, 15840)}
_BOOKLET = {"Letter": (7920, 12240)}  # half of a sheet; of A4 it is A5
_WIDEST_INSET = 4  # a fourth of the line
_OF_PRINT = frozenset({"tri-fold", "one-page"})


@dataclass(frozen=True, slots=True)
class Page:
    """`inner` ends where running text begins; headings, tables and boxes begin `inset` before."""

    width: int
    height: int
    top: int
    bottom: int
    inner: int
    outer: int
    header: int
    footer: int
    mirrored: bool = False
    inset: int = 0

    @property
    def text_width(self) -> int:
        return self.width - self.inner - self.outer

    def from_edge(self, left: int = 0, hanging: int = 0) -> dict[str, str | int] | None:
        """The indents of what begins where headings do, or so much further in."""
        indents: dict[str, str | int] = {"left": left - self.inset}
        if hanging:
            indents["hanging"] = hanging
        return indents if any(indents.values()) else None

    @property
    def text_height(self) -> int:
        return self.height - self.top - self.bottom


def layout_of(setup: PageSetup) -> str:
    """The theme's layout for a page: A5 takes the booklet's sizes unless it asks for another.

    A leaflet and a one-pager are layouts of print; their words stand in plain pages here.
    """
    if setup.layout in _OF_PRINT:
        return "standard"
    return "booklet" if setup.size == "A5" and setup.layout == "standard" else setup.layout


def lay_out(setup: PageSetup, look: Look) -> Page:
    """The page a document asks for."""
    width, height = _paper(setup)
    margin = {
        side: twips(look.space(f"margin-{side}")) for side in ("top", "bottom", "inner", "outer")
    }
    is_close = look.on_reference or look.right_to_left or setup.layout in _OF_PRINT
    inset = 0 if is_close else twips(look.space("inset"))
    inset = max(0, min(inset, (width - margin["inner"] - margin["outer"]) // _WIDEST_INSET))
    margin["inner"] += inset
    return Page(
        width,
        height,
        **margin,
        inset=inset,
        header=min(twips(look.space("header")), margin["top"] // 2),
        footer=min(twips(look.space("footer")), margin["bottom"] // 2),
        mirrored=setup.layout == "booklet",
    )


def _paper(setup: PageSetup) -> tuple[int, int]:
    if setup.layout == "booklet":
        return _BOOKLET.get(setup.size, _SIZES["A5"])
    return _SIZES.get(setup.size, _SIZES["A4"])


def section_properties(page: Page) -> tuple[Element, ...]:
    """Size and margins as children of w:sectPr (17.6.13, 17.6.11)."""
    return (
        w("pgSz", w=page.width, h=page.height),
        w(
            "pgMar",
            top=page.top,
            right=page.outer,
            bottom=page.bottom,
            left=page.inner,
            header=page.header,
            footer=page.footer,
            gutter=0,
        ),
    )
