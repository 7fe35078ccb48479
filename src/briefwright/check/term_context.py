"""Whether a term that was found is meant as the table of terms means it."""

import re
from collections.abc import Iterator

from briefwright.check.excuses import mentions
from briefwright.check.find_terms import Found, lower
from briefwright.check.prose import Stretch
from briefwright.check.quotations import is_set_off
from briefwright.check.sentences import sentence_around


def counts(found: Found, stretch: Stretch) -> bool:
    """Whether the words count, by the sentence in which they stand."""
    term = found.term
    if term.in_quotation_marks and is_set_off(stretch, found.start, found.end):
        return False
    if not (term.near or term.not_near or term.not_in):
        return True
    first, last = sentence_around(stretch.text, found.start)
    sentence = lower(stretch.text[first:last]).replace("\n", " ")
    start, end = found.start - first, found.end - first
    rest = f"{sentence[:start]} {sentence[end:]}"
    if term.near and not mentions(rest, term.near):
        return False
    return not mentions(rest, term.not_near) and not _within(sentence, start, end, term.not_in)


def _within(sentence: str, start: int, end: int, phrases: tuple[str, ...]) -> bool:
    """Whether the words are part of one of some longer phrases."""
    return any(
        first <= start and end <= last
        for phrase in map(lower, phrases)
        for first, last in _places(sentence, phrase)
    )


def _places(sentence: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands; "*" in it is any one word."""
    if "*" in phrase:
        words = re.escape(phrase).replace(r"\*", r"[\w-]+")
        yield from (found.span() for found in re.finditer(words, sentence))
        return
    at = sentence.find(phrase)
    while at >= 0:
        yield at, at + len(phrase)
        at = sentence.find(phrase, at + 1)
