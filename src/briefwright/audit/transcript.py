"""Writing down what an artifact says, as a reader goes through it."""

from briefwright.audit.manner import Normal
from briefwright.audit.model import PICTURE, Found, Mark, sign_of_note


class Transcript:
    """Text as it is read, and the marks on it. `language` is that of the whole."""

    def __init__(self, normal: Normal, language: str) -> None:
        self._normal = normal
        self._language = language
        self._now: str | None = None
        self._text: list[str] = []
        self._headings: list[Mark] = []
        self._links: list[Mark] = []
        self._pictures: list[Mark] = []
        self._languages: list[tuple[int, str]] = []
        self.aims: dict[str, int | None] = {}
        self.at = 0

    def found(self) -> Found:
        """All that was read."""
        return Found(
            "".join(self._text),
            tuple(self._headings),
            tuple(self._links),
            tuple(self._pictures),
            tuple(self._languages),
            self._language,
        )

    def say(self, words: str, language: str) -> None:
        """Write words down."""
        text = self._normal(words)
        if text:
            if language != self._now:
                self._languages.append((self.at, language))
                self._now = language
            self._text.append(text)
            self.at += len(text)

    def sign(self, text: str) -> None:
        """Write down what is no word."""
        self._text.append(text)
        self.at += len(text)

    def picture(self, words: str) -> None:
        self._pictures.append(Mark(words, self.at, self.at + 1))
        self.sign(PICTURE)

    def aim(self, name: str) -> None:
        """Remember where links to a name lead."""
        self.aims.setdefault(name, self.at)

    def heading(self, level: int, start: int) -> None:
        """Mark what was read since an offset as a heading."""
        self._headings.append(Mark(str(level), start, self.at))

    def link(self, target: str, start: int) -> bool:
        """Mark what was read since an offset as a link; a number that leads to its note is none
        but a sign. Whether it was one."""
        number = target.removeprefix("#note-")
        is_number = number != target and number.isdigit() and self.at - start <= len(number) + 1
        if is_number and self.number_if_said(int(number), start):
            return True
        self._links.append(Mark(target, start, self.at))
        return False

    def number_if_said(self, number: int | None, start: int) -> bool:
        """Let what was read since an offset be the number of a note, if it is that number."""
        if self._since(start).lstrip(",") != str(number):
            return False
        self._forget(start)
        self.number(number)
        return True

    def number(self, number: int | None) -> None:
        """Write down the number of a note."""
        self.sign(sign_of_note(number or 0))

    def _since(self, start: int) -> str:
        text = ""
        for one in reversed(self._text):
            if len(text) >= self.at - start:
                break
            text = one + text
        return text

    def _forget(self, start: int) -> None:
        while self.at > start and self._text:
            self.at -= len(self._text.pop())
        while self._languages and self._languages[-1][0] >= self.at:
            self._languages.pop()
            self._now = self._languages[-1][1] if self._languages else None
