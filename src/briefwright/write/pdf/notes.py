"""What became of the notes: what was laid out, held against what the document says.

Pure: observations of a layout and the document's notes go in, one outcome for each note comes out.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Note
from briefwright.document.readings import with_readings

# White space and hyphens come and go where lines end.
_NOT_COMPARED = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff\u002d\u2010\u2011]+")


class Outcome(Enum):
    """What can become of a note, from bad to good."""

    LOST = "lost"
    CUT = "cut"
    DISPLACED = "displaced"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Observed:
    """A note as it was laid out.

    `calls` and `pages` are the pages, counted from 1, of its call and of its body; `text` is what
    of the body stands within the page, in reading order; `height` the body's share of the height
    of a page.
    """

    calls: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()
    text: str = ""
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A note and what became of it."""

    note: Note
    outcome: Outcome
    observed: Observed


def judge(
    notes: Iterable[Note], observed: Mapping[int, Observed], at_end: frozenset[int]
) -> tuple[Finding, ...]:
    """The outcome of each note; those at the end of the document cannot be displaced."""
    return tuple(_finding(note, observed.get(note.number, Observed()), at_end) for note in notes)


def _finding(note: Note, seen: Observed, at_end: frozenset[int]) -> Finding:
    stands_apart = note.number in at_end
    if not seen.pages or not (seen.calls or stands_apart):
        return Finding(note, Outcome.LOST, seen)
    if compared(seen.text) != compared(plain_text(with_readings(note.blocks))):
        return Finding(note, Outcome.CUT, seen)
    if not stands_apart and set(seen.pages) - set(seen.calls):
        return Finding(note, Outcome.DISPLACED, seen)
    return Finding(note, Outcome.GOOD, seen)


def compared(text: str) -> str:
    """A text without what layout changes in it: white space, hyphens, capitals."""
    return unicodedata.normalize("NFC", _NOT_COMPARED.sub("", text)).casefold()
