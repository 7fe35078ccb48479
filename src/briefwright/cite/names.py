"""The names of a work's authors in running words, where the sentence names them.

In: a record (a CSL item) and the document's language. Out: family names and names of bodies joined
in that language; the short title of a work without author.
"""

from collections.abc import Mapping
from typing import Any

from briefwright.cite.pandoc.marks import is_japanese
from briefwright.cite.shape import in_language


def names_in_text(record: Mapping[str, Any], language: str) -> str:
    """ "Doe, Roe and Poe"; of more than three, the first "and others"."""
    item = in_language(record, language.partition("-")[0])
    people = item.get("author") or item.get("editor") or []
    names = [person.get("literal") or person.get("family") or "" for person in people]
    names = [name for name in names if name]
    if not names:
        return str(item.get("title-short") or item.get("title", ""))
    if is_japanese(language):
        return "・".join(names) if len(names) <= 3 else f"{names[0]}ほか"
    if len(names) > 3:
        return f"{names[0]} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
