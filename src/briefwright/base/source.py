"""Text with positions.

In: a file's decoded text and its name. Out: spans that know their line and column.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate


@dataclass(frozen=True)
class SourceFile:
    """A file's text, decoded once. Two are equal when their paths are."""

    path: str
    text: str = field(compare=False, repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which the lines begin."""
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return (0, *accumulate(lengths))[:-1]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """Offset of a line and column, both counted from 1; clamped to the text."""
        line = min(max(line, 1), len(self.line_starts))
        return min(self.line_starts[line - 1] + column - 1, len(self.text))

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : len(self.text) if end < 0 else end].rstrip("\r")

    def span(self, start: int, end: int | None = None) -> "Span":
        """The stretch from start to end, as offsets; one character long by default."""
        return Span(self, start, start + 1 if end is None else end)

    def line_span(self, number: int) -> "Span":
        """A whole line, without its indentation."""
        text = self.line(number)
        start = self.line_starts[number - 1]
        return Span(self, start + len(text) - len(text.lstrip()), start + len(text))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, as offsets into its text."""

    source: SourceFile
    start: int
    end: int

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def line(self) -> int:
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        return self.source.position(self.start)[1]

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    def find(self, words: str) -> "Span":
        """The first place of the words within this span, or the span itself."""
        at = self.source.text.find(words, self.start, self.end)
        return self if at < 0 else Span(self.source, at, at + len(words))


def whole_file(path: str) -> Span:
    """A span for a file of which no text is at hand: its first line."""
    return SourceFile(path, "").span(0, 0)
