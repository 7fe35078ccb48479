"""Sheets of paper that fill up, and the height of words, as guesses in points."""

import re
from dataclasses import dataclass, field
from math import ceil

from briefwright.document.measure import plain_text

_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_LETTER = 0.45  # of the size: a letter of running text in the common faces
_RAGGED = 3  # letters that a line leaves empty at its end


@dataclass
class Sheet:
    """The sheet being filled; `pages` remembers on which one something began."""

    height: float
    page: int = 1
    used: float = 0
    pages: dict[str, int] = field(default_factory=dict)
    _notes: set[int] = field(default_factory=set)
    _first_note: bool = True

    def mark(self, id: str) -> None:
        self.pages.setdefault(id, self.page)

    def flow(self, height: float) -> None:
        """Fill in text that may go on on the next sheet."""
        self.used += height
        while self.used > self.height:
            self.page += 1
            self.used -= self.height
            self._first_note = True

    def whole(self, height: float, with_next: float = 0) -> None:
        """Fill in what is not divided, and stays with so much of what follows."""
        needed = height + with_next
        if self.used and needed < self.height < self.used + needed:
            self.turn()
        self.flow(height)

    def turn(self) -> None:
        """Go on on a new sheet."""
        if self.used:
            self.page += 1
            self.used = 0
            self._first_note = True

    def note(self, height: float, number: int) -> None:
        """Take room for a note where it is first called, and for the line above the first."""
        if number not in self._notes:
            self._notes.add(number)
            self.flow(height + (10 if self._first_note else 0))
            self._first_note = False


def lines_height(nodes: object, size: float, leading: float, width: float) -> float:
    """The height of a paragraph of words in a column."""
    text = plain_text(nodes)
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    letters = len(text) - wide
    line = max(width - _RAGGED * size * _LETTER, size)
    length = (letters * _LETTER + wide) * size
    return max(1, ceil(length / line)) * size * leading
