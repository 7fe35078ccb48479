"""Widths of columns that suit what stands in them.

In: a table and the width it has, in twips. Out: one width for each column; they add up to it or,
for a small table, to less.
"""

import re

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Cell, Table
from briefwright.write.docx.style_tables import CELL_RIGHT

_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_LETTER = 0.53  # of the size: what a letter of a sans-serif takes
_ROOM = 1.15  # so that a longest word in capitals or digits fits too
_LONGEST = 70
_NARROW = 0.45


def column_widths(table: Table, width: int, size: float) -> tuple[int, ...]:
    """Each column gets what its longest word needs, and of the rest by the length of its text.
    A table of two columns or one is no wider than its text, and at least as wide as _NARROW."""
    columns = list(zip(table.head, *table.rows, strict=True))
    letter = size * _LETTER * 20
    least = [max(map(_longest_word, column)) * letter * _ROOM + CELL_RIGHT for column in columns]
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


def _longest_word(cell: Cell) -> int:
    words = _WIDE.sub(" ", plain_text(cell.children)).split()
    return max((len(word) for word in words), default=2)


def _share(least: list[float], wished: list[float], width: int) -> list[float]:
    if sum(wished) <= width:
        return [wish * width / sum(wished) for wish in wished]
    rest = width - sum(least)
    if rest <= 0:
        return [need * width / sum(least) for need in least]
    more = [wish - need for wish, need in zip(wished, least, strict=True)]
    return [need + rest * extra / sum(more) for need, extra in zip(least, more, strict=True)]


def _whole(widths: list[float], width: int) -> tuple[int, ...]:
    whole = [int(one) for one in widths]
    whole[-1] += width - sum(whole)
    return tuple(whole)
