"""Writing down what a document says, piece by piece, with the marks on it."""

from briefwright.audit.manner import Manner
from briefwright.audit.model import PICTURE, Mark, Piece, Wanted, sign_of_note
from briefwright.base.source import Span


class Scribe:
    """Text as it grows, of a document with notes of these numbers; `before` is what may stand in
    front of the next piece."""

    def __init__(self, manner: Manner, notes: frozenset[int]) -> None:
        self.manner = manner
        self.notes = notes
        self.in_link = False
        self._normal = manner.normal
        self._said: list[tuple[str, str]] = []
        self._piece: tuple[int, Span | None, bool] | None = None
        self._pieces: list[Piece] = []
        self._headings: list[Mark] = []
        self._links: list[Mark] = []
        self._pictures: list[Mark] = []
        self._languages: list[tuple[str | None, int, int, Span | None]] = []
        self._aims: dict[str, tuple[int, int]] = {}
        self.before = ""
        self.at = 0

    def wanted(self) -> Wanted:
        """All that was written."""
        self.end()
        return Wanted(
            tuple(self._pieces),
            tuple(self._headings),
            tuple(self._links),
            tuple(self._pictures),
            tuple(self._languages),
            self._aims,
            self.before,
        )

    def begin(self, span: Span | None, *, is_row: bool = False) -> None:
        """Begin a piece, which ends the one before."""
        self.end()
        self._piece = (self.at, span, is_row)

    def end(self) -> str:
        """End the piece, and give its text; one without text is none."""
        text = "".join([one for _, one in self._said])
        if self._piece and text:
            start, span, is_row = self._piece
            self._pieces.append(Piece(text, start, self.before, is_row, tuple(self._said), span))
            self._said.clear()
            self.before = ""
        self._piece = None
        return text

    def part(self, before: str) -> None:
        """Part a piece where a format may put something in."""
        if self._piece:
            _, span, is_row = self._piece
            self.end()
            self.allow(before)
            self._piece = (self.at, span, is_row)

    def allow(self, before: str) -> None:
        """Let a format put something in front of the next piece, after what it may put there."""
        self.before += before

    def say(self, words: str, language: str | None, span: Span | None) -> None:
        """Write words down."""
        start = self.at
        text = self._normal(words)
        self._said.append((words, text))
        self.at = start + len(text)
        if text and not self._goes_on(language, span):
            self._languages.append((language, start, self.at, span))

    def _goes_on(self, language: str | None, span: Span | None) -> bool:
        """Whether the words belong to the stretch of the same language before them."""
        if not self._languages or self._piece is None:
            return False
        tag, start, _, place = self._languages[-1]
        if tag != language or place is not span or start < self._piece[0]:
            return False
        self._languages[-1] = (language, start, self.at, span)
        return True

    def say_plainly(self, words: str) -> None:
        """Write words down whose language is not looked at."""
        self.sign(words, self._normal(words))

    def sign(self, shown: str, text: str) -> None:
        """Write down what has no language, and how it reads."""
        self._said.append((shown, text))
        self.at += len(text)

    def number(self, number: int) -> None:
        """Write down a number that leads to a note."""
        self.sign(f"[{number}]", sign_of_note(number))

    def picture(self, words: str, span: Span | None) -> None:
        """Write down a picture."""
        self._pictures.append(Mark(words, self.at, self.at + 1, span))
        self.sign(" [picture] ", PICTURE)

    def mark_aim(self, id: str, start: int) -> None:
        """Remember the stretch that links to an id can lead to."""
        self._aims[id] = (start, self.at)

    def mark_heading(self, level: int, start: int, span: Span | None) -> None:
        self._headings.append(Mark(str(level), start, self.at, span))

    def mark_link(self, target: str, start: int, span: Span | None) -> None:
        self._links.append(Mark(target, start, self.at, span))
