"""Which notes are too long for the foot of a page: estimated before anything is laid out.

WeasyPrint never splits a note, so one that takes up much of a page leaves a hole before it, and one
that is longer than a page is cut.
"""

import re
import unicodedata
from collections.abc import Iterator
from math import ceil

from briefwright.document.measure import plain_text
from briefwright.document.nodes import CodeBlock, Document, Note, PageSetup, Paragraph
from briefwright.document.walk import walk
from briefwright.write.model import Theme
from briefwright.write.pdf.paper import POINT, paper_of

LONGEST_SHARE = 0.4
_WITHIN_MARGINS = (0.77, 0.83)  # share of the paper's width and height
_NOTE_SIZE = 8.5  # points
_LEADING = 1.35
_LETTER = 0.5  # average width in ems; an ideograph is one em wide


def long_notes(document: Document, theme: Theme) -> frozenset[int]:
    """The notes that would take up more than LONGEST_SHARE of a page."""
    size = note_size(document.page, theme)
    return frozenset(
        note.number
        for note in document.notes
        if share_of_page(note, document.page, size) > LONGEST_SHARE
    )


def note_size(page: PageSetup, theme: Theme) -> float:
    """The size of notes in points: what the theme says for the layout, or else for all."""
    for table in (page.layout, "size"):
        value = str(theme.values.get(table, {}).get("note", ""))
        if match := re.fullmatch(r"([\d.]+)pt", value):
            return float(match[1])
    return _NOTE_SIZE


def share_of_page(note: Note, page: PageSetup, size: float) -> float:
    """About how much of the height of a page's text a note takes up, set in a size in points."""
    paper = paper_of(page)
    width, height = (
        side * POINT * share
        for side, share in zip((paper.width, paper.height), _WITHIN_MARGINS, strict=True)
    )
    lines = sum(ceil(_ems(text) * size / width) for text in _stretches(note))
    return lines * size * _LEADING / height


def _stretches(note: Note) -> Iterator[str]:
    for node in walk(note.blocks):
        if isinstance(node, Paragraph):
            yield plain_text(node)
        elif isinstance(node, CodeBlock):
            yield from node.text.splitlines()


def _ems(text: str) -> float:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return wide + (len(text) - wide) * _LETTER
