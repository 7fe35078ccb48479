"""A detail by which somebody could be identified, and the kinds of such details."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from briefwright.base.source import Span


class Kind(Enum):
    """What a detail tells; the value is its name in messages."""

    AGE = "exact age or school grade"
    PLACE = "place below a region"
    DATE = "exact date or month"
    NATIONALITY = "nationality"
    OCCUPATION = "occupation or relationship"
    NAME = "name of a person"


CURES = {
    Kind.AGE: 'write "under 18" or "a teenager"',
    Kind.PLACE: 'name a region, or write "a large city"',
    Kind.DATE: "give the year alone, or no date",
    Kind.NATIONALITY: "name a part of the world",
    Kind.OCCUPATION: "leave out what the person does or is to the other",
    Kind.NAME: "leave out the name",
}


@dataclass(frozen=True, slots=True)
class Detail:
    kind: Kind
    span: Span

    @property
    def words(self) -> str:
        return " ".join(self.span.text.split())


@dataclass(frozen=True, slots=True)
class Clue:
    """What shows a kind of detail: a pattern, compiled when a text first has one of the words
    without which there is nothing to find, if there are such."""

    kind: Kind
    pattern: str
    words: tuple[str, ...] = ()

    def search(self, text: str) -> Iterator[re.Match[str]]:
        """The places at which a text shows it."""
        if self.words and not any(word in text for word in self.words):
            return iter(())
        return _compiled(self.pattern).finditer(text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def clues(kind: Kind, patterns: Iterable[str | tuple[str, tuple[str, ...]]]) -> tuple[Clue, ...]:
    """The clues of a kind from patterns, some with their words."""
    parted = (one if isinstance(one, tuple) else (one, ()) for one in patterns)
    return tuple(Clue(kind, pattern, words) for pattern, words in parted)
