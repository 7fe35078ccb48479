"""A written PDF, read back by pypdf, for tests to ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from io import BytesIO
from typing import Any
from unittest.mock import patch

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.render import render_text
from briefwright.document.nodes import (
    Code,
    CodeBlock,
    CrossReference,
    Document,
    Image,
    Node,
    NoteCall,
    NoteReference,
    Text,
)
from briefwright.document.walk import children
from briefwright.write.model import Artifact, Skin, Theme
from briefwright.write.pdf.write import write
from tests import samples
from tests.unit.write.docx.briefs import long_brief


@dataclass(frozen=True)
class Opened:
    """A file, and what was reported while it was written."""

    data: bytes
    pages: int | None
    report: Report

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.data))

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page."""
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        """All text without white space and hyphens, which come and go where lines end."""
        return squeezed("".join(self.texts))

    def page_of(self, words: str) -> int:
        """The only page, counted from 1, on which the words stand."""
        pages = [n for n, text in enumerate(self.texts, 1) if squeezed(words) in squeezed(text)]
        assert len(pages) == 1, f"{words!r} is on the pages {pages}"
        return pages[0]

    def said(self) -> list[str]:
        return [f"{found.code} {found.message}" for found in self.report]

    def outline(self) -> list[tuple[int, str]]:
        """The bookmarks with their depth, counted from 1."""
        return list(_outline(self.reader.outline, 1))

    def links(self) -> list[str]:
        """Where the links lead: addresses, and names of places with `#`."""
        return [
            aim
            for page in self.reader.pages
            for one in page.annotations or ()
            if (aim := _aim(one))
        ]

    def structure(self) -> list[tuple[int, DictionaryObject]]:
        """The structure elements in reading order, with their depth."""
        return list(_elements(self.reader.root_object["/StructTreeRoot"].get_object(), 0))

    def elements(self, kind: str) -> list[DictionaryObject]:
        """The structure elements of a kind, in reading order."""
        return [one for _, one in self.structure() if one["/S"] == f"/{kind}"]


def _outline(entries: Any, depth: int) -> Iterator[tuple[int, str]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _outline(entry, depth + 1)
        else:
            yield depth, str(entry.title)


def _aim(annotation: Any) -> str:
    link = annotation.get_object()
    if "/Dest" in link:
        return f"#{link['/Dest']}"
    return str(link["/A"]["/URI"]) if "/A" in link else ""


def _elements(node: Any, depth: int) -> Iterator[tuple[int, DictionaryObject]]:
    kids = node["/K"] if "/K" in node else []  # noqa: SIM401 (get does not resolve references)
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield depth, found
            yield from _elements(found, depth + 1)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", text)


def pieces(node: Node) -> Iterator[str]:
    """The words of a node, parted where print puts something between them."""
    parts = [""]
    for leaf in _leaves(node):
        if leaf is None:
            parts.append("")
        else:
            parts[-1] += leaf
    return (part for part in parts if squeezed(part))


def _leaves(node: Node) -> Iterator[str | None]:
    if isinstance(node, Text | Code | CodeBlock | NoteReference):
        yield node.text
    elif isinstance(node, NoteCall):
        yield None
    elif not isinstance(node, Image):
        for child in children(node):
            yield from _leaves(child)
        if isinstance(node, CrossReference) and node.page:
            yield None


def look() -> Skin:
    """The plain skin in the fonts of the stock templates, which every machine that builds has."""
    skin = samples.skin()
    family = '"Charis SIL", "BIZ UDPGothic", serif'
    fonts = {"body": family, "heading": family}
    return replace(skin, theme=Theme({**skin.theme.values, "font": fonts}))


def styled(css: str, template: str = samples.PAGE_HTML) -> Skin:
    """The plain skin with more rules for print, or another page."""
    skin = look()
    return replace(skin, print_css=skin.print_css + css, page_html=template)


def written(document: Document, skin: Skin | None = None) -> Opened:
    """The document as a PDF."""
    report = Report()
    artifact = unfolded(document, skin or look(), report)
    return Opened(artifact.data, artifact.pages, report)


def unfolded(document: Document, skin: Skin, report: Report) -> Artifact:
    """The document as a PDF whose pages stand in the order in which they are read."""
    with patch("briefwright.write.pdf.write.fold_of", return_value=None):
        return write(document, skin, report)


@cache
def shared(name: str) -> Opened:
    """The PDF of the small document, the torture or the long brief, written once for all tests."""
    documents = {"small": samples.small, "torture": samples.torture, "long": long_brief}
    return written(documents[name]())


def refused(document: Document, skin: Skin | None = None) -> str:
    """What is said of a document that cannot be written."""
    try:
        written(document, skin)
    except BuildFailed as failed:
        return render_text(failed.report, colour=False)
    raise AssertionError("the document was written")
