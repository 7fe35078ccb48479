"""Headings and paragraphs.

In: a heading or a paragraph and its place. Out: w:p in the style of its level or place. The
document's level 1 is Word's Title, level 2 its first heading.
"""

from dataclasses import replace

from briefwright.document.nodes import (
    Block,
    BulletList,
    Division,
    Heading,
    OrderedList,
    Paragraph,
    Phrase,
    Table,
)
from briefwright.write.docx.bookmarks import bookmarked
from briefwright.write.docx.figures import beside_figure, is_figure
from briefwright.write.docx.inlines import convert_inlines, plain_at
from briefwright.write.docx.lists import Sign
from briefwright.write.docx.measure import twips
from briefwright.write.docx.numbering import paragraph_indent
from briefwright.write.docx.paragraphs import is_roomy, paragraph
from briefwright.write.docx.runs import Format, text_run
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, Value, w


def convert_heading(block: Heading, place: Place) -> Element:
    """A heading with its bookmark; its number stands before it as text."""
    place = place.at(block.span)
    level = min(block.level - 1, 9)
    size = place.look.size(f"h{min(level + 1, 4)}")
    colour = place.box.heading if place.box is not None else None
    own: dict[str, Value] = {}
    if colour:
        own["spacing"] = {"before": twips(size * 0.5), "after": twips(1)}
    words = convert_inlines(block.children, place, replace(plain_at(place), colour=colour))
    name = place.writing.place_bookmark(block.id)
    if name:
        words = bookmarked(place.writing.bookmark_id(), name, words)
    if block.number:
        accent = Format(colour=place.look.colour("accent"))
        words = [text_run(place.text(block.number), accent), w("r", w("tab")), *words]
        own["ind"] = _hanging(block.number, size, place.widened() if level == 1 else place)
    style = f"Heading{level}" if level else "Title"
    return paragraph(place, words, style, own, roomy=is_roomy(block.children))


def _hanging(number: str, size: float, place: Place) -> dict[str, str | int]:
    """Indents that leave room for a number before a heading: its digits, and a gap."""
    room = twips((len(number) * 0.56 + 0.9) * size)
    return {"left": place.indent + room, "right": place.right, "hanging": room}


def convert_paragraph(block: Paragraph, place: Place, sign: Sign | None = None) -> Element:
    """A paragraph; `sign` marks it as the first of a list's item."""
    place = place.at(block.span)
    if is_figure(block) and not sign and block.number is None:
        return beside_figure(block, place)
    words = convert_inlines(block.children, place)
    roomy = is_roomy(block.children)
    if block.number is not None:
        return _numbered(block.number, words, place, sign, roomy)
    if sign:
        return paragraph(place, words, sign.style, sign.properties(), roomy=roomy)
    return paragraph(place, words, _style_alone(block, place), roomy=roomy)


def _style_alone(block: Paragraph, place: Place) -> str | None:
    """In the title block a paragraph that is all subtitle takes Word's style for it."""
    if place.in_title and len(block.children) == 1:
        only = block.children[0]
        if isinstance(only, Phrase) and only.role == "subtitle":
            return "Subtitle"
    return None


def _numbered(
    number: int, words: list[Element], place: Place, sign: Sign | None, roomy: bool
) -> Element:
    """A paragraph with a number that Word counts, or, where it cannot, with the number as text."""
    if sign:
        words = [text_run(f"{number}. "), *words]
        return paragraph(place, words, sign.style, sign.properties(), roomy=roomy)
    given = paragraph_indent(place.look, place.writing.page.inset)
    own: dict[str, Value] = {}
    if place.indent or place.right:
        left = place.indent + int(given["hanging"])
        own["ind"] = {"left": left, "right": place.right, "hanging": given["hanging"]}
    counted = 0 if place.writing.literal_numbers else place.writing.numbering.ids.paragraphs
    own["numPr"] = w("numPr", w("ilvl", val=0), w("numId", val=counted))
    if place.writing.literal_numbers:
        own.setdefault("ind", {**given})
        words = [text_run(f"{number}."), w("r", w("tab")), *words]
    return paragraph(place, words, "NumberedParagraph", own, roomy=roomy)


_HARM = ("case", "content-note")


def belongs_to(before: Block | None, block: Block) -> bool:
    """Whether a block must not begin a page without the end of the one before: what a paragraph
    leads up to, what says as of when the words before it hold, and what a box with helplines
    stands before."""
    if isinstance(block, Table | BulletList | OrderedList):
        return isinstance(before, Paragraph)
    if isinstance(block, Division):
        before_harm = isinstance(before, Division) and before.role == "support"
        return block.role == "history" or (before_harm and block.role in _HARM)
    return isinstance(block, Paragraph) and _is_date(block)


def _is_date(block: Paragraph) -> bool:
    only = block.children[0] if len(block.children) == 1 else None
    return isinstance(only, Phrase) and only.role == "dated"
