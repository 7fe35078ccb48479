"""Titles of the works that the register knows, in running words.

In: the register. Out: an answer to the question whether words are part of a title. Counted are the
titles, short titles, original titles and the usual short forms under `aliases`; a title proves
nothing for words that are all of it.
"""

import re
from functools import cache, cached_property

from briefwright.check.prose import Stretch
from briefwright.check.sentences import paragraph_around
from briefwright.sources.model import Record, Register

_SHORTEST = 4  # words; a shorter main title is too common to excuse what it says
_SPACE = re.compile(r"\s+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class Titles:
    """The register's titles; those that a text has are compiled when they are first asked for."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._known: dict[str, tuple[str, ...]] = {}

    def cover(self, stretch: Stretch, start: int, end: int) -> bool:
        """Whether words of a stretch are part of a longer title."""
        titles = self._holding(_plain(stretch.text[start:end]))
        if not titles:
            return False
        first, last = paragraph_around(stretch.text, start)
        paragraph = _letters(stretch.text[first:last])
        there = tuple(title for title in titles if _letters(title) in paragraph)
        return bool(there) and any(
            found.start() <= start and end <= found.end() and found[0] != stretch.text[start:end]
            for found in _pattern(there).finditer(_straight(stretch.text), first, last)
        )

    def _holding(self, words: str) -> tuple[str, ...]:
        """The titles that hold certain words, the longest first."""
        if words not in self._known:
            found = [title for title in self._titles if words in title]
            self._known[words] = tuple(sorted(found, key=len, reverse=True))
        return self._known[words]

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(
            _plain(title) for record in self._register.values() for title in _names(record)
        )


def _names(record: Record) -> list[str]:
    item, own = record.item, record.own
    long = [str(item[key]) for key in ("title", "original-title") if item.get(key)]
    short = [str(item[key]) for key in ("title-short",) if item.get(key)]
    return [*filter(_long_enough, long), *short, *map(str, own.get("aliases", ()))]


def _long_enough(title: str) -> bool:
    return len(title.split()) >= _SHORTEST or len(_CJK.findall(title)) >= 2 * _SHORTEST


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _straight(text)).strip().lower()


def _letters(text: str) -> str:
    """A text without its white space and commas, which a title may have or lack."""
    return "".join(_plain(text).replace(",", "").split())


@cache
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_loose, titles)), re.IGNORECASE)


def _loose(title: str) -> str:
    """A pattern for a title across line breaks and markup, with or without its commas."""
    if _CJK.search(title):
        return r"\s*".join(re.escape(char) for char in title if not char.isspace())
    return r",?\s+".join(re.escape(word.rstrip(",")) for word in title.split())
