"""Borders and fill round the paragraphs of a division (17.3.1.24, 17.3.1.31)."""

from dataclasses import dataclass, replace

from briefwright.write.docx.measure import twips
from briefwright.write.docx.xml import Element, Value, w

_LEVEL = 0.75  # of the padding at the sides: that above and below
_WIDEST_SPACE = 31  # points between text and border (17.3.4)


@dataclass(frozen=True, slots=True)
class Box:
    """A bar at the left, or at the `top`, and a fill. Lengths in points; `before` and `after` are
    the spaces outside, `heading` the colour of headings inside. A `direct` box stands in each
    paragraph, whatever its style. `at_right` is where a bar stands that is not at the top, in
    writing from right to left."""

    style: str
    bar: str
    bar_width: float
    padding: float
    fill: str | None = None
    top: bool = False
    before: float = 0
    after: float = 0
    heading: str | None = None
    direct: bool = False
    at_right: bool = False

    @property
    def indent(self) -> int:
        """Twips from the edge of the text outside to that inside."""
        if self.top:
            return self.right_indent
        return twips(self.padding + self.bar_width)

    @property
    def right_indent(self) -> int:
        return twips(self.padding) if self.fill else 0

    def apart(self) -> "Box":
        """The same to the eye, but not joined by Word to the box right before it."""
        return replace(self, bar=next_shade(self.bar), direct=True)

    def properties(self, left: int = 0, right: int = 0) -> dict[str, Value]:
        """The box as paragraph properties, without its indents; `left` and `right` are twips by
        which a paragraph stands further in, so that its borders stay where the others' are."""
        made: dict[str, Value] = {"pBdr": self._borders(left / 20, right / 20)}
        if self.fill:
            made["shd"] = {"val": "clear", "color": "auto", "fill": self.fill}
        return made

    def _borders(self, left: float, right: float) -> Element:
        """The bar; on the other sides of a fill, borders in its colour that hold it off."""
        bar = edge(self.bar, self.bar_width, self.padding + left)
        above = edge(self.bar, self.bar_width, self.padding * _LEVEL)
        if not self.fill:
            side = "right" if self.at_right else "left"
            return w("pBdr", w("top", **above) if self.top else w(side, **bar))
        level = edge(self.fill, 0.25, self.padding * _LEVEL)
        beside = edge(self.fill, 0.25, self.padding + left)
        opposite = edge(self.fill, 0.25, self.padding + right)
        return w(
            "pBdr",
            w("top", **(above if self.top else level)),
            w("left", **(beside if self.top else bar)),
            w("bottom", **level),
            w("right", **opposite),
        )


def next_shade(colour: str) -> str:
    """A colour that no eye tells from another, but a program does."""
    return f"{int(colour, 16) ^ 1:06X}"


def edge(colour: str, width: float, space: float) -> dict[str, str | int]:
    """A border's attributes: its width in eighths of a point."""
    return {
        "val": "single",
        "sz": max(2, round(width * 8)),
        "space": min(_WIDEST_SPACE, round(space)),
        "color": colour,
    }
