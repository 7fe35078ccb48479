"""Inlines to runs, hyperlinks, fields and the marks of notes.

In: inlines, their place and format. Out: what stands in a paragraph. A link holds no other link
and no mark of a note; its notes' marks follow it.
"""

from dataclasses import replace
from typing import assert_never

from briefwright.document.nodes import (
    Code,
    CrossReference,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteCall,
    NoteReference,
    Phrase,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from briefwright.document.walk import walk
from briefwright.write.docx.bookmarks import bookmarked
from briefwright.write.docx.language import language_to_mark
from briefwright.write.docx.note_marks import MARK, mark_of_call, mark_of_reference
from briefwright.write.docx.pictures import drawing
from briefwright.write.docx.readings import with_reading
from briefwright.write.docx.references import page_of, referring_words
from briefwright.write.docx.roles import PROGRESS_SIGNS, phrase_style, style_id
from briefwright.write.docx.runs import (
    PLAIN,
    Format,
    code_run,
    empty_run,
    plain_in,
    sign_run,
    text_run,
)
from briefwright.write.docx.writing import Place
from briefwright.write.docx.xml import Element, r_name, w

_BETWEEN_MARKS = "\u202f"  # a narrow space that does not break, so that 2 and 3 are not 23


def convert_inlines(
    nodes: tuple[Inline, ...], place: Place, format: Format | None = None
) -> list[Element]:
    """The content of a paragraph; without a format, that of plain words at the place."""
    if format is None:
        format = plain_at(place)
    made: list[Element] = []
    for before, node, after in zip((None, *nodes), nodes, (*nodes[1:], None), strict=False):
        if place.room is not None and _parts(before, node, after):
            made.append(empty_run(format, w("br")))
            continue
        if isinstance(node, NoteCall) and isinstance(before, NoteCall) and not format.in_link:
            made.append(text_run(_BETWEEN_MARKS, MARK))
        made += convert_inline(node, place, format)
    return made


def _parts(before: Inline | None, node: Inline, after: Inline | None) -> bool:
    """Whether a space stands between how far something has come and the day that speaks for."""
    return (
        node == Text(" ")
        and isinstance(before, Phrase)
        and isinstance(after, Phrase)
        and (before.role or "").startswith("progress-")
        and after.role == "dated"
    )


def plain_at(place: Place) -> Format:
    """The format of plain words, which knows the language of the place."""
    return plain_in(place.language, place.writing.document.language)


def convert_inline(node: Inline, place: Place, format: Format) -> list[Element]:
    """The runs, hyperlinks and fields of one inline."""
    match node:
        case Text(text):
            return [text_run(place.text(text), format)]
        case Emphasis(inner):
            return convert_inlines(inner, place, replace(format, italic=place.look.has_italics))
        case Strong(inner):
            return convert_inlines(inner, place, replace(format, bold=True))
        case Superscript(inner):
            return convert_inlines(inner, place, replace(format, vertical="superscript"))
        case Subscript(inner):
            return convert_inlines(inner, place, replace(format, vertical="subscript"))
        case SmallCapitals(inner):
            return convert_inlines(inner, place, replace(format, small_capitals=True))
        case Code(text):
            return [code_run(place.text(text), replace(format, style="VerbatimChar"))]
        case LineBreak():
            return [empty_run(format, w("br"))]
        case Phrase():
            return _phrase(node, place, format)
        case Link(target, inner):
            return _link(target, inner, place, format)
        case CrossReference():
            return _cross_reference(node, place, format)
        case NoteCall(number):
            return [] if format.in_link else mark_of_call(number, place.at(node.span))
        case NoteReference(number, text):
            return mark_of_reference(number, text, place, format)
        case Image():
            return _image(node, place, format)
        case _:
            assert_never(node)


def _phrase(node: Phrase, place: Place, format: Format) -> list[Element]:
    if node.language:
        marked = language_to_mark(node.language, place.writing.document.language)
        format = replace(format, language=marked)
    if node.role in place.writing.phrases and not format.in_link:
        format = _styled(node.role, place, format)
    runs = convert_inlines(node.children, place, format)
    if node.ruby:
        runs = with_reading(runs, node, place, format)
    if node.role in PROGRESS_SIGNS and format.style:
        runs.insert(0, sign_run(PROGRESS_SIGNS[node.role], format.style))
    name = place.writing.place_bookmark(node.id)
    return bookmarked(place.writing.bookmark_id(), name, runs) if name else runs


def _styled(role: str, place: Place, format: Format) -> Format:
    """The format of a role; in small print it keeps the size of the words round it, and on the
    band of the title their colour."""
    if place.style == style_id("colophon"):
        return replace(format, bold=format.bold or role == "field")
    colour = place.look.colour("on-band") if place.in_title and place.look.has_band else None
    return replace(format, style=phrase_style(role), colour=colour or format.colour)


def _link(target: str, inner: tuple[Inline, ...], place: Place, format: Format) -> list[Element]:
    if format.in_link:
        return convert_inlines(inner, place, format)
    made = w("hyperlink", history=1)
    made.set(r_name("id"), place.story.link(place.text(target)))
    made.extend(convert_inlines(inner, place, replace(format, style="Hyperlink", in_link=True)))
    return [made, *_marks_within(inner, place)]


def _marks_within(inner: tuple[Inline, ...], place: Place) -> list[Element]:
    calls = (node for node in walk(inner) if isinstance(node, NoteCall))
    return [mark for call in calls for mark in mark_of_call(call.number, place.at(call.span))]


def _cross_reference(node: CrossReference, place: Place, format: Format) -> list[Element]:
    name = place.writing.bookmarks.get(node.target)
    if name is None:
        place.writing.refuse(
            f'a cross-reference points to "{node.target}", which is not there', place.span
        )
    if name is None or format.in_link:
        return convert_inlines(node.children, place, format)
    inside = replace(format, style="CrossReference", in_link=True)
    words = convert_inlines(node.children, place, inside)
    shown = referring_words(node, name, words, place, inside)
    made = w("hyperlink", *shown, anchor=name, history=1)
    page = page_of(name, place, format) if node.page else []
    return [made, *page, *_marks_within(node.children, place)]


def _image(node: Image, place: Place, format: Format) -> list[Element]:
    picture = drawing(node, place)
    if picture is None:
        return [text_run(place.text(node.alt), format)]
    return [empty_run(PLAIN, picture)]
