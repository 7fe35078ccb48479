"""Widths of columns that suit what stands in them.

In: a table and the width it has, in twips. Out: one width for each column; they add up to it or,
for a small table, to less.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Cell, Node, Phrase, Table
from briefwright.document.walk import walk
from briefwright.write.docx.roles import PROGRESS_SIGNS
from briefwright.write.docx.style_tables import CELL_RIGHT

_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_LETTER = 0.53  # of the size: what a letter of a sans-serif takes
_ROOM = 1.15  # so that a longest word in capitals or digits fits too
_BOLD = 1.12  # more than letters that are not bold
_ADDRESS = 16  # letters from which a word is an address, whose letters are narrow
_LONGEST = 70
_NARROW = 0.45
_SHORT, _SPACED = 14, 1.3  # letters of a Japanese date, and the space round its numbers
_SLICES = 24
_SHORT_OF_TABLE = 0.2  # of the width: a column that had better stand on one line
_DEARER = 1.15  # as high may a table be whose short columns stand on one line
_SETTLED = 0.75  # of the width may go to such columns
_AS_HIGH = 0.9  # of the highest cell


@lru_cache(maxsize=64)  # asked for by the guess at pages and by the table itself
def column_widths(table: Table, width: int, size: float) -> tuple[int, ...]:
    """Each column gets what its longest word needs; the rest goes where it makes rows lower.
    A table of two columns or one is no wider than its text, and at least as wide as _NARROW."""
    columns = list(zip(table.head, *table.rows, strict=True))
    letter = size * _LETTER * 20
    least = [
        max(_longest_word(head) * _BOLD, *map(_longest_word, cells)) * letter + CELL_RIGHT
        for head, *cells in columns
    ]
    if table.row_headers:
        least[0] = (least[0] - CELL_RIGHT) * _BOLD + CELL_RIGHT
    lengths = [[_length(cell) * letter for cell in column] for column in columns]
    wished = [
        max(most, min(_LONGEST * letter, max(column)) + CELL_RIGHT)
        for most, column in zip(least, lengths, strict=True)
    ]
    if len(columns) < 3:
        width = min(width, max(round(width * _NARROW), round(sum(wished))))
    return _whole(_share(least, wished, lengths, width), width)


def _length(node: Node) -> int:
    """Letters of a cell's or phrase's text; a wide letter counts two."""
    text = plain_text((node,))
    return len(text) + len(_WIDE.findall(text))


def _longest_word(cell: Cell) -> float:
    """Letters of what must not be broken: words, dates, and short Japanese texts, as a whole."""
    whole = [_whole_letters(node) for node in walk(cell.children)]
    text = plain_text(cell.children)
    words = _WIDE.sub(" ", text).split()
    longest = max((len(word) for word in words), default=2)
    room = 1 if longest > _ADDRESS else _ROOM
    wide = min(_length(cell), _SHORT) * _SPACED if _WIDE.search(text) else 0
    return max([longest * room, wide, *whole])


def _whole_letters(node: Node) -> float:
    """Letters of a phrase that had better not be broken: a date, or a progress and its sign."""
    role = node.role if isinstance(node, Phrase) else None
    if role in PROGRESS_SIGNS:
        return (_length(node) + 2) * _BOLD
    return _length(node) + 1 if role == "dated" else 0


def _share(
    least: list[float], wished: list[float], lengths: list[list[float]], width: int
) -> list[float]:
    """Widths that add up to that of the table."""
    if sum(wished) <= width:
        return [wish * width / sum(wished) for wish in wished]
    if sum(least) >= width:
        return _levelled(least, width)
    plain = _filled(least, lengths, width)
    settled = _filled(_settled(least, wished, lengths, width), lengths, width)
    is_low = _height(lengths, settled) <= _height(lengths, plain) * _DEARER
    return settled if is_low else plain


def _levelled(least: list[float], width: int) -> list[float]:
    """Widths of columns that need more than there is: those that need most give way, for their
    words are broken in any case, and short words beside them need not be."""
    made, left = list(least), float(width)
    by_need = sorted(range(len(least)), key=least.__getitem__)
    for count, index in zip(range(len(least), 0, -1), by_need, strict=True):
        made[index] = min(least[index], left / count)
        left -= made[index]
    return made


def _filled(given: list[float], lengths: list[list[float]], width: int) -> list[float]:
    """The widths that are given, and what is left where it makes the table lower."""
    made, slice = list(given), (width - sum(given)) / _SLICES
    for _ in range(_SLICES):
        heights = _heights(lengths, made)
        made[heights.index(max(heights))] += slice
    return made


def _settled(
    least: list[float], wished: list[float], lengths: list[list[float]], width: int
) -> list[float]:
    """What columns have in any case: short ones stand on one line where others have room yet."""
    given = list(least)
    for index in sorted(range(len(wished)), key=lambda index: wished[index]):
        whole = sum(given) - given[index] + wished[index]
        is_short = max(lengths[index]) < width * _SHORT_OF_TABLE
        if is_short and whole <= width * _SETTLED:
            given[index] = wished[index]
    return given


def _height(lengths: list[list[float]], widths: list[float]) -> float:
    """The lines of the table."""
    return sum(max(lines) for lines in _lines(lengths, widths))


def _lines(lengths: list[list[float]], widths: list[float]) -> Iterator[list[float]]:
    """The lines of each cell, row by row."""
    rooms = [width - CELL_RIGHT for width in widths]
    for row in zip(*lengths, strict=True):
        yield [max(1.0, long / room) for long, room in zip(row, rooms, strict=True)]


def _heights(lengths: list[list[float]], widths: list[float]) -> list[float]:
    """The lines of each column, added up over the rows that it makes as high as they are."""
    made = [0.0] * len(widths)
    for lines in _lines(lengths, widths):
        highest = max(lines)
        for index, line in enumerate(lines):
            if line > highest * _AS_HIGH:
                made[index] += line
    return made


def _whole(widths: list[float], width: int) -> tuple[int, ...]:
    whole = [int(one) for one in widths]
    whole[-1] += width - sum(whole)
    return tuple(whole)
