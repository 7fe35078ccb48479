"""Fonts, sizes and line spacing as run and paragraph properties."""

from briefwright.write.docx.look import Look
from briefwright.write.docx.measure import half_points, twips
from briefwright.write.docx.xml import Value

BOLD: dict[str, Value] = {"b": True, "bCs": True}


def fonts(look: Look, key: str) -> dict[str, Value]:
    """w:rFonts for the "body" or "heading" font with its East Asian partner."""
    latin, east = look.pair(key)
    return {"rFonts": {"ascii": latin, "hAnsi": latin, "eastAsia": east, "cs": latin}}


def one_font(name: str) -> dict[str, Value]:
    return {"rFonts": {"ascii": name, "hAnsi": name, "cs": name}}


def size(points: float) -> dict[str, Value]:
    return {"sz": half_points(points), "szCs": half_points(points)}


def spacing(
    points: float, leading: float, before: float = 0, after: float = 0
) -> dict[str, str | int]:
    """w:spacing with lines of one height whatever fonts stand in them; before, after in points.

    Exact lines: fonts differ much in their own line height (Charis SIL: 1.64), and a reader's
    machine may put another font in place of the theme's.
    """
    return {
        "before": twips(before),
        "after": twips(after),
        "line": twips(points * leading),
        "lineRule": "exact",
    }


def inset(look: Look) -> int:
    """The step, in twips, by which quotations and descriptions stand in."""
    return twips(look.size("body") * 1.5)
