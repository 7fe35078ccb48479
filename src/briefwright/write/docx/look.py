"""The house style as Word needs it: colours without `#`, one font a name, sizes in points.

In: the theme, the page's layout, whether the document is in an East Asian language, whose fonts
then serve its Latin letters too, or in one from right to left, whether it is written into an
organisation's own file, and by what factor its type is smaller than the theme's. A layout's own
table (`[large-print]`, `[booklet]`) comes before `[size]` and `[space]`; a key that the theme
lacks, or whose value Word cannot use, comes from FALLBACKS.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.write.docx.measure import points
from briefwright.write.model import Theme

_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")
_GENERIC = ("serif", "sans-serif", "monospace", "system-ui")

LARGE = 16.0  # points: the smallest size of large print

# Letters without ascenders need more air between lines.
_EAST_ASIAN_LEADING = {"leading": 1.5, "leading-note": 1.35}

# "=name" means: as that key of the same table.
FALLBACKS: Mapping[str, Mapping[str, str]] = {
    "colour": {
        "text": "#1a1a1a",
        "muted": "#595f66",
        "accent": "#1f3a5f",
        "accent-dark": "=accent",
        "link": "=accent",
        "rule": "#c4cad0",
        "box": "#f1f4f6",
        "support": "=accent",
        "box-support": "=box",
        "page": "#ffffff",
        "mark": "=accent",
        "band": "=page",
        "on-band": "=accent-dark",
    },
    "font": {
        "body": "Cambria, Georgia, serif",
        "heading": "Calibri, Arial, sans-serif",
        "mono": "Consolas, 'Courier New', monospace",
        "cjk-body": "Yu Gothic, sans-serif",
        "cjk-heading": "=cjk-body",
    },
    "size": {
        "body": "10.5pt",
        "lead": "1.1em",
        "small": "0.86em",
        "running": "0.8em",
        "note": "0.81em",
        "h1": "2.4em",
        "h2": "1.45em",
        "h3": "1.15em",
        "h4": "1em",
        "value": "2.3em",
        "leading": "1.4",
        "leading-note": "1.3",
    },
    "space": {
        "inset": "0mm",
        "margin-top": "25mm",
        "margin-bottom": "22mm",
        "margin-inner": "24mm",
        "margin-outer": "24mm",
        "header": "12mm",
        "footer": "11mm",
        "gap": "0.6em",
        "gap-h2": "1.9em",
        "gap-h3": "1.25em",
        "box": "4mm",
    },
}


@dataclass(frozen=True)
class Look:
    """The theme's settings for one layout; the accessors give what Word understands."""

    theme: Theme
    layout: str = "standard"
    east_asian: bool = False
    right_to_left: bool = False
    on_reference: bool = False
    scale: float = 1
    _lengths: dict[tuple[str, str, float], float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def _raw(self, table: str, key: str) -> str | None:
        tables = (self.layout, table) if table in ("size", "space") else (table,)
        for name in tables:
            value = self.theme.values.get(name, {}).get(key)
            if value is not None:
                return str(value)
        return None

    def _fallback(self, table: str, key: str) -> str:
        value = FALLBACKS[table][key]
        if not value.startswith("="):
            return value
        return self._raw(table, value[1:]) or self._fallback(table, value[1:])

    def colour(self, key: str) -> str:
        """Six hexadecimal digits. Large print has no words in grey."""
        key = "text" if key == "muted" and self.is_large else key
        for value in (self._raw("colour", key), self._fallback("colour", key)):
            found = _HEX.match((value or "").strip())
            if found:
                digits = found[1] if len(found[1]) == 6 else "".join(c * 2 for c in found[1])
                return digits.upper()
        return "000000"

    def families(self, key: str) -> tuple[str, ...]:
        """The named families of a font setting, the first choice first."""
        text = self._raw("font", key) or self._fallback("font", key)
        named = [part.strip(" \"'") for part in text.split(",")]
        return tuple(name for name in named if name and name not in _GENERIC) or ("Arial",)

    def font(self, key: str) -> str:
        return self.families(key)[0]

    def pair(self, key: str) -> tuple[str, str]:
        """The fonts of Latin and of East Asian letters for "body" or "heading"."""
        east = self.font(f"cjk-{key}")
        return (east if self.east_asian else self.font(key)), east

    def generic(self, key: str) -> str:
        """The generic family that ends a font setting, or none."""
        text = self._raw("font", key) or self._fallback("font", key)
        last = text.rpartition(",")[2].strip(" \"'")
        return last if last in _GENERIC else ""

    def size(self, key: str) -> float:
        """A size in points; em are measured by the body's. Large print has nothing small."""
        em = 10.5 if key == "body" else self.size("body") / self.scale
        asked = self._length("size", key, em) * self.scale
        return max(asked, LARGE) if self.is_large else asked

    def space(self, key: str, em: float | None = None) -> float:
        """A space in points; em are measured by the body's size unless another is given."""
        return self._length("space", key, self.size("body") if em is None else em)

    @property
    def is_large(self) -> bool:
        """Whether this is large print, by the rules of clear print."""
        return self.layout == "large-print"

    @property
    def has_band(self) -> bool:
        """Whether the title stands on a colour of its own."""
        return not self.on_reference and self.colour("band") != self.colour("page")

    def fill(self, key: str) -> str | None:
        """The colour behind a box; large print has none."""
        return None if self.is_large else self.colour(key)

    @property
    def has_italics(self) -> bool:
        """Slanted letters are hard to read for those whom large print is for."""
        return not self.is_large

    def leading(self, key: str = "leading") -> float:
        """The line height as a multiple of the size."""
        try:
            wanted = float(self._raw("size", key) or self._fallback("size", key))
        except ValueError:
            wanted = float(FALLBACKS["size"][key])
        return max(wanted, _EAST_ASIAN_LEADING[key]) if self.east_asian else wanted

    def _length(self, table: str, key: str, em: float) -> float:
        asked = (table, key, em)
        if asked not in self._lengths:
            self._lengths[asked] = self._read_length(table, key, em)
        return self._lengths[asked]

    def _read_length(self, table: str, key: str, em: float) -> float:
        try:
            return points(self._raw(table, key) or self._fallback(table, key), em)
        except ValueError:
            return points(self._fallback(table, key), em)
