"""The parts of a Word file, and what must be known before its text is read.

In: bytes. Out: the document and the footnotes as XML, and: addresses of links by the ids of their
relationships, levels of headings by the ids of their styles, numbers of notes, languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from briefwright.audit.docx.names import (
    W_BOOKMARK_START,
    W_FOOTNOTE_REFERENCE,
    W_ID,
    W_LANG,
    W_NAME,
    W_VAL,
    w,
)

PARTS = ("document", "footnotes")


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file, unpacked. `numbers` gives those of notes by their ids and by the bookmarks round
    their marks; `languages` are those of all that names no other."""

    roots: Mapping[str, Any]
    targets: Mapping[str, Mapping[str, str]]
    levels: Mapping[str, int]
    numbers: Mapping[str, int]
    languages: str


def unpack(data: bytes) -> Package:
    """Unpack a file. Raises KeyError, BadZipFile or XMLSyntaxError for what is no Word file."""
    from lxml import etree  # type: ignore[import-untyped]

    with ZipFile(BytesIO(data)) as archive:
        names = set(archive.namelist())

        def root(name: str) -> Any:
            return etree.fromstring(archive.read(name)) if name in names else ()

        document = etree.fromstring(archive.read("word/document.xml"))
        levels, languages = _told_by_styles(archive.read("word/styles.xml"))
        return Package(
            {"document": document, "footnotes": root("word/footnotes.xml")},
            {part: _targets(root(f"word/_rels/{part}.xml.rels")) for part in PARTS},
            levels,
            _numbers(document),
            languages,
        )


@lru_cache(maxsize=8)
def _told_by_styles(data: bytes) -> tuple[Mapping[str, int], str]:
    """What the styles say, which files that look alike have in common: levels and languages."""
    from lxml import etree

    styles = etree.fromstring(data)
    return dict(_levels(styles)), _languages(styles)


def _targets(relationships: Any) -> dict[str, str]:
    return {one.get("Id"): one.get("Target") for one in relationships}


def _levels(styles: Any) -> list[tuple[str, int]]:
    """The level of each style of headings; Word's title is the first."""
    levels = []
    for style in styles.iterchildren(w("style")):
        words = style[0].get(W_VAL, "").lower() if len(style) else ""
        if words == "title":
            levels.append((style.get(w("styleId")), 1))
        elif words.startswith("heading ") and words[8:].isdigit():
            levels.append((style.get(w("styleId")), int(words[8:]) + 1))
    return levels


def _numbers(document: Any) -> dict[str, int]:
    """The numbers that Word gives to notes, which it counts by where they are called."""
    numbers: dict[str, int] = {}
    bookmarks: dict[str, int] = {}
    for call in document.iter(W_FOOTNOTE_REFERENCE):
        number = numbers.setdefault(call.get(W_ID), len(numbers) + 1)
        before = call.getparent().getprevious()
        if before is not None and before.tag == W_BOOKMARK_START:
            bookmarks[before.get(W_NAME)] = number
    return {**bookmarks, **numbers}


def _languages(styles: Any) -> str:
    found = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{W_LANG}")
    return "/" if found is None else languages_of(found, "/")


def languages_of(lang: Any, around: str) -> str:
    """What w:lang (17.3.2.20) says of letters that are not East Asian, and of those that are."""
    plain, east = around.split("/")
    return f"{lang.get(W_VAL) or plain}/{lang.get(w('eastAsia')) or east}"
