"""Comments for editors, `<!-- … -->`, that go over several lines: they are never printed.

In: the lines of a text. Out: the lines without such comments, and the line on which one begins
that has no end. What stands in fenced code or in `code` is no comment. A comment that ends on its
own line is left to the inline syntax.
"""

import re

from briefwright.library.markdown.lines import Line, closing_fence

_SPAN = re.compile(r"(`+).*?(?<!`)\1(?!`)")
_WHOLE = re.compile(r"<!--.*?-->")
_OPEN, _CLOSE = "<!--", "-->"


def without_comments(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], Line | None]:
    """The lines that are to be read, and the line of a comment that is not closed."""
    rest = list(lines)
    at = 0
    while at < len(rest):
        end = closing_fence(rest, at)
        start = None if end else _opening(rest[at].text)
        if start is None:
            at = (end or at) + 1
            continue
        last = _last(rest, at)
        if last is None:
            return tuple(rest[:at]), rest[at]
        rest[at : last + 1] = [_until(rest[at], start), _after(rest[last])]
        # What follows on the last line may open another.
        at += 1
    return tuple(rest), None


def _opening(text: str) -> int | None:
    """Where a comment begins that does not end on its line."""
    if _OPEN not in text:
        return None
    hidden = text
    for pattern in (_SPAN, _WHOLE):
        hidden = pattern.sub(lambda found: " " * len(found[0]), hidden)
    start = hidden.find(_OPEN)
    return None if start < 0 else start


def _last(lines: list[Line], first: int) -> int | None:
    following = range(first + 1, len(lines))
    return next((number for number in following if _CLOSE in lines[number].text), None)


def _until(line: Line, start: int) -> Line:
    return Line(line.text[:start], line.start, line.start + start)


def _after(line: Line) -> Line:
    cut = line.text.index(_CLOSE) + len(_CLOSE)
    return Line(line.text[cut:], line.start + cut, line.end)
