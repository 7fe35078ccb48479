"""A guess at the page that each bookmark stands on, for the contents list until Word counts.

In: the document, its look and page. Out: pages from 1, by the id of a heading, division or
phrase. Lines follow from the number of letters and their usual width; notes take room on the
page that calls them; nothing is laid out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from briefwright.document.nodes import (
    Block,
    BulletList,
    CodeBlock,
    Contents,
    DefinitionList,
    Division,
    Document,
    Figure,
    Heading,
    Inline,
    NoteCall,
    OrderedList,
    PageBreak,
    Paragraph,
    Phrase,
    Quotation,
    ReferenceList,
    Rule,
    Table,
)
from briefwright.document.walk import walk
from briefwright.write.docx.columns import column_widths
from briefwright.write.docx.guess import Sheet, lines_height
from briefwright.write.docx.look import Look
from briefwright.write.docx.page import Page
from briefwright.write.docx.roles import DivisionLook, division_looks
from briefwright.write.docx.style_tables import CELL_RIGHT

_SIZES = {
    "support": "small",
    "history": "small",
    "content-note": "small",
    "key-facts": "small",
    "colophon": "note",
    "lead": "lead",
}


@dataclass(frozen=True, slots=True)
class _Flow:
    """Where text flows: the sheets it fills, and its width in points."""

    sheet: Sheet
    document: Document
    look: Look
    width: float
    divisions: Mapping[str, DivisionLook]
    size_key: str = "body"

    @property
    def size(self) -> float:
        return self.look.size(self.size_key)

    def narrowed(self, by: float) -> "_Flow":
        return replace(self, width=max(self.width - by, 40))


def estimate_pages(document: Document, look: Look, page: Page) -> Mapping[str, int]:
    """The page of each id."""
    sheet = Sheet(page.text_height / 20)
    width = page.text_width / 20
    _blocks(document.blocks, _Flow(sheet, document, look, width, division_looks(look)))
    return sheet.pages


def _blocks(blocks: Iterable[Block], flow: _Flow) -> None:
    for block in blocks:
        _block(block, flow)


def _block(block: Block, flow: _Flow) -> None:
    sheet, look, gap = flow.sheet, flow.look, flow.look.space("gap")
    match block:
        case Heading():
            _heading(block, flow)
        case Paragraph(children):
            _text(children, flow, gap)
        case BulletList(items) | OrderedList(items):
            for item in items:
                _blocks(item, flow.narrowed(flow.size * 1.7))
        case DefinitionList(items):
            for definition in items:
                _text(definition.term, flow, 0)
                for description in definition.descriptions:
                    _blocks(description, flow.narrowed(flow.size * 1.5))
        case Quotation(blocks):
            _blocks(blocks, flow.narrowed(flow.size * 3))
        case CodeBlock(text):
            sheet.flow((text.count("\n") + 1) * look.size("small") * 1.35 + gap)
        case Rule():
            sheet.flow(6 + 3 * gap)
        case PageBreak():
            sheet.turn()
        case Table():
            _table(block, flow)
        case Figure():
            _figure(block, flow)
        case Division():
            _division(block, flow)
        case Contents(entries):
            sheet.flow((len(entries) + 2) * (look.size("small") * 1.4 + 2))
        case ReferenceList(entries):
            for entry in entries:
                _text(entry.children, replace(flow, size_key="small"), 3)
        case _:
            assert_never(block)


def _heading(block: Heading, flow: _Flow) -> None:
    """A heading stays with two lines of what follows."""
    look = flow.look
    key = f"h{min(block.level, 4)}"
    size = look.size(key)
    before = look.space(f"gap-{key}", size) if block.level in (2, 3) else size
    height = lines_height(block.children, size, 1.25, flow.width)
    flow.sheet.whole(before + height + size * 0.4, look.size("body") * look.leading() * 2)
    flow.sheet.mark(block.id)
    _notes(block.children, flow)


def _text(nodes: tuple[Inline, ...], flow: _Flow, after: float) -> None:
    for node in walk(nodes):
        if isinstance(node, Phrase) and node.id:
            flow.sheet.mark(node.id)
    flow.sheet.flow(lines_height(nodes, flow.size, flow.look.leading(), flow.width) + after)
    _notes(nodes, flow)


def _notes(nodes: object, flow: _Flow) -> None:
    """Notes that are called for the first time take room below the text."""
    for node in walk(nodes):
        if isinstance(node, NoteCall):
            for note in flow.document.notes[node.number - 1 : node.number]:
                flow.sheet.note(_note_height(note.blocks, flow), note.number)


def _note_height(blocks: tuple[Block, ...], flow: _Flow) -> float:
    size, leading = flow.look.size("note"), flow.look.leading("leading-note")
    return sum(lines_height((block,), size, leading, flow.width) + 1.5 for block in blocks)


def _table(table: Table, flow: _Flow) -> None:
    size = flow.look.size("small")
    widths = column_widths(table, round(flow.width * 20), size)
    if table.caption:
        _text(table.caption, replace(flow, size_key="small"), 10)
    for row in (table.head, *table.rows):
        heights = (
            lines_height(cell.children, size, 1.35, (width - CELL_RIGHT) / 20)
            for cell, width in zip(row, widths, strict=True)
        )
        flow.sheet.whole(max(heights, default=0) + 8)
        _notes(row, flow)


def _figure(figure: Figure, flow: _Flow) -> None:
    pictures = {resource.name: resource for resource in flow.document.resources}
    picture = pictures.get(figure.image.resource)
    if picture:
        scale = min(1, flow.width / max(picture.width * 0.75, 1))
        flow.sheet.whole(picture.height * 0.75 * scale + flow.look.space("gap"), 20)
    _text(figure.caption, replace(flow, size_key="small"), 4)


def _division(division: Division, flow: _Flow) -> None:
    if division.id:
        flow.sheet.mark(division.id)
    look = flow.divisions.get(division.role or "", DivisionLook())
    inner = replace(flow, size_key=_SIZES.get(division.role or "", flow.size_key))
    if look.box is None:
        _blocks(division.blocks, inner)
        return
    flow.sheet.flow(look.box.before)
    _blocks(division.blocks, inner.narrowed((look.box.indent + look.box.right_indent) / 20))
    flow.sheet.flow(look.box.after)
