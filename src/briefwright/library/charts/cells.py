"""What a cell of data says: a number, or a moment."""

import math
import re
from datetime import date

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d+)?")
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def number(cell: str) -> float | None:
    """A cell as a number: 1200, 40.4, 1,200, -3. A comma stands between thousands alone."""
    written = cell.replace("\N{MINUS SIGN}", "-")
    if not _NUMBER.fullmatch(written):
        return None
    try:
        value = float(written.replace(",", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def moment(cell: str) -> float | None:
    """A day, a month or a year as a year and its part, which no time zone moves."""
    found = _MOMENT.fullmatch(cell)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return None
    return round(year + (month - 1 + (day - 1) / 31) / 12, 4)
