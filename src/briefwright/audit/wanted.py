"""A document as every format must say it.

In: a document and the manner of a format. Out: the document's text in pieces, with the marks on it,
and its notes in the same way.
"""

import re
from typing import assert_never

from briefwright.audit.inlines import write_inlines
from briefwright.audit.manner import Manner
from briefwright.audit.model import CELL, ROW, WantedDocument, WantedNote
from briefwright.audit.scribe import Scribe
from briefwright.base.source import Span
from briefwright.document.measure import plain_text
from briefwright.document.nodes import (
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Contents,
    DefinitionList,
    Division,
    Document,
    Figure,
    Heading,
    Image,
    Inline,
    Note,
    NoteCall,
    OrderedList,
    PageBreak,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
)
from briefwright.document.walk import walk

_PAGE_OF_ENTRY = r"[.…·]*\d{0,4}"
_SIGN_OF_ITEM = r"(?:[•◦▪‣·–]|\d+\.)*"


def wanted_of(document: Document, manner: Manner) -> WantedDocument:
    """What an artifact of the document must say."""
    numbers = frozenset(note.number for note in document.notes)
    body = Scribe(manner, numbers)
    _write(document.blocks, body, document.language, document.span)
    notes = (_note(note, manner, numbers, document.span) for note in document.notes)
    return WantedDocument(body.wanted(), tuple(notes))


def _note(note: Note, manner: Manner, numbers: frozenset[int], around: Span | None) -> WantedNote:
    to = Scribe(manner, numbers)
    span = note.span or around
    _write(note.blocks, to, None, span)
    return WantedNote(note.number, to.wanted(), span)


def _write(
    blocks: tuple[Block, ...], to: Scribe, language: str | None, around: Span | None
) -> None:
    for block in blocks:
        _write_block(block, to, language, getattr(block, "span", None) or around)


def _write_block(block: Block, to: Scribe, language: str | None, span: Span | None) -> None:
    match block:
        case Paragraph():
            _write_paragraph(block, to, language, span)
        case Heading():
            _write_heading(block, to, language, span)
        case BulletList() | OrderedList():
            _write_list(block, to, language, span)
        case Division(blocks, _, own, id):
            if id:
                to.end()
                to.mark_aim(id, to.at)
            _write(blocks, to, own or language, span)
        case Quotation(blocks):
            _write(blocks, to, language, span)
        case Table():
            _write_table(block, to, language, span)
        case ReferenceList(entries):
            for entry in entries:
                to.end()
                to.allow(_sign_of_item(to))
                _write_piece(entry.children, to, entry.language or language, span)
        case DefinitionList():
            for item in block.items:
                _write_piece(item.term, to, language, span)
                for description in item.descriptions:
                    _write(description, to, language, span)
        case Contents():
            _write_contents(block, to, span)
        case Figure(image, caption):
            _write_piece((image,), to, language, span)
            _write_piece(caption, to, language, span)
        case CodeBlock(text):
            to.begin(span)
            to.say_plainly(text)
        case Rule() | PageBreak():
            pass
        case _:
            assert_never(block)


def _write_piece(
    nodes: tuple[Inline, ...], to: Scribe, language: str | None, span: Span | None
) -> None:
    to.begin(span)
    write_inlines(nodes, to, language, span)


def _write_paragraph(block: Paragraph, to: Scribe, language: str | None, span: Span | None) -> None:
    to.begin(span)
    if block.number is not None:
        if to.manner.counts_paragraphs:
            to.part(rf"(?:{block.number}\.)?")
        else:
            to.say_plainly(f"{block.number}. ")
    write_inlines(block.children, to, language, span)


def _write_heading(block: Heading, to: Scribe, language: str | None, span: Span | None) -> None:
    to.begin(span)
    start = to.at
    if block.number:
        to.say(f"{block.number} ", language, span)
    write_inlines(block.children, to, language, span)
    to.mark_heading(block.level, start, span)
    to.mark_aim(block.id, start)


def _write_list(
    block: BulletList | OrderedList, to: Scribe, language: str | None, span: Span | None
) -> None:
    """The items of a list. Print writes their signs into the text."""
    for item in block.items:
        to.end()
        to.allow(_sign_of_item(to))
        _write(item, to, language, span)


def _sign_of_item(to: Scribe) -> str:
    return _SIGN_OF_ITEM if to.manner.is_print else ""


def _write_contents(block: Contents, to: Scribe, span: Span | None) -> None:
    """The contents list. Print puts a page behind each entry."""
    to.begin(span)
    to.say_plainly(block.title)
    for entry in block.entries:
        to.begin(span)
        start = to.at
        to.say_plainly(f"{entry.number or ''} {entry.text}")
        to.mark_link(f"#{entry.target}", start, span)
        to.end()
        to.allow(_PAGE_OF_ENTRY if to.manner.names_pages else "")


def _write_table(table: Table, to: Scribe, language: str | None, span: Span | None) -> None:
    """A caption, and a piece for each row. Print repeats the head where a page ends."""
    _write_piece(table.caption, to, language, span)
    head = ""
    if any(map(_says_something, table.head)):
        head = _write_row(table.head, to, language, span)
    for row in table.rows:
        to.end()
        if head and to.manner.is_print:
            to.allow(f"(?:{re.escape(head)})?")
        _write_row(row, to, language, span)
    to.end()


def _write_row(cells: tuple[Cell, ...], to: Scribe, language: str | None, span: Span | None) -> str:
    to.begin(span, is_row=True)
    to.sign("", ROW)
    for cell in cells:
        to.sign(" | ", CELL)
        write_inlines(cell.children, to, language, span)
    return to.end()


def _says_something(cell: Cell) -> bool:
    return bool(plain_text(cell.children).strip()) or any(
        isinstance(node, NoteCall | Image) for node in walk(cell.children)
    )
