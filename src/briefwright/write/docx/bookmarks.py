"""Names of bookmarks: one for each id that a cross-reference can aim at.

In: the ids. Out: names as Word allows them: at most 40 letters, digits and low lines, a
letter first, no two the same when case is ignored.
"""

import re
from collections.abc import Iterable, Mapping

from briefwright.base.digest import digest_text
from briefwright.write.docx.xml import Element, w

_LONGEST = 40
_OTHER = re.compile(r"\W")


def bookmark_names(ids: Iterable[str]) -> Mapping[str, str]:
    """The bookmark of each id."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        if id not in names:
            names[id] = _free(_allowed(id), id, taken)
            taken.add(names[id].casefold())
    return names


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
