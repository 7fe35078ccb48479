"""Rows of words as aligned columns for a terminal or a pipe.

In: rows of equally many cells. Out: lines; on a terminal the last column is cut at its edge.
"""

import shutil
import sys
import unicodedata
from collections.abc import Sequence


def columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A heading and rows, aligned; one line each."""
    return lines([[word.upper() for word in head], *rows])


def lines(rows: Sequence[Sequence[str]], indent: str = "") -> str:
    """Rows, aligned; one line each."""
    table = [[_one_line(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return "".join(f"{_line(indent, row, widths, room)}\n" for row in table)


def width(text: str) -> int:
    """The columns that a text takes on a terminal."""
    return sum(_character_width(char) for char in text)


def _character_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


def _line(indent: str, row: Sequence[str], widths: Sequence[int], room: int | None) -> str:
    cells = [cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)]
    line = f"{indent}{'  '.join(cells)}".rstrip()
    return line if room is None else _cut(line, room)


def _cut(line: str, room: int) -> str:
    if width(line) <= room:
        return line
    kept = ""
    for char in line:
        if width(kept + char) > room - 1:
            break
        kept += char
    return f"{kept.rstrip()}…"
