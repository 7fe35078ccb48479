"""Where guessed text flows, and what single blocks take of it.

In: a block and the sheets being filled. Out: nothing; the sheets are fuller.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefwright.document.nodes import (
    Block,
    Document,
    Figure,
    Heading,
    Inline,
    NoteCall,
    Phrase,
    Table,
)
from briefwright.document.walk import walk
from briefwright.write.docx.columns import column_widths
from briefwright.write.docx.guess import Sheet, lines_height
from briefwright.write.docx.look import Look
from briefwright.write.docx.roles import DivisionLook
from briefwright.write.docx.style_tables import CELL_RIGHT


@dataclass(frozen=True, slots=True)
class Flow:
    """Where text flows: the sheets it fills, its width in points, and how far before it headings,
    tables and notes begin."""

    sheet: Sheet
    document: Document
    look: Look
    width: float
    divisions: Mapping[str, DivisionLook]
    size_key: str = "body"
    inset: float = 0
    note_width: float = 0

    @property
    def size(self) -> float:
        return self.look.size(self.size_key)

    def narrowed(self, by: float) -> "Flow":
        return replace(self, width=max(self.width - by, 40), inset=0)

    def widened(self) -> "Flow":
        """The flow of what begins where headings do."""
        return replace(self, width=self.width + self.inset, inset=0)


def fill_heading(block: Heading, flow: Flow) -> None:
    """A heading stays with two lines of what follows."""
    look = flow.look
    key = f"h{min(block.level, 4)}"
    size = look.size(key)
    before = look.space(f"gap-{key}", size) if block.level in (2, 3) else size
    height = lines_height(block.children, size, 1.25, flow.width + flow.inset)
    flow.sheet.whole(before + height + size * 0.4, look.size("body") * look.leading() * 2)
    flow.sheet.mark(block.id)
    fill_notes(block.children, flow)


def fill_text(nodes: tuple[Inline, ...], flow: Flow, after: float) -> None:
    calls: list[NoteCall] = []
    for node in walk(nodes):
        if isinstance(node, NoteCall):
            calls.append(node)
        elif isinstance(node, Phrase) and node.id:
            flow.sheet.mark(node.id)
    flow.sheet.flow(lines_height(nodes, flow.size, flow.look.leading(), flow.width) + after)
    _fill_called(calls, flow)


def fill_notes(nodes: object, flow: Flow) -> None:
    """Notes that are called for the first time take room below the text."""
    _fill_called((node for node in walk(nodes) if isinstance(node, NoteCall)), flow)


def _fill_called(calls: Iterable[NoteCall], flow: Flow) -> None:
    for call in calls:
        for note in flow.document.notes[call.number - 1 : call.number]:
            flow.sheet.note(_note_height(note.blocks, flow), note.number)


def _note_height(blocks: tuple[Block, ...], flow: Flow) -> float:
    size, leading = flow.look.size("note"), flow.look.leading("leading-note")
    return sum(lines_height((block,), size, leading, flow.note_width) for block in blocks)


def fill_table(table: Table, flow: Flow) -> None:
    flow = flow.widened()
    size = flow.look.size("small")
    widths = column_widths(table, round(flow.width * 20), size)
    if table.caption:
        fill_text(table.caption, replace(flow, size_key="small"), 10)
    for row in (table.head, *table.rows):
        heights = (
            lines_height(cell.children, size, 1.35, (width - CELL_RIGHT) / 20)
            for cell, width in zip(row, widths, strict=True)
        )
        flow.sheet.whole(max(heights, default=0) + 8)
        fill_notes(row, flow)


def fill_figure(figure: Figure, flow: Flow) -> None:
    pictures = {resource.name: resource for resource in flow.document.resources}
    picture = pictures.get(figure.image.resource)
    if picture:
        scale = min(1, flow.width / max(picture.width * 0.75, 1))
        flow.sheet.whole(picture.height * 0.75 * scale + flow.look.space("gap"), 20)
    fill_text(figure.caption, replace(flow, size_key="small"), 4)
