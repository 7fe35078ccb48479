"""Lists: the sign of each item as real numbering, its further blocks indented to its text.

In: a list and its place. Out: where its items stand and how their first paragraphs are marked.
"""

from dataclasses import dataclass, replace

from briefwright.document.nodes import BulletList, OrderedList
from briefwright.write.docx.measure import twips
from briefwright.write.docx.numbering import LEVELS, list_indent
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, Value, is_paragraph, set_property, w


@dataclass(frozen=True, slots=True)
class Sign:
    """What marks the first paragraph of an item; `close` where a style has other spaces."""

    style: str
    number: int
    level: int
    indent: dict[str, str | int] | None
    close: bool

    def properties(self) -> dict[str, Value]:
        numbering = w("numPr", w("ilvl", val=self.level), w("numId", val=self.number))
        made: dict[str, Value] = {"numPr": numbering}
        if self.indent:
            made["ind"] = self.indent
        if self.close:
            made["spacing"] = {"after": twips(1.5)}
        return made


def place_of_items(place: Place) -> Place:
    """Where the blocks of the items stand: a step further in, a level deeper."""
    step = int(list_indent(place.look, 0)["left"])
    inner = place.inset("ListContinue", step)
    return replace(inner, level=min(place.level + 1, LEVELS - 1))


def sign_of_items(block: BulletList | OrderedList, items: Place) -> Sign:
    """The sign of a list's items: the bullets' numbering, or a new one for an ordered list."""
    numbering = items.writing.numbering
    if isinstance(block, OrderedList):
        style, number = "ListNumber", numbering.new_ordered_list(items.level, block.start)
    else:
        style, number = "ListBullet", numbering.ids.bullet_list
    given = list_indent(items.look, items.level)
    own = {"left": items.indent, "right": items.right, "hanging": given["hanging"]}
    is_given = items.indent == given["left"] and not items.right
    return Sign(
        items.style if items.keeps_text else style,
        number,
        items.level,
        None if is_given else own,
        close=items.keeps_text,
    )


def end_list(elements: list[Element], place: Place) -> None:
    """Leave a paragraph's gap after an outermost list."""
    if place.level < 0 and elements and is_paragraph(elements[-1]):
        gap = place.look.space("gap")
        set_property(elements[-1], "spacing", after=twips(gap if not place.story.is_notes else 2))
