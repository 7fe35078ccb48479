"""A row of a table that print divides between pages: each page has a part of every cell.

In: the row's piece, a text and where the row begins in it. Out: where the row ends, or None where
the parts do not make the row.
"""

import re
from itertools import takewhile

from briefwright.audit.model import CELL, ROW, Piece

_NEXT = re.compile(f"[{CELL}{ROW}]")


def end_of_parted_row(piece: Piece, text: str, at: int) -> int | None:
    """Where a row ends whose cells are put together from several parts."""
    cells = piece.text.split(CELL)
    if not piece.is_row or cells.pop(0) != ROW:
        return None
    while any(cells):
        start = _begin(piece, text, at)
        if start is None:
            return None
        parts, at = _parts(text, start, cells)
        if len(parts) != len(cells) or not any(parts):
            return None
        if not all(cell.startswith(part) for cell, part in zip(cells, parts, strict=True)):
            return None
        cells = [cell[len(part) :] for cell, part in zip(cells, parts, strict=True)]
    return at


def _begin(piece: Piece, text: str, at: int) -> int | None:
    """The start of the cells of a part; the head may stand before it once more."""
    head = re.compile(piece.before).match(text, at) if piece.before else None
    at += len(head[0]) if head else 0
    return at + 1 if text.startswith(ROW, at) else None


def _parts(text: str, at: int, cells: list[str]) -> tuple[list[str], int]:
    """What each cell has of a part; the last goes on as long as it agrees."""
    parts: list[str] = []
    for cell in cells[:-1]:
        if not text.startswith(CELL, at):
            return parts, at
        found = _NEXT.search(text, at + 1)
        end = found.start() if found else len(text)
        parts.append(text[at + 1 : end])
        at = end
        if not cell.startswith(parts[-1]):
            return parts, at
    if text.startswith(CELL, at):
        rest = text[at + 1 : at + 1 + len(cells[-1])]
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(cells[-1], rest, strict=False))
        parts.append("".join(letter for letter, _ in alike))
        at += 1 + len(parts[-1])
    return parts, at
