"""A Word file opened again: its parts as XML and their text, for tests to ask."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Block, Document, Note
from briefwright.write.docx.write import write
from briefwright.write.model import Skin
from tests import samples

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = {
    "w": W,
    "r": R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


@dataclass(frozen=True)
class Opened:
    """A written file and what was reported while it was written."""

    data: bytes
    report: Report

    def names(self) -> list[str]:
        with ZipFile(BytesIO(self.data)) as archive:
            return archive.namelist()

    def raw(self, part: str) -> bytes:
        with ZipFile(BytesIO(self.data)) as archive:
            return archive.read(part)

    def part(self, name: str) -> Any:
        return etree.fromstring(self.raw(f"word/{name}.xml"))

    def find(self, path: str, part: str = "document") -> list[Any]:
        return list(self.part(part).xpath(path, namespaces=NAMES))

    def one(self, path: str, part: str = "document") -> Any:
        found = self.find(path, part)
        assert len(found) == 1, f"{len(found)} of {path}"
        return found[0]

    def said(self) -> list[str]:
        return [f"{found.code} {found.message}" for found in self.report]

    def paragraphs(self, style: str, part: str = "document") -> list[str]:
        """The text of the paragraphs in a style."""
        if style == "Normal":
            found = self.find("//w:p[not(w:pPr/w:pStyle)]", part)
        else:
            found = self.find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']", part)
        return [text(paragraph) for paragraph in found]

    def style(self, id: str) -> Any:
        return self.one(f"//w:style[@w:styleId='{id}']", "styles")

    def targets(self, part: str = "document") -> dict[str, str]:
        """The addresses of a part's links by their ids."""
        root = etree.fromstring(self.raw(f"word/_rels/{part}.xml.rels"))
        return {one.get("Id"): one.get("Target") for one in root if one.get("TargetMode")}


def written(document: Document, skin: Skin | None = None) -> Opened:
    report = Report()
    artifact = write(document, skin or samples.skin(), report)
    return Opened(artifact.data, report)


def document_of(*blocks: Block, notes: tuple[Note, ...] = (), **fields: Any) -> Document:
    return replace(samples.small(), blocks=blocks, notes=notes, **fields)


def opened(*blocks: Block, notes: tuple[Note, ...] = (), **fields: Any) -> Opened:
    """A document of a few blocks, written and opened."""
    return written(document_of(*blocks, notes=notes, **fields))


def text(element: Any) -> str:
    """What an element shows: words, tabs, and the signs for its notes."""
    return "".join(_shown(element))


def _shown(element: Any) -> Iterator[str]:
    for node in element.iter():
        name = etree.QName(node).localname
        if name == "t":
            yield node.text or ""
        elif name == "tab" and etree.QName(node.getparent()).localname == "r":
            yield "\t"
        elif name == "footnoteReference":
            yield f"[{node.get(f'{{{W}}}id')}]"


def own_properties(file: Opened) -> dict[str, str]:
    """The custom properties by name."""
    root = etree.fromstring(file.raw("docProps/custom.xml"))
    return {one.get("name"): one[0].text or "" for one in root}


def value(element: Any, name: str = "val") -> str | None:
    found: str | None = element.get(f"{{{W}}}{name}")
    return found
