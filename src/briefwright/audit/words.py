"""A difference in words, said as the document reads.

The text that is compared has no white space; here it is taken back to words.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from briefwright.audit.manner import Normal
from briefwright.audit.model import CELL, PICTURE, SIGNS, Piece

_MOST = 12
_LONGEST = 80
_READABLE = str.maketrans(
    {PICTURE: " [picture] ", CELL: " | ", SIGNS[0]: "", SIGNS[3]: "[", SIGNS[4]: "]"}
)


class Change(NamedTuple):
    """The words of the document that are missing, and what stands in their place."""

    wanted: str
    found: str


def quoted(text: str) -> str:
    """The first words of a text, in quotation marks."""
    words = text.split()
    shown = " ".join(words[:_MOST])
    more = " …" if len(words) > _MOST else ""
    return f'"{shown}{more}"' if len(shown) <= _LONGEST else f'"{shown[:_LONGEST]}…"'


def words_of(piece: Piece) -> str:
    """A piece as it reads."""
    return " ".join("".join(shown for shown, _ in piece.said).split()).strip("| ")


def readable(text: str) -> str:
    """A text from an artifact, its signs in words."""
    return " ".join(text.translate(_READABLE).split()).strip("| ")


def changed(piece: Piece, text: str, normal: Normal) -> Change:
    """The words of a piece that differ from the text in its place, and what that has for them."""
    first = _common(piece.text, text)
    room = min(len(piece.text), len(text)) - first
    same = _common(piece.text[::-1], text[::-1])
    end = len(piece.text) - min(room, same)
    inside = [
        word for word in _words(piece, normal) if word[1] < max(end, first + 1) and word[2] > first
    ]
    if not inside:
        return Change("", readable(text[first:]))
    wanted = "".join(shown for shown, _, _ in inside)
    found = text[inside[0][1] : len(text) - len(piece.text) + inside[-1][2]]
    return Change(" ".join(wanted.split()).strip("| "), readable(found))


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _words(piece: Piece, normal: Normal) -> Iterator[tuple[str, int, int]]:
    """The words of a piece with their spaces, and where in its text they begin and end."""
    at = 0
    for shown, text in piece.said:
        if text and text[0] in SIGNS:
            yield shown, at, at + len(text)
            at += len(text)
            continue
        for word in re.findall(r"\S+\s*|^\s+", shown):
            length = len(normal(word))
            yield word, at, at + length
            at += length


def slice_of(pieces: tuple[Piece, ...], start: int, end: int) -> str:
    """A stretch of the compared text as it reads."""
    shown = []
    for piece in pieces:
        at = piece.start
        for words, text in piece.said:
            if start < at + len(text) and at < end:
                shown.append(words)
            at += len(text)
    return " ".join("".join(shown).split())
