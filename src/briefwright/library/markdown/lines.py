"""Lines of Markdown, each with the stretch of its file, and the fences of code among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefwright.base.source import Span

_CODE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>[^`]*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, and the stretch of text it was read from."""

    text: str
    start: int
    end: int


def split_lines(stretch: Span) -> tuple[Line, ...]:
    """The lines of a stretch of a file."""
    lines = []
    start = stretch.start
    for text in stretch.text.split("\n"):
        lines.append(Line(text, start, start + len(text)))
        start += len(text) + 1
    return tuple(lines)


def is_code_fence(text: str) -> bool:
    """Whether a line can open fenced code."""
    return _CODE.match(text) is not None


def closing_fence(lines: Sequence[Line], at: int) -> int | None:
    """The number of the line that closes the code which the line `at` opens, if both are there."""
    opening = _CODE.match(lines[at].text)
    if opening is None:
        return None
    marks = opening["marks"]
    for end in range(at + 1, len(lines)):
        text = lines[end].text.strip()
        if text.startswith(marks) and not text.strip(marks[0]):
            return end
    return None
