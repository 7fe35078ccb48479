"""Lengths of the theme in Word's units: twips (a twentieth of a point) and half-points.

In: CSS lengths as text (pt, mm, cm, in, px, em, %). Refused: anything else, by ValueError.
"""

import re

_LENGTH = re.compile(r"\s*(-?\d*\.?\d+)\s*(pt|mm|cm|in|px|em|rem|%)?\s*\Z")
_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
TWIPS = 20
EMU_PER_TWIP = 635
EMU_PER_PIXEL = 9525


def points(length: str, em: float) -> float:
    """A length in points; `em` is the size, in points, that em and % are measured by."""
    found = _LENGTH.match(length)
    if not found:
        raise ValueError(f"not a length: {length}")
    number, unit = float(found[1]), found[2]
    if unit in _POINTS:
        return number * _POINTS[unit]
    if unit == "%":
        return number / 100 * em
    return number * em


def twips(number: float) -> int:
    """Points as whole twips."""
    return round(number * TWIPS)


def half_points(number: float) -> int:
    """Points as whole half-points."""
    return round(number * 2)
