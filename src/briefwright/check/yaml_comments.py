"""Comments in YAML, and what they stand at.

In: data with its positions, and a pattern. Out: each comment that the pattern matches, its span,
and the stretch it belongs to: a comment at the end of a line to what begins on that line, one on a
line of its own to what begins on the next.
"""

import re
from collections.abc import Iterator

from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path


def comments(
    located: Located, pattern: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], Span, Span]]:
    """Comments with their spans and what they cover, in every file that the data is from."""
    sources = {located.source.path: located.source}
    sources |= {span.source.path: span.source for span in located.values.values()}
    for source in sources.values():
        if "allow" in source.text:
            yield from _Comments(located, source).matching(pattern)


class _Comments:
    def __init__(self, located: Located, source: SourceFile) -> None:
        self._source = source
        self._values = _of(located.values.items(), source)
        self._keys = _of(located.keys.items(), source)
        # The whole of an edition is its own few lines; what it takes over stands further down.
        ends = [span.end for span in located.values.values() if span.source.path == source.path]
        self._end = max(ends, default=len(source.text))

    def matching(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span, Span]]:
        source = self._source
        for number, start in enumerate(source.line_starts, 1):
            if start >= self._end:
                return
            line = source.line(number)
            found = pattern.search(line)
            if found and not self._in_scalar(start + found.start()):
                span = source.span(start + found.start(), start + found.end())
                alone = not line[: found.start()].strip()
                yield found, span, self._beginning_on(self._next(number) if alone else number)

    def _in_scalar(self, at: int) -> bool:
        around = {path for path, (start, end) in self._values.items() if start <= at < end}
        if not around:
            return False
        deepest = max(around, key=len)
        return not any(path[: len(deepest)] == deepest != path for path in self._values)

    def _next(self, number: int) -> int:
        """The next line that is neither empty nor a comment."""
        last = len(self._source.line_starts)
        for following in range(number + 1, last + 1):
            text = self._source.line(following).strip()
            if text and not text.startswith("#"):
                return following
        return number

    def _beginning_on(self, number: int) -> Span:
        source = self._source
        first = source.line_starts[number - 1]
        last = first + len(source.line(number))
        end = last
        for path, (start, stop) in self._values.items():
            begins = self._keys.get(path, (start, stop))[0]
            if first <= min(begins, start) <= last:
                end = max(end, stop)
        return source.span(first, end)


def _of(places: object, source: SourceFile) -> dict[Path, tuple[int, int]]:
    """Where the values of one file stand, but not the whole of it."""
    return {
        path: (span.start, span.end)
        for path, span in places  # type: ignore[attr-defined]
        if path and span.source.path == source.path
    }
