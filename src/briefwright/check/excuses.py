"""What excuses words that are found: that they are not the author's own."""

import re
from collections.abc import Iterable
from functools import cache

from briefwright.check.find_terms import lower
from briefwright.check.prose import Stretch
from briefwright.check.quotations import is_cited_quotation
from briefwright.check.subject import World


def is_excused(world: World, stretch: Stretch, start: int, end: int) -> bool:
    """Whether words are part of a title of the register or of a cited quotation."""
    return world.titles.cover(stretch, start, end) or is_cited_quotation(stretch, start, end)


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether a text in lower case has one of some words, as whole words where it has spaces."""
    return any(_as_word(word).search(text) for word in words)


@cache
def _as_word(word: str) -> re.Pattern[str]:
    plain = re.escape(lower(word))
    return re.compile(rf"(?<!\w){plain}(?!\w)" if plain[:1].isascii() else plain, re.ASCII)
