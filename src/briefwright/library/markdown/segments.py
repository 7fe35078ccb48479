"""The coarse structure of Markdown by lines: fenced divisions, fenced code, note definitions.

In: lines with their offsets. Out: a tree of segments. What stays in a segment of prose is
Python-Markdown's to parse. Refused (raised as `TooDeep`): divisions within divisions without end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.library.markdown.lines import Line, closing_fence, is_code_fence
from briefwright.library.markdown.nesting import MAX_DEPTH

_FENCE = re.compile(r"^ {0,3}(?P<marks>:{3,})\s*(?P<words>[^\s:].*?)?\s*:*\s*$")
_DEFINITION = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Prose:
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FencedCode:
    text: str
    opening: Line


@dataclass(frozen=True, slots=True)
class FencedDivision:
    """`words` is what stands behind the colons: a role, or attributes in braces."""

    words: str
    segments: "tuple[Segment, ...]"
    opening: Line
    closed: bool


@dataclass(frozen=True, slots=True)
class StrayFence:
    """A line of colons that closes nothing, or one of backquotes that nothing closes."""

    line: Line


@dataclass(frozen=True, slots=True)
class NoteDefinition:
    """`[^label]: text`; continuation lines are indented by four spaces or a tab."""

    label: str
    lines: tuple[Line, ...]


Segment = Prose | FencedCode | FencedDivision | StrayFence | NoteDefinition


class TooDeep(Exception):
    """Divisions stand within each other beyond all measure."""

    def __init__(self, line: Line) -> None:
        super().__init__(line.text)
        self.line = line


class Segmenter:
    """Reads lines once, forwards."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._at = 0

    def read(self, depth: int = 0) -> tuple[tuple[Segment, ...], bool]:
        """The segments up to the fence that closes the division one is in, and whether that
        fence came; at depth 0, in no division, everything."""
        found: list[Segment] = []
        prose: list[Line] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            fence = _FENCE.match(line.text)
            if fence and fence["words"] is None and depth:
                self._at += 1
                return (*found, *_prose(prose)), True
            special = self._special(line, fence, depth)
            if special is None:
                prose.append(line)
                self._at += 1
                continue
            found.extend((*_prose(prose), special))
            prose = []
        return (*found, *_prose(prose)), False

    def _special(self, line: Line, fence: re.Match[str] | None, depth: int) -> Segment | None:
        if fence:
            return self._division(line, fence, depth)
        end = closing_fence(self._lines, self._at)
        if end is not None:
            inner = self._lines[self._at + 1 : end]
            self._at = end + 1
            return FencedCode("\n".join(line.text for line in inner), line)
        if is_code_fence(line.text):
            self._at += 1
            return StrayFence(line)
        definition = _DEFINITION.match(line.text)
        return self._definition(line, definition) if definition else None

    def _division(self, line: Line, fence: re.Match[str], depth: int) -> Segment:
        self._at += 1
        if fence["words"] is None:
            return StrayFence(line)
        if depth >= MAX_DEPTH:
            raise TooDeep(line)
        inner, closed = self.read(depth + 1)
        return FencedDivision(fence["words"], inner, line, closed)

    def _definition(self, line: Line, match: re.Match[str]) -> NoteDefinition:
        start = line.start + match.start("text")
        lines = [Line(match["text"], start, line.end)]
        self._at += 1
        while self._at < len(self._lines) and self._continues():
            lines.append(_dedent(self._lines[self._at]))
            self._at += 1
        while lines and not lines[-1].text.strip():
            lines.pop()
        return NoteDefinition(match["label"], tuple(lines) or (Line("", start, line.end),))

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
    return bool(_DEFINITION.match(text) or _FENCE.match(text) or is_code_fence(text))


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
    """The segments of a text. Raises TooDeep."""
    return Segmenter(lines).read()[0]
