"""A text as lines; a form feed, which PDF extraction leaves between pages, ends one too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end, where it stands, and whether a page ends with it."""

    text: str
    start: int
    end: int
    ends_page: bool

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for found in re.finditer(r"\n\f?|\f|\Z", text):
        yield Line(text[at : found.start()], at, found.start(), "\f" in found[0])
        at = found.end()
