"""A guess at the page that each bookmark stands on, for the contents list until Word counts.

In: the document, its look and page. Out: pages from 1, by the id of a heading, division or
phrase. Lines follow from the number of letters and their usual width; notes take room on the
page that calls them; nothing is laid out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import inf
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
    OrderedList,
    PageBreak,
    Paragraph,
    Quotation,
    ReferenceList,
    Rule,
    Table,
)
from briefwright.write.docx.box import Box
from briefwright.write.docx.flow import Flow, fill_figure, fill_heading, fill_table, fill_text
from briefwright.write.docx.guess import Sheet
from briefwright.write.docx.look import Look
from briefwright.write.docx.page import Page
from briefwright.write.docx.roles import DivisionLook, division_looks

_SIZES = {
    "support": "small",
    "history": "small",
    "content-note": "small",
    "key-facts": "small",
    "colophon": "note",
    "lead": "lead",
}


def estimate_pages(document: Document, look: Look, page: Page) -> Mapping[str, int]:
    """The page of each id."""
    sheet = Sheet(page.text_height / 20)
    _blocks(document.blocks, _flow(document, look, page, sheet))
    return sheet.pages


def estimate_height(document: Document, look: Look, page: Page) -> float:
    """The height of everything, in points, as on one endless page."""
    sheet = Sheet(inf)
    _blocks(document.blocks, _flow(document, look, page, sheet))
    return sheet.used


def _flow(document: Document, look: Look, page: Page, sheet: Sheet) -> Flow:
    width, inset = page.text_width / 20, page.inset / 20
    return Flow(
        sheet,
        document,
        look,
        width,
        division_looks(look),
        inset=inset,
        note_width=width + inset,
    )


def _blocks(blocks: Iterable[Block], flow: Flow) -> None:
    for block in blocks:
        _block(block, flow)


def _block(block: Block, flow: Flow) -> None:
    sheet, look, gap = flow.sheet, flow.look, flow.look.space("gap")
    match block:
        case Heading():
            fill_heading(block, flow)
        case Paragraph(children):
            fill_text(children, flow, gap)
        case BulletList(items) | OrderedList(items):
            for item in items:
                _blocks(item, flow.narrowed(flow.size * 1.7))
        case DefinitionList(items):
            for definition in items:
                fill_text(definition.term, flow, 0)
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
            fill_table(block, flow)
        case Figure():
            fill_figure(block, flow)
        case Division():
            _division(block, flow)
        case Contents(entries):
            sheet.whole((len(entries) + 2) * (look.size("small") * 1.2 + 2))
        case ReferenceList(entries):
            for entry in entries:
                fill_text(entry.children, replace(flow.widened(), size_key="note"), 2)
        case _:
            assert_never(block)


def _division(division: Division, flow: Flow) -> None:
    look = flow.divisions.get(division.role or "", DivisionLook())
    if look.at_edge:
        flow = flow.widened()
    inner = replace(flow, size_key=_SIZES.get(division.role or "", flow.size_key))
    box = look.box or Box("", "", 0, 0, top=True)
    inner = inner.narrowed((box.indent + box.right_indent) / 20)
    if look.kept_whole:
        alone = Sheet(inf)
        _blocks(division.blocks, replace(inner, sheet=alone))
        flow.sheet.whole(0, box.before + alone.used)
    if division.id:
        flow.sheet.mark(division.id)
    flow.sheet.flow(box.before)
    _blocks(division.blocks, inner)
    flow.sheet.flow(box.after)
