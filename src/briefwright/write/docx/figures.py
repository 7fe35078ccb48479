"""A large figure with the words on what it measures: they stand in a column behind it."""

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Paragraph, Phrase, Text
from briefwright.write.docx.inlines import convert_inlines
from briefwright.write.docx.measure import twips
from briefwright.write.docx.paragraphs import paragraph
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, w

_LETTER, _BEHIND = 0.62, 0.5  # of the figure's size: a bold letter, and the space behind the last
_WIDEST = 0.45  # of the line: what a figure may take


def is_figure(block: Paragraph) -> bool:
    """Whether a paragraph begins with a figure, and goes on with other words."""
    first, *others = block.children or (Text(""),)
    return isinstance(first, Phrase) and first.role == "value" and others[:1] == [Text(" ")]


def beside_figure(block: Paragraph, place: Place) -> Element:
    """The paragraph, whose further lines begin where the words behind the figure do."""
    figure, _, *words = block.children
    size = place.look.size("value")
    room = twips(size * (len(plain_text((figure,))) * _LETTER + _BEHIND))
    if room > place.width * _WIDEST:
        return paragraph(place, convert_inlines(block.children, place), roomy=True)
    indent = {"left": place.indent + room, "right": place.right, "hanging": room}
    made = [*convert_inlines((figure,), place), w("r", w("tab"))]
    made += convert_inlines(tuple(words), place)
    return paragraph(place, made, own={"ind": indent}, roomy=True)
