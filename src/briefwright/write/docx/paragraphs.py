"""Paragraphs: w:p with its style, and what its place asks for.

In: the place and the paragraph's content. Out: w:p. Anchors, readings, page breaks and gaps that
wait in the story are spent on it.
"""

from collections.abc import Mapping

from briefwright.document.direction import is_right_to_left
from briefwright.document.nodes import Image, Inline, Phrase
from briefwright.document.walk import walk
from briefwright.write.docx.bookmarks import bookmarked
from briefwright.write.docx.language import is_tall
from briefwright.write.docx.measure import twips
from briefwright.write.docx.readings import settle_readings
from briefwright.write.docx.roles import TALL_PHRASES
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, Properties, Value, properties, w

_AT_EDGE = ("Title", "Subtitle", "Heading1", "Bibliography")
_HEADS = ("Heading", "Title", "TOCHeading")  # another's styles may part them from what follows
_OWN_GAP = ("Heading", "Title", "Caption", "Figure", "TOC", "HorizontalRule")


def paragraph(
    place: Place,
    content: list[Element],
    style: str | None = None,
    own: Properties | None = None,
    *,
    roomy: bool = False,
) -> Element:
    """A paragraph in a style, or in its place's; `own` are properties of its own.

    `roomy` lets its lines grow with what stands in them.
    """
    style = style or place.style
    values: dict[str, Value] = {"pStyle": None if style == "Normal" else style}
    if (place.indent, place.right) != _given(style, place):
        values["ind"] = {"left": place.indent, "right": place.right}
    if place.writing.has_reference and style.startswith(_HEADS):
        values["keepNext"] = True
    values |= _of_story(place, style, roomy)
    values |= own or {}
    if place.box is not None and place.box.direct:
        values.setdefault("ind", {"left": place.indent, "right": place.right})
    values |= _of_box(place, style, values.get("ind"))
    if is_right_to_left(place.language):
        values["bidi"] = True
    return w("p", properties("pPr", values), *_anchors(place), *content)


def _given(style: str, place: Place) -> tuple[int, int]:
    """The indents that a style brings along, by the place's own measure."""
    if style == place.style:
        return place.style_indents
    if style not in _AT_EDGE or place.writing.has_reference:
        return (0, 0)
    before = place.writing.page.inset
    return (place.indent, place.right) if place.wide and before else (-before, 0)


def _of_box(place: Place, style: str, indents: Value) -> dict[str, Value]:
    """The box round the place, for a paragraph whose style does not bring it along."""
    if place.box is None:
        return {}
    left, right = place.box_edges
    if isinstance(indents, Mapping):
        left = int(indents["left"]) - int(indents.get("hanging", 0)) - left
        right = int(indents.get("right", 0)) - right
    else:
        left = right = 0
    if style == place.box.style and not (left or right or place.box.direct):
        return {}
    return place.box.properties(left, right)


def _of_story(place: Place, style: str, roomy: bool) -> dict[str, Value]:
    story = place.story
    values: dict[str, Value] = {}
    spacing: dict[str, str | int] = {}
    if story.break_page:
        values["pageBreakBefore"] = True
    elif story.gap and not style.startswith(_OWN_GAP):
        spacing["before"] = twips(place.look.space("gap") * 2)
    if roomy or is_tall(place.language):
        spacing |= {"line": 240, "lineRule": "atLeast"}
    if story.readings:
        spacing |= settle_readings(place, style)
    story.break_page = story.gap = False
    return {**values, "spacing": spacing} if spacing else values


def _anchors(place: Place) -> list[Element]:
    made: list[Element] = []
    for name in place.story.anchors:
        made += bookmarked(place.writing.bookmark_id(), name, [])
    place.story.anchors.clear()
    return made


def is_roomy(nodes: tuple[Inline, ...]) -> bool:
    """Whether words need more than a line of the body's text: pictures, large figures, and
    scripts that stand higher."""
    return any(
        isinstance(node, Image)
        or (
            isinstance(node, Phrase) and (node.role in TALL_PHRASES or is_tall(node.language or ""))
        )
        for node in walk(nodes)
    )
