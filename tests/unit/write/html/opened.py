"""A written HTML file, read back by a parser that is not the writer's, for tests to ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import html

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Block, Document, Note
from briefwright.write.html.write import write
from briefwright.write.model import Skin
from tests import samples


@dataclass(frozen=True)
class Opened:
    """A file as text and as a tree."""

    text: str

    @property
    def root(self) -> Any:
        return html.document_fromstring(self.text.encode("utf-8"))

    def find(self, path: str) -> list[Any]:
        return list(self.root.xpath(path))

    def one(self, path: str) -> Any:
        found = self.find(path)
        assert len(found) == 1, f"{len(found)} of {path}"
        return found[0]

    def markup(self, path: str) -> str:
        """The only element of a path as text, without what follows it."""
        return html.tostring(self.one(path), encoding="unicode", with_tail=False)


def written(document: Document, skin: Skin | None = None) -> Opened:
    """The document as HTML."""
    return Opened(write(document, skin or samples.skin(), Report()).data.decode("utf-8"))


def body_of(*blocks: Block, notes: tuple[Note, ...] = ()) -> Opened:
    """A page of these blocks, in the small document's frame."""
    return written(replace(samples.small(), blocks=blocks, notes=notes))


def said(element: Any, *left_out: str) -> str:
    """An element's words on one line, without the elements that some paths find in it."""
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    for path in left_out:
        for found in copy.xpath(path):
            found.drop_tree()
    return " ".join("".join(_pieces(copy)).split())


_APART = re.compile(r"h\d|p|li|d[tdl]|t[hdr]|caption|figcaption|br|pre|div|section|figure|ol|ul")


def _pieces(element: Any) -> Iterator[str]:
    apart = " " if isinstance(element.tag, str) and _APART.fullmatch(element.tag) else ""
    yield apart + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield apart
