"""The coarse structure of Markdown by lines: fenced divisions, fenced code, note definitions.

In: lines with their offsets. Out: a tree of segments, and the definitions of the author's notes.
What stays in a segment of prose is Python-Markdown's to parse.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.base.source import Span

_FENCE = re.compile(r"^ {0,3}(?P<marks>:{3,})\s*(?P<role>\S.*?)?\s*:*\s*$")
_CODE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, and the stretch of text it was read from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Prose:
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FencedCode:
    text: str
    opening: Line


@dataclass(frozen=True, slots=True)
class FencedDivision:
    role: str
    segments: "tuple[Segment, ...]"
    opening: Line
    closed: bool


@dataclass(frozen=True, slots=True)
class NoteDefinition:
    """`[^label]: text`; continuation lines are indented by four spaces or a tab."""

    label: str
    lines: tuple[Line, ...]


Segment = Prose | FencedCode | FencedDivision | NoteDefinition


def split_lines(stretch: Span) -> tuple[Line, ...]:
    """The lines of a stretch of a file."""
    lines = []
    start = stretch.start
    for text in stretch.text.split("\n"):
        lines.append(Line(text, start, start + len(text)))
        start += len(text) + 1
    return tuple(lines)


class Segmenter:
    """Reads lines once, forwards."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._at = 0

    def read(self, marks: int = 0) -> tuple[tuple[Segment, ...], bool]:
        """The segments up to the fence that closes a division opened with that many colons,
        and whether that fence came. With marks 0, everything."""
        found: list[Segment] = []
        prose: list[Line] = []
        closed = False
        while self._at < len(self._lines) and not closed:
            line = self._lines[self._at]
            fence = _FENCE.match(line.text)
            if fence and fence["role"] is None and marks:
                self._at += 1
                closed = True
                continue
            special = self._special(line, fence)
            if special is None:
                prose.append(line)
                self._at += 1
                continue
            found.extend(_prose(prose))
            prose = []
            found.append(special)
        found.extend(_prose(prose))
        return tuple(found), closed

    def _special(self, line: Line, fence: re.Match[str] | None) -> Segment | None:
        if fence and fence["role"]:
            self._at += 1
            inner, closed = self.read(len(fence["marks"]))
            return FencedDivision(fence["role"].strip("{}. "), inner, line, closed)
        code = _CODE.match(line.text)
        if code:
            return self._code(line, code["marks"])
        definition = _DEFINITION.match(line.text)
        if definition:
            return self._definition(line, definition)
        return None

    def _code(self, opening: Line, marks: str) -> FencedCode | None:
        for end in range(self._at + 1, len(self._lines)):
            text = self._lines[end].text.strip()
            if text.startswith(marks) and not text.strip(marks[0]):
                inner = self._lines[self._at + 1 : end]
                self._at = end + 1
                return FencedCode("\n".join(line.text for line in inner), opening)
        return None

    def _definition(self, line: Line, match: re.Match[str]) -> NoteDefinition:
        start = line.start + match.start("text")
        lines = [Line(match["text"], start, line.end)]
        self._at += 1
        while self._at < len(self._lines) and self._continues():
            lines.append(_dedent(self._lines[self._at]))
            self._at += 1
        while lines and not lines[-1].text.strip():
            lines.pop()
        return NoteDefinition(match["label"], tuple(lines))

    def _continues(self) -> bool:
        """Whether the line belongs to the note: indented, or blank with an indented one after."""
        text = self._lines[self._at].text
        if text.strip():
            before = self._lines[self._at - 1].text
            lazy = before.strip() and not _starts_block(text)
            return _indented(text) or bool(lazy)
        following = (line.text for line in self._lines[self._at :] if line.text.strip())
        return _indented(next(following, ""))


def _indented(text: str) -> bool:
    return text.startswith(("    ", "\t"))


def _starts_block(text: str) -> bool:
    return bool(_DEFINITION.match(text) or _FENCE.match(text) or _CODE.match(text))


def _dedent(line: Line) -> Line:
    for indent in ("    ", "\t"):
        if line.text.startswith(indent):
            cut = len(indent)
            return Line(line.text[cut:], line.start + cut, line.end)
    return line


def _prose(lines: list[Line]) -> Iterator[Prose]:
    if any(line.text.strip() for line in lines):
        yield Prose(tuple(lines))


def segments(lines: tuple[Line, ...]) -> tuple[Segment, ...]:
    """The segments of a text."""
    return Segmenter(lines).read()[0]
