"""A phrase of evidence in the text that it is said to stand in.

In: a phrase, its locator, a text. Out: a `Match`. A phrase is found only when it stands in the text
word for word, once both are in one form (see `normal`) and the text's footnotes and running heads
are left out (see `furniture`). It must begin and end where words and numbers do, and not right
after what denies it: "11" is not found in "111", nor "compliant" in "non-compliant" or in "not
compliant". What is only like it is told, and is not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from briefwright.sources.furniture import furniture
from briefwright.sources.locator import Locators, line_number
from briefwright.sources.normal import BREAK, Normal, Stretch, normalise

_FAR = 20  # characters before a phrase in which what denies it can stand
_ALIKE = 75  # per cent of the phrase's characters, below which nothing is called near
_NUMBER_GOES_ON = re.compile(r"[.,':/-]?\d|\s?%")
_NUMBER_BEFORE = re.compile(r"(?:\d[.,':/]?|[+-])\Z")
_DENIED_BEFORE = re.compile(
    r"\b(?:(?:non|anti|un|in)-|(?:\w+n't|not|no|never|cannot|neither|nor|without"
    r"|lack(?:s|ed|ing)?(?: of)?|fail(?:s|ed|ing|ure)? to) )\Z",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(r"(?:n)?'t\b", re.IGNORECASE)


class Outcome(Enum):
    FOUND = "found"
    ELSEWHERE = "elsewhere"
    APPROXIMATE = "approximate"
    MISSING = "not-found"
    NOT_HELD = "not-held"


@dataclass(frozen=True, slots=True)
class Match:
    """What came of looking for a phrase.

    `stretch` is where it stands, or what is nearest to it: `passage`, on `line`, which differs from
    it by `distance` characters (taken out, put in or changed).
    """

    outcome: Outcome
    stretch: Stretch | None = None
    line: int | None = None
    passage: str = ""
    distance: int = 0


class Text:
    """A held text in which phrases are looked for; it is put into one form once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def whole(self) -> Normal:
        """All of the text."""
        return normalise(self.text)

    @cached_property
    def sentences(self) -> Normal:
        """The text without what interrupts its sentences."""
        return normalise(self.text, furniture(self.text))

    @cached_property
    def _locators(self) -> Locators:
        return Locators(self.text)

    def places(self, phrase: str) -> list[Stretch]:
        """Every place where a phrase stands."""
        wanted = normalise(phrase).text
        if not wanted:
            return []
        return sorted({*_places(wanted, self.whole), *_places(wanted, self.sentences)})

    def match(self, phrase: str, locator: str = "") -> Match:
        """Whether and where a phrase stands in the text."""
        places = self.places(phrase)
        if not places:
            return self._nearest(phrase)
        wanted = self._locators.stretches(locator)
        there = [one for one in places if all(_touches(one, stretch) for stretch in wanted)]
        first = (there or places)[0]
        outcome = Outcome.FOUND if there else Outcome.ELSEWHERE
        return Match(outcome, first, line_number(self.text, first[0]), normalise(phrase).text)

    def _nearest(self, phrase: str) -> Match:
        from rapidfuzz import fuzz
        from rapidfuzz.distance import Levenshtein

        wanted, within = normalise(phrase).text, self.sentences
        if not wanted or not within.text:
            return Match(Outcome.MISSING)
        near = fuzz.partial_ratio_alignment(wanted, within.text, score_cutoff=_ALIKE)
        if near is None or near.dest_end <= near.dest_start:
            return Match(Outcome.MISSING)
        start, end = _whole_words(within.text, near.dest_start, near.dest_end)
        if within.text[start:end] == wanted:
            start, end = _unspaced(within.text, start, end)
        passage, stretch = within.text[start:end].replace(BREAK, "-"), within.source(start, end)
        line = line_number(self.text, stretch[0])
        distance = Levenshtein.distance(wanted, passage)
        return Match(Outcome.APPROXIMATE, stretch, line, passage, distance)


def _places(wanted: str, within: Normal) -> Iterator[Stretch]:
    for start, end in _occurrences(wanted, within.text):
        if _stands_free(within.text, start, end):
            yield within.source(start, end)


def _occurrences(wanted: str, text: str) -> Iterator[Stretch]:
    at = text.find(wanted)
    plain = at >= 0
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)
    if BREAK in text and not plain:
        for found in re.finditer(_broken(wanted), text):
            if BREAK in found[0]:
                yield found.span()


def _broken(wanted: str) -> str:
    """A pattern for a phrase that may be broken at the ends of lines."""
    out = []
    for at, char in enumerate(wanted):
        if char == "-" and wanted[at + 1 : at + 2] == " ":
            out.append(f"(?:-|{BREAK}(?! ))")
        elif char == " " and at and wanted[at - 1] == "-":
            out.append(f"(?:(?<={BREAK})| )")
        elif char in ("-", BREAK):
            out.append(f"[-{BREAK}]")
        else:
            breakable = at and char.isalpha() and wanted[at - 1].isalpha()
            out.append(f"{BREAK}?{re.escape(char)}" if breakable else re.escape(char))
    return "".join(out)


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words and numbers do."""
    before, after = text[max(start - _FAR, 0) : start], text[end : end + 4]
    first, last = text[start], text[end - 1]
    if before and _one_word(before[-1], first):
        return False
    if after and _one_word(last, after[0]):
        return False
    if first.isdigit() and _NUMBER_BEFORE.search(before):
        return False
    if last.isdigit() and _NUMBER_GOES_ON.match(after):
        return False
    return not (_DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after))


def _one_word(before: str, after: str) -> bool:
    """Whether two characters that touch belong to one word of letters and digits."""
    spaced = [char.isalnum() and (char < "\u2e80" or char.isdigit()) for char in (before, after)]
    return all(spaced)


def _whole_words(text: str, start: int, end: int) -> Stretch:
    """The stretch from the beginning of its first word to the end of its last."""
    while start > 0 and _one_word(text[start - 1], text[start]):
        start -= 1
    while end < len(text) and _one_word(text[end - 1], text[end]):
        end += 1
    while start < end - 1 and text[start] == " ":
        start += 1
    while end > start + 1 and text[end - 1] == " ":
        end -= 1
    return start, end


def _unspaced(text: str, start: int, end: int) -> Stretch:
    """The stretch with what denies it, and all that touches it up to the next spaces."""
    following = text.find(" ", end)
    denied = _DENIED_BEFORE.search(text, max(start - _FAR, 0), start)
    first = denied.start() if denied else text.rfind(" ", 0, start) + 1
    return first, len(text) if following < 0 else following


def _touches(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
