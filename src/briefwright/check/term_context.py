"""Whether a term that was found is meant as the table of terms means it."""

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
    for phrase in map(lower, phrases):
        at = sentence.find(phrase)
        while at >= 0:
            if at <= start and end <= at + len(phrase):
                return True
            at = sentence.find(phrase, at + 1)
    return False
