"""Sentences and paragraphs in running words, English or Japanese.

In: a text as `markup` leaves it, and a place in it. Out: stretches as pairs of offsets. A citation
that follows a full stop belongs to the sentence before it.
"""

import re
from collections.abc import Iterator

from briefwright.check.markup import BREAK, CITED

Range = tuple[int, int]

_CLOSING = "[\"'”’)\\]）」』]*"
_END = re.compile(
    rf"[.!?]+{_CLOSING}(?:[ \t]*\n?[ \t]*{CITED}+)*(?=\s|$|{BREAK}|{CITED})"
    rf"|[。！？]+{_CLOSING}(?:\s*{CITED}+)*"
    rf"|{BREAK}"
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# Words that end in a full stop within a sentence.
_SHORT = re.compile(
    r"(?:\b(?:arts?|nos?|paras?|pp?|vol|ch|cf|eg|ie|etc|mr|mrs|ms|dr|prof|st|vs|ed|eds|fig|approx|"
    r"e\.g|i\.e|[a-z]))$",
    re.IGNORECASE,
)


def paragraphs(text: str) -> Iterator[Range]:
    """The paragraphs of a text."""
    start = 0
    for gap in _PARAGRAPH_END.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def paragraph_around(text: str, at: int) -> Range:
    """The paragraph in which a place stands."""
    start, end = 0, len(text)
    for gap in _PARAGRAPH_END.finditer(text):
        if gap.end() <= at:
            start = gap.end()
        elif gap.start() >= at:
            end = gap.start()
            break
    return start, end


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """The sentences of a paragraph, each with the citations that follow it."""
    stop = len(text) if end is None else end
    for mark in _END.finditer(text, start, stop):
        if mark[0][0] == "." and _SHORT.search(text, start, mark.start()):
            continue
        if text[start : mark.end()].strip():
            yield start, mark.end()
        start = mark.end()
    if text[start:stop].strip():
        yield start, stop


def sentence_around(text: str, at: int) -> Range:
    """The sentence in which a place stands."""
    first, last = paragraph_around(text, at)
    for start, end in sentences(text, first, last):
        if at < end:
            return start, end
    return first, last
