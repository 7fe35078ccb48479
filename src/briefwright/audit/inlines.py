"""Inlines written down as every format must say them."""

from typing import assert_never

from briefwright.audit.scribe import Scribe
from briefwright.base.source import Span
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
from briefwright.document.readings import in_parentheses
from briefwright.document.walk import walk

PAGE_OF_AIM = r"(?:[(（]\D{0,20}\d{1,4}\D{0,20}[)）])?"


def write_inlines(
    nodes: tuple[Inline, ...], to: Scribe, language: str | None, span: Span | None
) -> None:
    """Write inlines down that stand in a language and come from a place."""
    for node in nodes:
        _write(node, to, language, span)


def _write(node: Inline, to: Scribe, language: str | None, span: Span | None) -> None:
    match node:
        case Text(text) | Code(text):
            to.say(text, language, span)
        case NoteCall(number):
            if not to.in_link:
                to.number(number)
        case NoteReference(number, text):
            _write_reference(number, text, to, language, span)
        case Phrase(inner, own):
            if node.id:
                to.mark_aim(node.id, to.at)
            write_inlines(inner, to, own or language, span)
            if node.ruby:
                to.say(in_parentheses(node.ruby), own or language, span)
        case Link(target, inner):
            _write_link(target, inner, to, language, node.span or span)
        case CrossReference(target, inner, page):
            _write_link(f"#{target}", inner, to, language, span, has_page=page)
        case (
            Emphasis(inner)
            | Strong(inner)
            | Superscript(inner)
            | Subscript(inner)
            | SmallCapitals(inner)
        ):
            write_inlines(inner, to, language, span)
        case Image(_, alt):
            to.picture(alt, span)
        case LineBreak():
            pass
        case _:
            assert_never(node)


def _write_reference(
    number: int, text: str, to: Scribe, language: str | None, span: Span | None
) -> None:
    """A number that leads to a note, unless it stands in a link or leads nowhere."""
    if to.in_link or number not in to.notes or text != str(number):
        to.say(text, language, span)
    else:
        to.number(number)


def _write_link(
    target: str,
    inner: tuple[Inline, ...],
    to: Scribe,
    language: str | None,
    span: Span | None,
    *,
    has_page: bool = False,
) -> None:
    """A link, with the numbers of its notes after it, before or behind the page that it leads to;
    a link within a link is none."""
    if to.in_link:
        write_inlines(inner, to, language, span)
        return
    start = to.at
    to.in_link = True
    write_inlines(inner, to, language, span)
    to.in_link = False
    to.mark_link(target, start, span)
    page = PAGE_OF_AIM if has_page and to.manner.names_pages else ""
    if page:
        to.part(page)
    numbers = [node.number for node in walk(inner) if isinstance(node, NoteCall)]
    for number in numbers:
        to.number(number)
    if page and numbers:
        to.part(page)
