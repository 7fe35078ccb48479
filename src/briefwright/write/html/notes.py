"""Notes to elements: their bodies, and the list of those that do not stand at the foot of a page.

Notes hold no calls, so their bodies are converted before the text that calls them.
"""

from dataclasses import replace

from briefwright.base.diagnostic import failure
from briefwright.document.nodes import Note
from briefwright.write.html.blocks import convert_tight
from briefwright.write.html.element import Child, Element, element
from briefwright.write.html.form import Form

_INLINE = frozenset(["a", "br", "code", "em", "img", "ruby", "span", "strong", "sub", "sup"])
_WITHIN_PARAGRAPH = {
    "p": "note-paragraph",
    "ul": "note-list",
    "ol": "note-list",
    "li": "note-item",
    "dl": "note-list",
    "dt": "note-term",
    "dd": "note-description",
    "blockquote": "note-quotation",
    "pre": "note-code",
    "hr": "note-rule",
    "div": "note-paragraph",
    "section": "note-paragraph",
}
_BACK = "↩\ufe0e"


def with_notes(form: Form) -> Form:
    """The form with the bodies of all notes."""
    notes = form.document.notes
    return replace(form, bodies={note.number: _body(note, form) for note in notes})


def _body(note: Note, form: Form) -> tuple[Child, ...]:
    inner = form.within(form.languages.get(f"note-{note.number}"))
    body = convert_tight(note.blocks, inner)
    if not form.at_foot(note.number):
        return body
    return tuple(_within_paragraph(child, note) for child in body)


def _within_paragraph(node: Child, note: Note, marker: str | None = None) -> Child:
    """What can stand in the paragraph that calls the note: only elements that a parser of HTML
    does not take for the paragraph's end."""
    if isinstance(node, str) or node.tag in _INLINE:
        return node
    if node.tag not in _WITHIN_PARAGRAPH:
        message = f"note {note.number} holds a <{node.tag}>, which no footnote can hold"
        raise failure("W106", message, note.span)
    start = int(dict(node.attributes).get("start", 1))
    children = tuple(
        _within_paragraph(child, note, f"{start + index}." if node.tag == "ol" else "•")
        for index, child in enumerate(node.children)
    )
    kept = {name: value for name, value in node.attributes if name in ("class", "id", "lang")}
    kept["class"] = " ".join(filter(None, (_WITHIN_PARAGRAPH[node.tag], kept.get("class"))))
    if node.tag == "li" and marker:
        kept["data-marker"] = marker
    return Element("span", tuple(kept.items()), children)


def notes_section(form: Form) -> tuple[Element, ...]:
    """The notes that do not stand at the foot of a page, under a heading; nothing where all do."""
    notes = [note for note in form.document.notes if not form.at_foot(note.number)]
    if not notes:
        return ()
    title = form.label("notes")
    heading = element("h2", title, id="notes-title", data_title=None if form.on_screen else title)
    items = (_item(note, place, form) for place, note in enumerate(notes, 1))
    return (
        element(
            "section",
            heading,
            element("ol", *items),
            class_="notes",
            role="doc-endnotes",
            aria_labelledby="notes-title",
        ),
    )


def _item(note: Note, place: int, form: Form) -> Element:
    number = note.number
    language = form.languages.get(f"note-{number}", form.language)
    return element(
        "li",
        *_with_link_back(form.bodies[number], number, form),
        id=f"note-{number}",
        value=number if number != place else None,
        style=None if form.on_screen else f"counter-set: list-item {number}",
        data_number=None if form.on_screen else number,
        lang=form.change_to(language),
        dir=form.turn_to(language),
    )


def _with_link_back(body: tuple[Child, ...], number: int, form: Form) -> tuple[Child, ...]:
    """The note and a link to its call, within the last paragraph where there are several."""
    if number not in form.called:
        return body
    link = element(
        "a",
        _BACK,
        class_="note-back",
        href=f"#call-{number}",
        role="doc-backlink",
        aria_label=form.back_to_call(number),
    )
    last = body[-1] if body else ""
    if isinstance(last, Element) and last.tag == "p":
        return (*body[:-1], Element("p", last.attributes, (*last.children, " ", link)))
    return (*body, " ", link)
