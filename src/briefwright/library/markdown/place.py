"""Where words of Markdown stand in their file.

Python-Markdown keeps no positions, so the tree is walked in reading order and each token is looked
up in the text from where the one before it was found. A token that cannot be found leaves the
place where it was: a span is then a little early, never in another file.
"""

from collections.abc import Callable

from briefwright.base.source import Span

Translate = Callable[[Span], Span]


def _same(span: Span) -> Span:
    return span


class Place:
    """A cursor over a stretch of text; `translate` maps spans of generated text to their origin."""

    def __init__(self, stretch: Span, translate: Translate = _same) -> None:
        self._stretch = stretch
        self._translate = translate
        self._cursor = stretch.start

    @property
    def here(self) -> Span:
        """The line at the cursor."""
        source = self._stretch.source
        at = min(self._cursor, max(self._stretch.start, self._stretch.end - 1))
        return self._translate(source.line_span(source.position(at)[0]))

    def find(self, *candidates: str) -> Span:
        """The next place of the first candidate that occurs; the cursor moves behind it."""
        source = self._stretch.source
        for words in candidates:
            at = source.text.find(words, self._cursor, self._stretch.end) if words else -1
            if at >= 0:
                self._cursor = at + len(words)
                return self._translate(Span(source, at, at + len(words)))
        return self.here

    def within(self, start: int, end: int) -> "Place":
        """A place for a stretch inside this one, by offsets into the same text."""
        return Place(Span(self._stretch.source, start, end), self._translate)
