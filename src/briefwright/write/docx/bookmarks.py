"""Names of bookmarks: one for each id that a cross-reference can aim at.

In: the document. Out: names as Word allows them: at most 40 letters, digits and low lines, a
letter first, no two the same when case is ignored.
"""

import re
from collections.abc import Iterator, Mapping

from briefwright.base.digest import digest_text
from briefwright.document.nodes import Division, Document, Heading, Phrase
from briefwright.document.walk import walk
from briefwright.write.docx.xml import Element, w

_LONGEST = 40
_OTHER = re.compile(r"\W")


def bookmark_names(document: Document) -> Mapping[str, str]:
    """The bookmark of each id in the document."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id in _ids(document):
        if id not in names:
            names[id] = _free(_allowed(id), id, taken)
            taken.add(names[id].casefold())
    return names


def _ids(document: Document) -> Iterator[str]:
    for node in walk((document.blocks, tuple(note.blocks for note in document.notes))):
        if isinstance(node, (Heading, Division, Phrase)) and node.id:
            yield node.id


def _allowed(id: str) -> str:
    name = _OTHER.sub("_", id)
    return name if name[:1].isalpha() else f"at_{name}"


def _free(name: str, id: str, taken: set[str]) -> str:
    if len(name) <= _LONGEST and name.casefold() not in taken:
        return name
    return f"{name[: _LONGEST - 9]}_{digest_text(id)[:8]}"


def note_bookmark(number: int) -> str:
    """The bookmark round a note's mark; a leading low line keeps it out of Word's lists."""
    return f"_RefNote{number}"


def bookmarked(id: int, name: str, content: list[Element]) -> list[Element]:
    """Content between the start and the end of a bookmark."""
    return [w("bookmarkStart", id=id, name=name), *content, w("bookmarkEnd", id=id)]
