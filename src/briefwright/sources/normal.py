"""Text in one form for comparing, with the way back to the text as it stands.

In: a text, and stretches of it to leave out. Out: a `Normal`. Unicode is NFKC; white space, private
characters and bullets are one space, none between ideographs; soft hyphens and other characters
without width are gone; quotation marks and dashes have one shape each. A hyphen at the end of a
line between two letters is `BREAK`: it may belong to the word, or to the line alone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

BREAK = "\N{SOFT HYPHEN}"
Stretch = tuple[int, int]

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵`´ʼ＇", "'"),
        **dict.fromkeys("“”„‟″‶«»＂〝〞〟", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("•‣▪◦●■□", " "),
    }
)
_TOKEN = re.compile(r"[!-~]+|\s+|[^!-~\s]")
_HYPHENS = "-\N{HYPHEN}"
_IDEOGRAPHIC = re.compile(
    "[\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Normal:
    """`text` in one form; character i stands for source[starts[i]:ends[i]]."""

    text: str
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def source(self, start: int, end: int) -> Stretch:
        """The stretch of the source that a stretch of the text stands for."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str, without: Iterable[Stretch] = ()) -> Normal:
    """The text in one form. What `without` leaves out is as if it were not there."""
    building = _Building(text)
    at = 0
    for start, end in without:
        building.read(at, start)
        at = max(at, end)
    building.read(at, len(text))
    return building.finished()


class _Building:
    """Characters with the stretches that they stand for; white space is settled when it ends."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._space: Stretch | None = None
        self._line_ended = False
        self._soft_hyphen = False

    def read(self, start: int, end: int) -> None:
        for written, at, until in _pieces(self._source, start, end):
            if written.isspace():
                self._add_space(at, until)
            elif written.isascii() and len(written) == until - at:
                self._add_run(written, at)
            else:
                self._add_piece(written, at, until)

    def _add_run(self, written: str, at: int) -> None:
        """ASCII, which stands for itself character by character."""
        folded = written.translate(_SHAPES)
        self._settle(folded[0])
        self._text.extend(folded)
        self._starts.extend(range(at, at + len(folded)))
        self._ends.extend(range(at + 1, at + len(folded) + 1))

    def _add_piece(self, written: str, at: int, until: int) -> None:
        if BREAK in written:
            self._soft_hyphen = True
        for char in _folded(written):
            if char == " ":
                self._add_space(at, until)
                continue
            self._settle(char)
            self._text.append(char)
            self._starts.append(at)
            self._ends.append(until)

    def _add_space(self, at: int, until: int) -> None:
        start = self._space[0] if self._space else at
        self._space = (start, until)
        self._line_ended = self._line_ended or "\n" in self._source[at:until]

    def _settle(self, char: str) -> None:
        """Decide what the white space before a character was."""
        space, line_ended, soft = self._space, self._line_ended, self._soft_hyphen
        self._space, self._line_ended, self._soft_hyphen = None, False, False
        if space is None or not self._text:
            return
        before = self._text[-1]
        if _IDEOGRAPHIC.match(before) and _IDEOGRAPHIC.match(char):
            return
        if line_ended and soft:
            return
        if line_ended and before == "-" and self._is_end_of_line_hyphen():
            if char.isalpha() and self._text[-2].isalpha():
                self._text[-1] = BREAK
            return
        self._text.append(" ")
        self._starts.append(space[0])
        self._ends.append(space[1])

    def _is_end_of_line_hyphen(self) -> bool:
        written = self._source[self._starts[-1]]
        return written in _HYPHENS and len(self._text) > 1 and self._text[-2] not in " -"

    def finished(self) -> Normal:
        return Normal("".join(self._text), tuple(self._starts), tuple(self._ends))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Runs of ASCII, runs of white space, and the characters that NFKC must see together."""
    held, at = "", start
    for token in _TOKEN.finditer(text, start, end):
        found = token[0]
        alone = len(found) > 1 or found.isascii() or found.isspace()
        if held and (alone or not _belongs(held, found)):
            yield held, at, token.start()
            held = ""
        if alone:
            if _takes_mark(text, token.end(), end) and not found.isspace():
                yield from ((found[:-1], token.start(), token.end() - 1),) if found[1:] else ()
                held, at = found[-1], token.end() - 1
            else:
                yield found, token.start(), token.end()
        else:
            at = at if held else token.start()
            held += found
    if held:
        yield held, at, end


def _takes_mark(text: str, at: int, end: int) -> bool:
    """Whether the character at a place changes the one before it."""
    return at < end and not text[at].isascii() and _is_mark(text[at])


@lru_cache(4096)
def _is_mark(char: str) -> bool:
    return unicodedata.combining(unicodedata.normalize("NFKD", char)[0]) > 0


def _belongs(held: str, char: str) -> bool:
    """Whether a character must be normalised together with those before it."""
    return _is_mark(char) or _joins(held[-8:], char)


@lru_cache(4096)
def _joins(held: str, char: str) -> bool:
    together = unicodedata.normalize("NFKC", held + char)
    return together != unicodedata.normalize("NFKC", held) + unicodedata.normalize("NFKC", char)


@lru_cache(4096)
def _folded(written: str) -> str:
    """A piece in one form; "" for what has no width, a space for what only marks a place."""
    shaped = unicodedata.normalize("NFKC", written.translate(_SHAPES)).translate(_SHAPES)
    return "".join(map(_plain, shaped))


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Co", "Cc", "Zs", "Zl", "Zp"):
        return " "
    return "" if category == "Cf" else char
