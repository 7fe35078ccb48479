"""What must be known of a document before its first block is converted.

In: the document. Out: bookmarks, the numbers of its notes and which of them words refer to, the
words of its headings, and whether Word can count its numbered paragraphs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefwright.document.measure import plain_text
from briefwright.document.nodes import (
    BulletList,
    DefinitionList,
    Division,
    Document,
    Heading,
    NoteCall,
    NoteReference,
    OrderedList,
    Paragraph,
    Phrase,
    Text,
)
from briefwright.document.walk import walk
from briefwright.write.docx.bookmarks import bookmark_names


@dataclass(frozen=True, slots=True)
class Survey:
    """`first_number` is None where paragraphs must carry their numbers as text."""

    bookmarks: Mapping[str, str]
    note_numbers: frozenset[int]
    referred_notes: frozenset[int]
    heading_texts: Mapping[str, str]
    first_number: int | None


def survey(document: Document) -> Survey:
    """Walk the document once for all that is asked of it."""
    headings: dict[str, str] = {}
    ids: list[str] = []
    numbers: list[int] = []
    referred: set[int] = set()
    called: set[int] = set()
    for node in walk((document.blocks, tuple(note.blocks for note in document.notes))):
        if type(node) is Text:
            continue
        if isinstance(node, (Heading, Division, Phrase)) and node.id:
            ids.append(node.id)
        if isinstance(node, Heading):
            if not _holds_call(node):
                headings[node.id] = plain_text(node.children)
        elif isinstance(node, Paragraph):
            if node.number is not None:
                numbers.append(node.number)
        elif isinstance(node, NoteReference):
            referred.add(node.number)
        elif isinstance(node, NoteCall):
            (referred if node.number in called else called).add(node.number)
    return Survey(
        bookmark_names(ids),
        frozenset(note.number for note in document.notes),
        frozenset(referred),
        headings,
        _first_number(numbers, document),
    )


def _holds_call(heading: Heading) -> bool:
    return any(isinstance(node, NoteCall) for node in walk(heading))


def _first_number(numbers: list[int], document: Document) -> int | None:
    """The number Word starts counting from, where the numbers are one row without a gap."""
    if not numbers:
        return 1
    is_row = numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return numbers[0] if is_row and not _numbered_in_list(document) else None


def _numbered_in_list(document: Document) -> bool:
    lists = (BulletList, OrderedList, DefinitionList)
    return any(
        isinstance(inner, Paragraph) and inner.number is not None
        for node in walk(document.blocks)
        if isinstance(node, lists)
        for inner in walk(node)
    )
