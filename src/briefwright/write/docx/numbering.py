"""Numbering definitions: bullets, ordered lists that each begin anew, numbered paragraphs.

In: what the conversion asks for. Out: the children of w:numbering (17.9.17), where each ordered
list is a w:num of its own with its start, so that lists never run on into each other.
"""

from dataclasses import dataclass, field

from briefwright.write.docx.look import Look
from briefwright.write.docx.measure import twips
from briefwright.write.docx.type import fonts, size
from briefwright.write.docx.xml import Element, only, properties, w

LEVELS = 9
LIST_INDENT = 1.7  # of the body's size, for each level
NUMBER_INDENT = 2.8
_SIGNS = ("•", "–")


@dataclass(frozen=True, slots=True)
class NumberingIds:
    """Ids from `first` on, which a reference document may have pushed up, for abstract
    definitions and for lists alike; `bullets` and `ordered` name its own definitions."""

    first: int = 1
    bullets: int | None = None
    ordered: int | None = None

    @property
    def bullet_list(self) -> int:
        return self.first

    @property
    def ordered_list(self) -> int:
        """The list of the style; those of the document come after."""
        return self.first + 1

    @property
    def paragraphs(self) -> int:
        return self.first + 2

    @property
    def ordered_definition(self) -> int:
        return self.ordered if self.ordered is not None else self.first + 1


@dataclass
class Numbering:
    """Hands out the ids of ordered lists and makes the definitions of all."""

    ids: NumberingIds
    first_paragraph: int = 1
    _lists: list[Element] = field(default_factory=list)

    def new_ordered_list(self, level: int, start: int) -> int:
        """The id of an ordered list that begins at a level (from 0) with a number."""
        number = self.ids.first + 3 + len(self._lists)
        self._lists.append(_num(number, self.ids.ordered_definition, level, start))
        return number

    def add_to(self, numbering: Element, look: Look, inset: int) -> None:
        """Put the definitions into w:numbering: all abstract ones before all lists."""
        ids = self.ids
        bullets = ids.first if ids.bullets is None else ids.bullets
        lists = [
            _num(ids.bullet_list, bullets),
            _num(ids.ordered_list, ids.ordered_definition),
            _num(ids.paragraphs, ids.paragraphs, 0, self.first_paragraph),
            *self._lists,
        ]
        heads = len(only(numbering, "numPicBullet")) + len(only(numbering, "abstractNum"))
        numbering[heads:heads] = _definitions(ids, look, inset)
        end = heads + 3 + len(only(numbering, "num"))
        numbering[end:end] = lists


def list_indent(look: Look, level: int) -> dict[str, str | int]:
    """The indents of a list's level: its text's edge, with the sign hanging before it."""
    step = twips(look.size("body") * LIST_INDENT)
    return {"left": step * (level + 1), "hanging": step}


def paragraph_indent(look: Look, inset: int) -> dict[str, str | int]:
    """The indents of a numbered paragraph; where there is room, its number stands before them."""
    step = twips(look.size("body") * NUMBER_INDENT)
    return {"left": 0 if inset >= step else step, "hanging": step}


def _definitions(ids: NumberingIds, look: Look, inset: int) -> list[Element]:
    levels = range(LEVELS)
    return [
        _abstract_num(ids.first, [_bullet(look, level) for level in levels]),
        _abstract_num(ids.first + 1, [_number(look, level) for level in levels]),
        _abstract_num(ids.paragraphs, [_paragraph_number(look, inset)]),
    ]


def _abstract_num(id: int, levels: list[Element]) -> Element:
    kind = "hybridMultilevel" if len(levels) > 1 else "singleLevel"
    return w("abstractNum", w("multiLevelType", val=kind), *levels, abstractNumId=id)


def _num(id: int, definition: int, level: int = 0, start: int | None = None) -> Element:
    made = w("num", w("abstractNumId", val=definition), numId=id)
    if start is not None:
        made.append(w("lvlOverride", w("startOverride", val=start), ilvl=level))
    return made


def _level(level: int, form: str, text: str, indent: dict[str, str | int], rpr: Element) -> Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        properties("pPr", {"ind": indent}),
        rpr,
        ilvl=level,
    )


def _bullet(look: Look, level: int) -> Element:
    rpr = properties("rPr", {**fonts(look, "body"), "color": look.colour("accent")})
    return _level(level, "bullet", _SIGNS[level % 2], list_indent(look, level), rpr)


def _number(look: Look, level: int) -> Element:
    rpr = properties("rPr", {"color": look.colour("accent")})
    return _level(level, "decimal", f"%{level + 1}.", list_indent(look, level), rpr)


def _paragraph_number(look: Look, inset: int) -> Element:
    values = {**fonts(look, "heading"), **size(look.size("small")), "color": look.colour("muted")}
    return _level(0, "decimal", "%1.", paragraph_indent(look, inset), properties("rPr", values))
