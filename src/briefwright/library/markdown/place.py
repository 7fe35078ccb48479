"""Where words of Markdown stand in their file.

Python-Markdown keeps no positions, so the tree is walked in reading order and each token is looked
up in the text from where the one before it was found. A token that cannot be found leaves the
place where it was: a span is then a little early, never in another file.
"""

import re
from collections.abc import Callable
from functools import cache

from briefwright.base.source import Span

_HEADING = re.compile(r"^[ \t>]*(?P<marks>#{1,6})[ \t]*", re.MULTILINE)

Translate = Callable[[Span], Span]


def same(span: Span) -> Span:
    """Text that was read as it stands needs no map."""
    return span


def folded(value: Span) -> Translate:
    """The map from a text that YAML made of a value to the value as it was written.

    Folding and quoting change white space, so the words are looked up again: those that stand
    for the third time in the text are those that stand for the third time in the value.
    """

    @cache
    def written() -> tuple[str, tuple[int, ...]]:
        return _squeezed(value.text)

    def translate(found: Span) -> Span:
        words = "".join(found.text.split())
        if not words:
            return value
        letters, places = written()
        before = "".join(found.source.text[: found.start].split()).count(words)
        at = letters.find(words)
        for _ in range(before):
            further = letters.find(words, at + len(words))
            at = at if further < 0 else further
        if at < 0:
            return value
        start, last = places[at], places[at + len(words) - 1]
        return Span(value.source, value.start + start, value.start + last + 1)

    return translate


def _squeezed(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without white space, and the offsets its characters had."""
    places = tuple(at for at, char in enumerate(text) if not char.isspace())
    return "".join(text[at] for at in places), places


class Place:
    """A cursor over a stretch of text; `translate` maps spans of generated text to their origin."""

    def __init__(self, stretch: Span, translate: Translate = same) -> None:
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

    def peek(self, words: str) -> Span:
        """The next place of the words; the cursor stays."""
        source = self._stretch.source
        at = source.text.find(words, self._cursor, self._stretch.end)
        return self.here if at < 0 else self._translate(Span(source, at, at + len(words)))

    def heading(self, level: int, words: str) -> Span | None:
        """The next heading of a level that begins with these words, its marks included; the
        cursor moves behind the marks. None where a heading is underlined instead."""
        source = self._stretch.source
        for found in _HEADING.finditer(source.text, self._cursor, self._stretch.end):
            if len(found["marks"]) == level and source.text.startswith(words, found.end()):
                self._cursor = found.end()
                start, end = found.start("marks"), found.end() + len(words)
                return self._translate(Span(source, start, end))
        return None

    def anywhere(self, words: str) -> Span:
        """The first place of the words; the cursor stays."""
        source = self._stretch.source
        at = source.text.find(words, self._stretch.start, self._stretch.end)
        return self.here if at < 0 else self._translate(Span(source, at, at + len(words)))

    def line_of(self, words: str) -> Span:
        """The line that holds nothing but these words, or the first that holds them among others;
        tabs count as the spaces that Python-Markdown makes of them."""
        source = self._stretch.source
        first = source.position(self._stretch.start)[0]
        last = source.position(max(self._stretch.start, self._stretch.end - 1))[0]
        lines = range(first, last + 1)
        texts = {number: source.line(number).expandtabs(4) for number in lines}
        alone = (number for number in lines if texts[number].strip(" >") == words.strip())
        among = (number for number in lines if words in texts[number])
        number = next(alone, next(among, None))
        return self.here if number is None else self._translate(source.line_span(number))

    def within(self, start: int, end: int) -> "Place":
        """A place for a stretch inside this one, by offsets into the same text."""
        return Place(Span(self._stretch.source, start, end), self._translate)
