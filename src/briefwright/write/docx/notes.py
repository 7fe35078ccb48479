"""Word's own footnotes: the part that holds them.

In: the document's notes. Out: w:footnotes (17.11.15): the two separators Word asks for, then each
note with its mark in front. Links in notes belong to this part's own relationships.
"""

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from briefwright.document.nodes import Note
from briefwright.write.docx.blocks import convert_blocks
from briefwright.write.docx.note_marks import MARK
from briefwright.write.docx.page import Page
from briefwright.write.docx.runs import empty_run, text_run
from briefwright.write.docx.writing import Place, Story, Writing
from briefwright.write.docx.xml import Element, Value, has, is_paragraph, properties, w

SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


def add_notes(writing: Writing) -> None:
    """Convert the notes into the footnotes part."""
    notes = writing.document.notes
    if not notes:
        return
    part = _footnotes_part(writing)
    story = Story(writing, part, is_notes=True)
    edge = -writing.page.inset
    place = Place(
        story,
        writing.document.language,
        style="FootnoteText",
        style_indents=(edge, 0),
        indent=edge,
        keeps_text=True,
    )
    part.element.extend(_note(note, place) for note in notes)
    _report_lost(writing, notes)


def _report_lost(writing: Writing, notes: tuple[Note, ...]) -> None:
    called = set(writing.calls)
    for note in notes:
        if note.number not in called:
            writing.refuse(
                f"note {note.number} is not called, so Word would not print it", note.span
            )


def _footnotes_part(writing: Writing) -> XmlPart:
    """A part of footnotes with its separators and no note."""
    part = XmlPart(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        w("footnotes", *(_separator(id, name, writing.page) for id, name in SEPARATORS.items())),
        writing.package,
    )
    writing.package.main_document_part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    writing.parts.append(part.element)
    return part


def _separator(id: int, name: str, page: Page) -> Element:
    flat: dict[str, Value] = {"spacing": {"after": 0, "line": 240, "lineRule": "auto"}}
    line = properties("pPr", {**flat, "ind": page.from_edge()})
    return w("footnote", w("p", line, w("r", w(name))), type=name, id=id)


def _note(note: Note, place: Place) -> Element:
    elements = convert_blocks(note.blocks, place.at(note.span))
    mark = [empty_run(MARK, w("footnoteRef")), text_run(" ")]
    if not elements or not _takes_mark(elements[0]):
        elements.insert(0, w("p", properties("pPr", {"pStyle": "FootnoteText"})))
    elements[0][1:1] = mark
    return w("footnote", *elements, id=note.number)


def _takes_mark(element: Element) -> bool:
    """Whether the note's mark can stand at the start: not before a list's sign."""
    return bool(is_paragraph(element) and not has(element, "numPr"))
