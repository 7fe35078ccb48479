"""Blocks to paragraphs, tables and the contents list."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from briefwright.document.nodes import (
    Block,
    BulletList,
    CodeBlock,
    Contents,
    DefinitionList,
    Division,
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
from briefwright.write.docx.captions import convert_figure
from briefwright.write.docx.contents import convert_contents
from briefwright.write.docx.divisions import finish, place_within
from briefwright.write.docx.facts import facts, is_brief
from briefwright.write.docx.inlines import convert_inlines
from briefwright.write.docx.lists import Sign, end_list, place_of_items, sign_of_items
from briefwright.write.docx.paragraphs import is_roomy, paragraph
from briefwright.write.docx.prose import belongs_to, convert_heading, convert_paragraph
from briefwright.write.docx.roles import style_id
from briefwright.write.docx.runs import code_run
from briefwright.write.docx.tables import convert_table
from briefwright.write.docx.type import inset
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, is_paragraph, set_property


def convert_blocks(blocks: Iterable[Block], place: Place) -> list[Element]:
    """What stands in a part's flow for a row of blocks."""
    made: list[Element] = []
    before: Block | None = None
    for block in blocks:
        elements = convert_block(block, place)
        if made and is_paragraph(made[-1]) and belongs_to(before, block):
            set_property(made[-1], "keepNext")
        if isinstance(block, ReferenceList) and isinstance(before, Heading):
            _align(made[-1], place)
        made += elements
        before = block
    return made


def _align(heading: Element, place: Place) -> None:
    """The heading of a group of references begins where they do."""
    if place.wide and place.writing.page.inset:
        set_property(heading, "ind", left=-place.writing.page.inset)


def convert_block(block: Block, place: Place) -> list[Element]:
    """What stands in a part's flow for one block."""
    match block:
        case Heading():
            return [convert_heading(block, place)]
        case Paragraph():
            return [convert_paragraph(block, place)]
        case BulletList() | OrderedList():
            return _list(block, place.at(block.span))
        case DefinitionList():
            return _definitions(block, place.at(block.span))
        case Quotation(blocks):
            step = inset(place.look)
            return convert_blocks(blocks, place.at(block.span).inset("Quote", step, step))
        case CodeBlock(text):
            run = code_run(place.at(block.span).text(text.rstrip("\n")))
            return [paragraph(place, [run], "SourceCode")]
        case Rule():
            return [paragraph(place, [], "HorizontalRule")]
        case PageBreak():
            place.story.break_page = True
            return []
        case Table():
            return convert_table(block, place.at(block.span))
        case Figure():
            return convert_figure(block, place.at(block.span))
        case Division():
            return _division(block, place)
        case Contents():
            return convert_contents(block, place)
        case ReferenceList():
            return _references(block, place)
        case _:
            assert_never(block)


def _list(block: BulletList | OrderedList, place: Place) -> list[Element]:
    items = place_of_items(place)
    sign = sign_of_items(block, items)
    made = [element for item in block.items for element in _item(item, items, sign)]
    end_list(made, place)
    return made


def _item(blocks: tuple[Block, ...], place: Place, sign: Sign) -> list[Element]:
    """An item: its sign stands at its first paragraph, or alone where it begins otherwise."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        lone = paragraph(place, [], sign.style, sign.properties())
        return [lone, *convert_blocks(blocks, place)]
    return [convert_paragraph(first, place, sign), *convert_blocks(blocks[1:], place)]


def _definitions(block: DefinitionList, place: Place) -> list[Element]:
    if place.style == style_id("key-facts") and is_brief(block):
        return facts(block, place)
    inner = place.inset("Definition", inset(place.look))
    made: list[Element] = []
    for item in block.items:
        words = convert_inlines(item.term, place)
        made.append(paragraph(place, words, "DefinitionTerm", roomy=is_roomy(item.term)))
        for description in item.descriptions:
            made += convert_blocks(description, inner)
    return made


def _division(block: Division, place: Place) -> list[Element]:
    inner = place_within(block, place)
    name = place.writing.place_bookmark(block.id)
    if name:
        place.story.anchors.append(name)
    made = convert_blocks(block.blocks, inner)
    finish(block, inner, made)
    return made


def _references(block: ReferenceList, place: Place) -> list[Element]:
    made: list[Element] = []
    for entry in block.entries:
        inner = replace(place, language=entry.language or place.language)
        words = convert_inlines(entry.children, inner)
        made.append(paragraph(inner, words, "Bibliography"))
    return made
