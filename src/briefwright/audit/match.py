"""Finding a document's pieces in the text of an artifact, one after the other.

In: what is wanted and what was found. Out: where each piece stands, and the differences: pieces
that are not there or differ, and words that no piece accounts for. What stands before the first
piece and after the last is the template's own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefwright.audit.model import SIGNS, Piece, Wanted
from briefwright.audit.normal import same_letters
from briefwright.audit.parted import end_of_parted_row
from briefwright.base.source import Span

_WIDEST = 4000  # characters of a repeated head
_TELLING = 8  # characters from which a piece is not found by accident
_FARTHEST = 40  # pieces that are looked for before the rest is given up


@dataclass(frozen=True, slots=True)
class Difference:
    """Where pieces and text part: the pieces that are missing or changed (none where words were
    added), the text in their place, and where they come from."""

    pieces: tuple[Piece, ...]
    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Match:
    """`starts` are those of all pieces, `offsets` gives the places of those that were found, and
    `end` is the end of the last."""

    offsets: Mapping[int, int]
    starts: tuple[int, ...]
    differences: tuple[Difference, ...]
    end: int


def match(wanted: Wanted, text: str, *, whole: bool = False) -> Match:
    """Find the wanted pieces in a text; with `whole` they are all that may stand in it."""
    pieces = wanted.pieces
    at = 0 if whole else _begin(pieces, text)
    offsets: dict[int, int] = {}
    differences: list[Difference] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        found = _find_next(piece, text, at)
        if found is None and (end := end_of_parted_row(piece, text, at)) is not None:
            at, index = end, index + 1
            continue
        if found is None:
            count, found = _resume(pieces[index:], text, at)
            missing = pieces[index : index + count]
            span = pieces[min(index, len(pieces) - 1)].span
            instead = _without_before(pieces[index + count :], text[at:found])
            differences.append(Difference(missing, instead, span))
            index, at = index + count, found
            continue
        offsets[piece.start] = found
        at = found + len(piece.text)
        index += 1
    if whole and not re.fullmatch(wanted.after, text[at:]):
        differences.append(Difference((), text[at:], pieces[-1].span if pieces else None))
    return Match(offsets, tuple(piece.start for piece in pieces), tuple(differences), at)


def _begin(pieces: tuple[Piece, ...], text: str) -> int:
    """Where the first piece that is there begins; a short one is found by those that follow it."""
    joined = ""
    for piece in pieces:
        joined += piece.text
        if len(joined) >= _TELLING:
            break
    if joined and (found := text.find(joined)) >= 0:
        return found
    for piece in pieces:
        if len(piece.text) >= _TELLING and (found := text.find(piece.text)) >= 0:
            return found if piece is pieces[0] else 0
    return 0


def _find_next(piece: Piece, text: str, at: int) -> int | None:
    """The place of a piece that stands right here, or after what may stand before it."""
    if text.startswith(piece.text, at):
        return at
    for start in _starts(piece, text, at):
        if same_letters(piece.text, text[start : start + len(piece.text)]):
            return start
    return None


def _starts(piece: Piece, text: str, at: int) -> Iterator[int]:
    yield at
    if piece.before:
        found = text.find(piece.text, at, at + len(piece.text) + _WIDEST)
        if found >= 0 and re.fullmatch(piece.before, text[at:found]):
            yield found


def _resume(pieces: tuple[Piece, ...], text: str, at: int) -> tuple[int, int]:
    """How many pieces to give up, and where the text goes on with the one after them: the way
    that leaves out least."""
    given_up = 0
    best = None
    for count, piece in enumerate(pieces[:_FARTHEST]):
        words = _telling_words(pieces[count:])
        found = text.find(words, at)
        if found == at or (found >= 0 and _is_telling(words)):
            cost = found - at + given_up
            best = min(best or (cost, count, found), (cost, count, found))
        given_up += len(piece.text)
    if best:
        return best[1], best[2]
    return len(pieces), min(len(text), at + given_up)


def _without_before(pieces: tuple[Piece, ...], text: str) -> str:
    """A text without what may stand in front of the piece after it."""
    if not pieces or not pieces[0].before:
        return text
    allowed = re.search(rf"(?:{pieces[0].before})\Z", text)
    return text[: allowed.start()] if allowed else text


def _telling_words(pieces: tuple[Piece, ...]) -> str:
    """The words of a piece; of a short one with those that follow it."""
    words = pieces[0].text
    for piece in pieces[1:]:
        if _is_telling(words) or piece.before:
            break
        words += piece.text
    return words


def _is_telling(words: str) -> bool:
    return len(words) >= _TELLING or words[0] in SIGNS
