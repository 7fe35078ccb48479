"""What an artifact says and what its document says, in one shape, so that they can be compared.

Both are text without white space in which signs stand for what has no letters: where a row and a
cell of a table begin, a picture, the number of a note. Offsets count in that text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.base.source import Span

NO_SHAPE = "\ufffd"
ROW, CELL, PICTURE = "\x01", "\x02", "\x03"
_NUMBER, _NUMBER_END = "\x04", "\x05"
SIGNS = f"{ROW}{CELL}{PICTURE}{_NUMBER}{_NUMBER_END}"


def sign_of_note(number: int | str) -> str:
    """What stands in a text for a number that leads to a note."""
    return f"{_NUMBER}{number}{_NUMBER_END}"


@dataclass(frozen=True, slots=True)
class Mark:
    """What holds for a stretch of text: a heading's level, a link's aim, a picture's words."""

    value: str
    start: int
    end: int
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stands in one place: a paragraph, a row of a table.

    `said` holds what its text was made of: words as they read, and as they are compared. `before`
    is a regular expression for what a format may put in front of it.
    """

    text: str
    start: int
    before: str
    is_row: bool
    said: tuple[tuple[str, str], ...] = field(repr=False)
    span: Span | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Text as the document has it. A language None is that of the note around. `aims` gives the
    stretch of each id that links can lead to, `after` what a format may put behind the last piece.
    """

    pieces: tuple[Piece, ...]
    headings: tuple[Mark, ...] = ()
    links: tuple[Mark, ...] = ()
    pictures: tuple[Mark, ...] = ()
    languages: tuple[tuple[str | None, int, int, Span | None], ...] = ()
    aims: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    after: str = ""


@dataclass(frozen=True, slots=True)
class WantedNote:
    number: int
    said: Wanted
    span: Span | None


@dataclass(frozen=True, slots=True)
class WantedDocument:
    """A document as every format must say it."""

    body: Wanted
    notes: tuple[WantedNote, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Text as an artifact has it. `languages` says from which offset on which language holds;
    `language` is the one of the whole."""

    text: str
    headings: tuple[Mark, ...] = ()
    links: tuple[Mark, ...] = ()
    pictures: tuple[Mark, ...] = ()
    languages: tuple[tuple[int, str], ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """An artifact as it was read back: its text, and its notes by number.

    `aims` gives the places that links can lead to by their names, as offsets in the body's text,
    or None where the format says it otherwise. `pages` gives, where there are pages, those of each
    note's call and of its body. `labels` gives the number that each note bears, "" for none.
    """

    body: Found
    notes: Mapping[int, Found]
    aims: Mapping[str, int | None]
    pages: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    labels: Mapping[int, str] = field(default_factory=dict)
