"""Blocks to elements."""

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
from briefwright.write.html.contents import convert_contents
from briefwright.write.html.element import Child, Element, element, with_class
from briefwright.write.html.form import Form
from briefwright.write.html.inlines import convert_inlines, image, words
from briefwright.write.html.roles import class_of
from briefwright.write.html.tables import convert_table

_SECTIONS = frozenset({"summary", "case", "support", "key-facts"})
_ASIDES = frozenset({"content-note", "history"})


def convert_blocks(blocks: tuple[Block, ...], form: Form) -> tuple[Element, ...]:
    """The elements of a row of blocks; a screen shows nothing for a page break."""
    made = [
        convert_block(block, form)
        for block in blocks
        if not (form.on_screen and isinstance(block, PageBreak))
    ]
    if form.treatment.new_page and not form.on_screen:
        _begin_pages(blocks, made, form.treatment.new_page)
    return tuple(made)


def _begin_pages(blocks: tuple[Block, ...], made: list[Element], numbers: frozenset[int]) -> None:
    """Let the blocks that call these notes, with the headings right before them, begin a page."""
    for index, block in enumerate(blocks):
        if calls(_beginning(block), numbers):
            while index and isinstance(blocks[index - 1], Heading):
                index -= 1
            made[index] = with_class(made[index], "new-page")


def _beginning(block: Block) -> object:
    """The nodes of a block that move with its beginning; items and rows are moved by themselves."""
    match block:
        case Heading() | Paragraph() | Figure():
            return block
        case Table():
            return (block.head, block.caption)
        case DefinitionList():
            return block.items
        case _:
            return ()


def calls(nodes: object, numbers: frozenset[int]) -> bool:
    """Whether one of these notes is called within some nodes."""
    return any(isinstance(one, NoteCall) and one.number in numbers for one in walk(nodes))


def convert_block(block: Block, form: Form) -> Element:
    """The element of one block."""
    match block:
        case Heading():
            return _heading(block, form)
        case Paragraph():
            return _paragraph(block, form)
        case BulletList(items):
            return element("ul", *(_item(item, form) for item in items))
        case OrderedList(items, start):
            return _ordered_list(items, start, form)
        case DefinitionList():
            return _definition_list(block, form)
        case Quotation(blocks):
            return element("blockquote", *convert_blocks(blocks, form))
        case CodeBlock(text):
            return element("pre", element("code", text))
        case Rule():
            return element("hr")
        case PageBreak():
            return element("div", class_="page-break")
        case Table():
            return convert_table(block, form)
        case Figure():
            return _figure(block, form)
        case Division():
            return _division(block, form)
        case Contents():
            return convert_contents(block, form)
        case ReferenceList():
            return _reference_list(block, form)
        case _:
            assert_never(block)


def _heading(block: Heading, form: Form) -> Element:
    """A heading; in print with its words once more, for bookmarks and running heads."""
    number: tuple[Child, ...] = ()
    if block.number:
        number = (element("span", block.number, class_="number"), " ")
    title = None if form.on_screen else words(block.children, block.number)
    children = convert_inlines(block.children, form)
    return element(f"h{block.level}", *number, *children, id=block.id, data_title=title)


def _paragraph(block: Paragraph, form: Form) -> Element:
    children = convert_inlines(block.children, form)
    if block.number is None:
        return element("p", *children)
    number = element("span", f"{block.number}.", class_="number")
    place = f"paragraph-{block.number}"
    return element("p", number, " ", *children, class_="numbered", id=place)


def _ordered_list(items: tuple[tuple[Block, ...], ...], start: int, form: Form) -> Element:
    """A numbered list; print does not heed `start` and is told by a style."""
    first = start if start != 1 else None
    style = None
    if first is not None and not form.on_screen:
        style = f"counter-reset: list-item {start - 1}"
    return element("ol", *(_item(item, form) for item in items), start=first, style=style)


def _item(blocks: tuple[Block, ...], form: Form) -> Element:
    item = element("li", *convert_tight(blocks, form))
    here = form.treatment.new_page
    if here and not form.on_screen and calls(blocks[:1], here):
        return with_class(item, "new-page")
    return item


def convert_tight(blocks: tuple[Block, ...], form: Form) -> tuple[Child, ...]:
    """Blocks of which a single leading paragraph needs no element of its own."""
    plain = [one for one in blocks if isinstance(one, Paragraph)]
    if len(plain) == 1 and plain[0] is blocks[0] and plain[0].number is None:
        return (*convert_inlines(plain[0].children, form), *convert_blocks(blocks[1:], form))
    return convert_blocks(blocks, form)


def _definition_list(block: DefinitionList, form: Form) -> Element:
    children: list[Child] = []
    for item in block.items:
        children.append(element("dt", *convert_inlines(item.term, form)))
        children += (element("dd", *convert_tight(one, form)) for one in item.descriptions)
    return element("dl", *children)


def _figure(block: Figure, form: Form) -> Element:
    picture = image(block.image, form)
    if not block.caption:
        return element("figure", picture)
    caption = element("figcaption", *convert_inlines(block.caption, form))
    return element("figure", picture, caption)


def _division(block: Division, form: Form) -> Element:
    """A section where it has a heading of its own: without one it would be a nameless part."""
    has_heading = any(isinstance(one, Heading) for one in block.blocks)
    return element(
        "section" if block.role in _SECTIONS and has_heading else "div",
        *convert_blocks(block.blocks, form.within(block.language)),
        class_=class_of(block.role),
        id=block.id,
        role="note" if block.role in _ASIDES else None,
        lang=form.change_to(block.language),
        dir=form.turn_to(block.language),
    )


def _reference_list(block: ReferenceList, form: Form) -> Element:
    entries = (
        element(
            "li",
            *convert_inlines(entry.children, form.within(entry.language)),
            id=f"ref-{entry.id}",
            lang=form.change_to(entry.language),
            dir=form.turn_to(entry.language),
        )
        for entry in block.entries
    )
    return element("ul", *entries, class_="references")
