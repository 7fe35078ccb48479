"""What a chart is made of: a series of rows, and what to draw of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.base.source import SourceFile, Span

SOURCE = "source"
"""The column that names, for each row, the source of its figures."""


@dataclass(frozen=True, slots=True)
class Series:
    """A table of text by column; an empty cell is a gap, not a nought."""

    file: SourceFile
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = field(repr=False)
    """On which line of the file each row begins."""

    def span(self, row: int, cell: str) -> Span:
        """Where a cell of a row stands."""
        return self.file.line_span(self.lines[row]).find(cell)

    def column(self, name: str) -> tuple[str, ...]:
        """The cells of a column, from top to bottom."""
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)


@dataclass(frozen=True, slots=True)
class Chart:
    """What to draw of a series. `x` and `y` name columns: several `y` are lines or layers, several
    `x` are kinds of events on a timeline. `value` is the column of the words in a grid. `order`
    puts rows of a timeline or a grid into an order. `words` are printed for columns and cells."""

    type: str
    series: Series
    x: tuple[str, ...]
    y: tuple[str, ...]
    value: str = ""
    order: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def used(self) -> tuple[str, ...]:
        """The columns that are drawn, in the order of the table."""
        drawn = {*self.x, *self.y, self.value}
        return tuple(name for name in self.series.columns if name in drawn)

    def worded(self, text: str) -> str:
        """The words that are printed for a column or a cell."""
        return self.words.get(text, text if text else "–")

    def heading(self, column: str) -> str:
        """The words that are printed for a column."""
        return self.words.get(column, column.replace("_", " ").capitalize())
