"""Definitions among key facts: the terms in a column, each description beside its own."""

from dataclasses import replace

from briefwright.document.nodes import Definition, DefinitionList, Paragraph
from briefwright.write.docx.inlines import convert_inlines, plain_at
from briefwright.write.docx.measure import twips
from briefwright.write.docx.paragraphs import paragraph
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, set_property, w

_COLUMN = 119  # 42 mm, in points


def is_brief(block: DefinitionList) -> bool:
    """Whether every term has one description of one paragraph, so that a line holds both."""
    return all(
        len(item.descriptions) == 1
        and len(item.descriptions[0]) == 1
        and isinstance(item.descriptions[0][0], Paragraph)
        for item in block.items
    )


def facts(block: DefinitionList, place: Place) -> list[Element]:
    """A paragraph for each term, with its description behind a tab."""
    made = [_fact(item, place) for item in block.items]
    if made:
        set_property(made[-1], "spacing", after=twips(place.look.space("gap") * 3))
    return made


def _fact(item: Definition, place: Place) -> Element:
    column = twips(_COLUMN)
    term = convert_inlines(item.term, place, replace(plain_at(place), bold=True))
    (described,) = item.descriptions[0]
    assert isinstance(described, Paragraph)
    words = convert_inlines(described.children, place.at(described.span))
    indent = {"left": place.indent + column, "right": place.right, "hanging": column}
    return paragraph(place, [*term, w("r", w("tab")), *words], own={"ind": indent})
