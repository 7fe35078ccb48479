"""Widths of columns that suit what stands in them.

In: a table and the width it has, in twips. Out: one width for each column; they add up to it or,
for a small table, to less.
"""

import re
from math import sqrt

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Cell, Node, Phrase, Table
from briefwright.document.walk import walk
from briefwright.write.docx.style_tables import CELL_RIGHT

_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_LETTER = 0.53  # of the size: what a letter of a sans-serif takes
_ROOM = 1.15  # so that a longest word in capitals or digits fits too
_ADDRESS = 16  # letters from which a word is an address, whose letters are narrow
_LONGEST = 70
_NARROW = 0.45
_NEAR = 1.4  # a column may take so much more than its share to stand on one line


def column_widths(table: Table, width: int, size: float) -> tuple[int, ...]:
    """Each column gets what its longest word needs, and of the rest by the length of its text.
    A table of two columns or one is no wider than its text, and at least as wide as _NARROW."""
    columns = list(zip(table.head, *table.rows, strict=True))
    letter = size * _LETTER * 20
    least = [max(map(_longest_word, column)) * letter + CELL_RIGHT for column in columns]
    wished = [
        max(most, min(_LONGEST, max(map(_length, column))) * letter + CELL_RIGHT)
        for most, column in zip(least, columns, strict=True)
    ]
    if len(columns) < 3:
        width = min(width, max(round(width * _NARROW), round(sum(wished))))
    return _whole(_share(least, wished, width), width)


def _length(cell: Cell) -> int:
    """Letters of a cell's text; a wide letter counts two."""
    text = plain_text(cell.children)
    return len(text) + len(_WIDE.findall(text))


def _longest_word(cell: Cell) -> float:
    """Letters of what must not be broken: words, and dates as a whole."""
    dates = [node for node in walk(cell.children) if _is_date(node)]
    words = _WIDE.sub(" ", plain_text(cell.children)).split()
    longest = max((len(word) for word in words), default=2)
    room = 1 if longest > _ADDRESS else _ROOM
    return max([longest * room, *(len(plain_text(date)) + 1 for date in dates)])


def _is_date(node: Node) -> bool:
    return isinstance(node, Phrase) and node.role == "dated"


def _share(least: list[float], wished: list[float], width: int) -> list[float]:
    """Short columns get what they wish; the others share what is left, by the square root of
    their wishes, so that a long text does not press the others together."""
    if sum(wished) <= width:
        return [wish * width / sum(wished) for wish in wished]
    if sum(least) >= width:
        return [need * width / sum(least) for need in least]
    given: dict[int, float] = {}
    while len(given) < len(wished):
        shares = _fair_shares(wished, given, width)
        given |= _next_settled(least, wished, shares) or shares
    return [given[i] for i in range(len(wished))]


def _fair_shares(wished: list[float], given: dict[int, float], width: int) -> dict[int, float]:
    """What each column that is not settled could have of the room that is left."""
    weights = {i: sqrt(wish) for i, wish in enumerate(wished) if i not in given}
    room = width - sum(given.values())
    return {i: room * weight / sum(weights.values()) for i, weight in weights.items()}


def _next_settled(
    least: list[float], wished: list[float], shares: dict[int, float]
) -> dict[int, float]:
    """The column that comes nearest to its wish, or one that needs more than its share."""
    room = sum(shares.values())
    for i in sorted(shares, key=lambda i: wished[i] / shares[i]):
        others = sum(least[other] for other in shares if other != i)
        if wished[i] <= shares[i] * _NEAR and others <= room - wished[i]:
            return {i: wished[i]}
    return {i: least[i] for i, share in shares.items() if least[i] > share}


def _whole(widths: list[float], width: int) -> tuple[int, ...]:
    whole = [int(one) for one in widths]
    whole[-1] += width - sum(whole)
    return tuple(whole)
