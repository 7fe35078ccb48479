"""Where in a text a locator points.

In: a locator as evidence has it ("section 1.1.3.2, lines 163-166", "l. 229", "para 12", "page 3",
"executive summary"), and the text. Out: a stretch for each part of it that the text can answer.
Nothing is said of a part that it cannot: paragraphs that bear no number, pages of a text without
form feeds, headings that are not there.
"""

import re
from collections.abc import Iterator

from briefwright.sources.lines import Line, lines
from briefwright.sources.normal import Stretch

_LINES = re.compile(r"(?:lines?\s*|l{1,2}\.?\s*)(\d+)(?:\s*[-–]\s*(\d+))?", re.IGNORECASE)
_PAGES = re.compile(r"(?:pages?|pp?\.?)\s*(\d+)(?:\s*[-–]\s*(\d+))?", re.IGNORECASE)
_SECTIONS = re.compile(r"(?:sections?|secs?\.?|§|chapters?|ch\.?)\s*(\d+(?:\.\d+)*)", re.IGNORECASE)
_ARTICLES = re.compile(r"(?:articles?|arts?\.?)\s*(\d+)\S*", re.IGNORECASE)
_PARAGRAPHS = re.compile(
    r"(?:paragraphs?|paras?\.?|¶)\s*(\d+)(?:\s*[-–]\s*(\d+))?\S*", re.IGNORECASE
)
_HEADING = re.compile(r"\s*(\d+(?:\.\d+)*)\.?\s+\S")
_ARTICLE = re.compile(r"\s*article\s+(\d+)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(\d+)\.\s+\S")
_NEAR = 3  # lines

Number = tuple[int, ...]


def line_number(text: str, offset: int) -> int:
    """The line, from 1, on which an offset stands."""
    return text.count("\n", 0, offset) + 1


class Locators:
    """Finds what locators point at in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = lines(text)

    def stretches(self, locator: str) -> tuple[Stretch, ...]:
        """What the parts of a locator point at, as far as the text can tell."""
        if not locator.strip():
            return ()
        found = (self._find(part.strip()) for part in re.split(r"[,;]", locator))
        return tuple(one for one in found if one)

    def _find(self, part: str) -> Stretch | None:
        if found := _LINES.fullmatch(part):
            return self._by_line(int(found[1]), int(found[2] or found[1]))
        if found := _PAGES.fullmatch(part):
            return self._by_page(int(found[1]), int(found[2] or found[1]))
        if found := _SECTIONS.fullmatch(part):
            return self._section(_number(found[1]))
        if found := _ARTICLES.fullmatch(part):
            return self._numbered(_ARTICLE, int(found[1]), int(found[1]))
        if found := _PARAGRAPHS.fullmatch(part):
            return self._numbered(_NUMBERED, int(found[1]), int(found[2] or found[1]))
        return self._headed(part)

    def _by_line(self, first: int, last: int) -> Stretch | None:
        written = self._text.split("\n")
        if first > len(written):
            return None
        starts = [0]
        for line in written:
            starts.append(starts[-1] + len(line) + 1)
        return starts[max(first - 1 - _NEAR, 0)], starts[min(last + _NEAR, len(written))]

    def _by_page(self, first: int, last: int) -> Stretch | None:
        if "\f" not in self._text:
            return None
        edges = [0, *(found.end() for found in re.finditer("\f", self._text)), len(self._text)]
        if first < 1 or first >= len(edges):
            return None
        return edges[first - 1], edges[min(last, len(edges) - 1)]

    def _section(self, wanted: Number) -> Stretch | None:
        """From a heading to the next that is not below it; the longest where several fit."""
        headings = list(self._headings())
        found = [
            (line.start, self._end_of_section(headings[at + 1 :], wanted))
            for at, (number, line) in enumerate(headings)
            if number == wanted
        ]
        return max(found, key=lambda one: one[1] - one[0], default=None)

    def _end_of_section(self, after: list[tuple[Number, Line]], wanted: Number) -> int:
        ends = (line.start for number, line in after if number[: len(wanted)] != wanted)
        return next(ends, len(self._text))

    def _headings(self) -> Iterator[tuple[Number, Line]]:
        """Lines that begin with a number that has a point, as the numbers of sections do."""
        for line in self._lines:
            found = _HEADING.match(line.text)
            if found and ("." in line.text[: found.end() - 1]):
                yield _number(found[1]), line

    def _numbered(self, pattern: re.Pattern[str], first: int, last: int) -> Stretch | None:
        """From the line with one number to the line with another; they count up from 1."""
        starts: list[int] = []
        for line in self._lines:
            found = pattern.match(line.text)
            if found and int(found[1]) == len(starts) + 1:
                starts.append(line.start)
        if not 1 <= first <= len(starts):
            return None
        return starts[first - 1], [*starts, len(self._text)][min(last, len(starts))]

    def _headed(self, words: str) -> Stretch | None:
        """From a line that is these words to the next numbered heading."""
        for at, line in enumerate(self._lines):
            if line.text.strip().casefold() == words.casefold():
                after = (one for one in self._lines[at + 1 :] if _HEADING.match(one.text))
                end = next(after, None)
                return line.start, end.start if end else len(self._text)
        return None


def _number(written: str) -> Number:
    return tuple(int(part) for part in written.split("."))
