"""Inlines to elements, the calls of notes among them.

On a screen a call is a link to the note; in print the note itself stands at the place of its call
and the style sheet moves it to the foot of the page.
"""

from base64 import b64encode
from dataclasses import replace
from typing import assert_never
from urllib.parse import quote

from briefwright.document.measure import plain_text
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
from briefwright.write.html.element import Child, Element, element
from briefwright.write.html.form import Form
from briefwright.write.html.roles import class_of


def convert_inlines(nodes: tuple[Inline, ...], form: Form) -> tuple[Child, ...]:
    """The elements and text of a row of inlines."""
    out: list[Child] = []
    before: Inline | None = None
    for node in nodes:
        if isinstance(node, NoteCall) and isinstance(before, NoteCall) and not form.in_link:
            out.append(_call(node.number, True, form))
        else:
            out += convert_inline(node, form)
        before = node
    return tuple(out)


def convert_inline(node: Inline, form: Form) -> tuple[Child, ...]:
    """The elements and text of one inline."""
    match node:
        case Text(text):
            return (text,)
        case Emphasis(inner):
            return (element("em", *convert_inlines(inner, form)),)
        case Strong(inner):
            return (element("strong", *convert_inlines(inner, form)),)
        case Superscript(inner):
            return (element("sup", *convert_inlines(inner, form)),)
        case Subscript(inner):
            return (element("sub", *convert_inlines(inner, form)),)
        case SmallCapitals(inner):
            return (element("span", *convert_inlines(inner, form), class_="small-capitals"),)
        case Code(text):
            return (element("code", text),)
        case LineBreak():
            return (element("br"),)
        case Phrase():
            return _phrase(node, form)
        case Link(target, inner):
            return _link(target, inner, form)
        case CrossReference(target, inner, page):
            words = _link(f"#{target}", inner, form)
            return (*words, *_page_of(target, form)) if page else words
        case NoteCall(number):
            return () if form.in_link else (_call(number, False, form),)
        case NoteReference(number, text):
            return (_note_reference(number, text, form),)
        case Image():
            return (image(node, form),)
        case _:
            assert_never(node)


def _phrase(node: Phrase, form: Form) -> tuple[Child, ...]:
    children = convert_inlines(node.children, form.within(node.language))
    language = form.change_to(node.language)
    if node.ruby:
        children = (*children, *_reading(node.ruby))
    elif not (language or node.role or node.id):
        return children
    return (
        element(
            "ruby" if node.ruby else "span",
            *children,
            class_=class_of(node.role),
            id=node.id,
            lang=language,
            dir=form.turn_to(node.language),
        ),
    )


def _reading(text: str) -> tuple[Child, ...]:
    """The reading of words, in parentheses where it cannot stand above them."""
    before, after = in_parentheses(text).split(text)
    return (element("rp", before), element("rt", text), element("rp", after))


def _link(target: str, inner: tuple[Inline, ...], form: Form) -> tuple[Child, ...]:
    """A link; links cannot hold links, so inner ones lose theirs and calls follow after it."""
    if form.in_link:
        return convert_inlines(inner, form)
    words = convert_inlines(inner, replace(form, in_link=True))
    calls = tuple(node for node in walk(inner) if isinstance(node, NoteCall))
    return (element("a", *words, href=target), *convert_inlines(calls, form))


def _page_of(target: str, form: Form) -> tuple[Child, ...]:
    """The page of a link's aim, which only print has."""
    if form.on_screen:
        return ()
    page = form.label("page").lower()
    before, after = ("（", f"{page}）") if form.is_cjk else (f" ({page} ", ")")
    number = element("span", class_="page-number", data_target=f"#{target}")
    return (element("span", before, number, after, class_="on-page"),)


def _note_reference(number: int, text: str, form: Form) -> Child:
    if form.in_link:
        return text
    name = f"{form.label('note')} {text}"
    return element("a", text, class_="note-reference", href=f"#note-{number}", aria_label=name)


def _call(number: int, follows: bool, form: Form) -> Element:
    """The call of a note, or in print the note itself; `follows` another call without a word."""
    first = number not in form.called
    form.called.add(number)
    if first and form.at_foot(number):
        return _footnote(number, follows, form)
    name = "note-call follows-note" if follows else "note-call"
    return element("sup", _link_to_note(number, first, form), class_=name)


def _link_to_note(number: int, first: bool, form: Form) -> Element:
    return element(
        "a",
        str(number),
        id=f"call-{number}" if first else None,
        href=f"#note-{number}",
        role="doc-noteref",
        aria_label=f"{form.label('note')} {number}",
    )


def _footnote(number: int, follows: bool, form: Form) -> Element:
    return element(
        "span",
        *form.bodies[number],
        class_="note follows-note" if follows else "note",
        id=f"note-{number}",
        data_number=number,
        data_label=f"{form.label('note')} {number}",
        data_back=form.back_to_call(number),
    )


def image(node: Image, form: Form) -> Element:
    """A picture: on a screen within the file, in print by its name."""
    resource = form.document.resource(node.resource)
    if form.on_screen:
        source = f"data:{resource.media_type};base64,{b64encode(resource.data).decode('ascii')}"
    else:
        source = resource_address(resource.name)
    return element("img", src=source, alt=node.alt, width=resource.width, height=resource.height)


def resource_address(name: str) -> str:
    """The address under which print asks for a resource of the document."""
    return f"resource:{quote(name)}"


def words(nodes: tuple[Inline, ...], number: str | None = None) -> str:
    """A heading's words on one line, without the calls in it."""
    text = " ".join(plain_text(nodes).split())
    return f"{number} {text}" if number else text
