"""Divisions by role: styled paragraphs, those of a box held together by border and fill.

In: a division's role and place; then its elements. Out: the place of its blocks; the elements
with the spaces a box needs. Word joins the boxes of paragraphs only where their indents agree;
where they do not (a list in a box), the space between would show as a stripe, so it is taken out
and borders of the fill's colour stand in its place.
"""

from dataclasses import replace
from itertools import groupby, pairwise

from briefwright.document.nodes import Division, Heading
from briefwright.write.docx.box import Box, edge, next_shade
from briefwright.write.docx.measure import twips
from briefwright.write.docx.roles import SUPPORT, TITLE_BLOCK, DivisionLook, style_id
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import (
    Element,
    has,
    insert_property,
    is_paragraph,
    properties,
    set_property,
    w_name,
)

_KEPT_WHOLE = 10


def place_within(division: Division, place: Place) -> Place:
    """Where the blocks of a division stand."""
    inner = replace(place.at(division.span), language=division.language or place.language)
    if place.story.is_notes or division.role is None:
        return inner
    if division.role == TITLE_BLOCK:
        given = (-place.writing.page.inset, 0)
        inner = replace(inner, style="TitleBlock", in_title=True)
        return replace(inner.widened(), style_indents=given, wide=True)
    look = place.writing.divisions.get(division.role)
    if look is None or (place.keeps_text and not look.rpr):
        return inner
    if look.at_edge and not (division.role == SUPPORT and not _heads_part(division)):
        inner = inner.widened()
    within = _within(look, division.role, replace(inner, wide=False))
    return replace(within, keeps_text=look.keeps_text)


def _heads_part(division: Division) -> bool:
    """Whether a box is a part of the document, with its heading."""
    first = division.blocks[0] if division.blocks else None
    return isinstance(first, Heading) and first.level == 2


def _within(look: DivisionLook, role: str, place: Place) -> Place:
    """The place within a role's look. In a box, another replaces it only if it has a fill."""
    box, before = look.box, place.writing.page.inset if look.at_edge else 0
    if box is None or (place.box is not None and not box.fill):
        return replace(place, style=style_id(role), style_indents=(-before, 0))
    if place.story.last_box == box.style:
        box = box.apart()
    place.story.last_box = None if box.direct else box.style
    inner = replace(place, keeps_text=False).inset(box.style, box.indent, box.right_indent)
    inner = replace(inner, box=box, box_edges=(inner.indent, inner.right))
    left, right = inner.style_indents
    return replace(inner, style_indents=(left - before, right))


def finish(division: Division, place: Place, elements: list[Element]) -> None:
    """Give the paragraphs of a division the spaces and the hold on each other they need."""
    paragraphs = [element for element in elements if is_paragraph(element)]
    if not paragraphs or place.story.is_notes:
        return
    if division.role == TITLE_BLOCK and not place.writing.has_reference:
        _finish_title(paragraphs)
    look = place.writing.divisions.get(division.role or "")
    if look is None:
        return
    if look.kept_whole and len(paragraphs) <= _KEPT_WHOLE:
        for paragraph in paragraphs[:-1]:
            set_property(paragraph, "keepNext")
    if look.tight:
        for paragraph in paragraphs[1:-1]:
            set_property(paragraph, "spacing", after=0)
    if look.box is not None and place.box is not None and place.box.style == look.box.style:
        _finish_box(look.box, place, elements)


def _finish_title(paragraphs: list[Element]) -> None:
    """Air below the block, and above its last line."""
    set_property(paragraphs[-1], "spacing", after=twips(14))
    if len(paragraphs) > 2:
        set_property(paragraphs[-1], "spacing", before=twips(8))


def _finish_box(box: Box, place: Place, elements: list[Element]) -> None:
    groups = [list(group) for _, group in groupby(elements, key=lambda one: _edge(one, place))]
    for before, after in pairwise(groups):
        if is_paragraph(before[-1]) and is_paragraph(after[0]):
            set_property(before[-1], "spacing", after=0)
            set_property(after[0], "spacing", before=0)
    if box.fill and len(groups) > 1:
        _part_groups(box, groups, round(place.look.space("gap") / 2))
    first, last = elements[0], elements[-1]
    if is_paragraph(first) and not has(first, "pageBreakBefore"):
        set_property(first, "spacing", before=twips(box.before))
    if is_paragraph(last):
        set_property(last, "spacing", after=twips(box.after))


def _part_groups(box: Box, groups: list[list[Element]], space: int) -> None:
    """Give each group borders of its own, whose space shows as fill between the groups; every
    second bar is of a next shade, for else LibreOffice joins them and leaves that space out."""
    for index, group in enumerate(groups):
        for paragraph in filter(is_paragraph, group):
            borders = _own_borders(paragraph, box)
            left, top = borders.find(w_name("left")), borders.find(w_name("top"))
            if index % 2:
                left.set(w_name("color"), next_shade(left.get(w_name("color"))))
            if index:
                for name, value in edge(box.fill or box.bar, 0.25, space).items():
                    top.set(w_name(name), str(value))
            if index < len(groups) - 1:
                borders.find(w_name("bottom")).set(w_name("space"), str(space))


def _own_borders(paragraph: Element, box: Box) -> Element:
    holder = paragraph.find(w_name("pPr"))
    if not has(paragraph, "pBdr"):
        for child in properties("pPr", box.properties()):
            insert_property(holder, child)
    return holder.find(w_name("pBdr"))


def _edge(element: Element, place: Place) -> tuple[str | None, ...]:
    """What must agree for Word to draw two paragraphs as one box; a table parts them."""
    if not is_paragraph(element):
        return ("table",)
    indent = element.find(f"{w_name('pPr')}/{w_name('ind')}")
    if indent is None:
        return (str(place.indent), str(place.right), None)
    return tuple(indent.get(w_name(name)) for name in ("left", "right", "hanging"))
