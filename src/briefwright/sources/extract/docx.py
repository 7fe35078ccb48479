"""Word documents: paragraphs in reading order, then footnotes and endnotes.

What is struck out by a tracked change is left out, and a text box is read once.
"""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]

from briefwright.sources.extract.extract import Refused

MAX_UNPACKED = 200_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "\N{SOFT HYPHEN}",
}


def extract(data: bytes) -> str:
    """The words of a Word document. Raises Refused."""
    from docx import Document

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise Refused(f"it has {unpacked / 1e6:.0f} MB unpacked")
        part = Document(io.BytesIO(data)).part
        bodies = [part.element, *_notes(part)]
        return "\n".join("".join(_words(body)).strip("\n") for body in bodies) + "\n"
    except (Refused, MemoryError):
        raise
    except (BadZipFile, Exception) as problem:  # python-docx raises what the file makes it meet
        hint = "open it in a word processor and save it as a Word document (.docx)"
        raise Refused("it does not open as a Word document", hint) from problem


def _notes(part: Any) -> Iterator[Any]:
    """The footnotes and the endnotes, which python-docx keeps as bytes."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for relation in part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in ("footnotes", "endnotes") and not relation.is_external:
            yield etree.fromstring(relation.target_part.blob, parser)


def _words(root: Any) -> Iterator[str]:
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _LEFT_OUT:
            hidden += 1 if event == "start" else -1
        elif hidden:
            continue
        elif event == "end":
            yield "\n\n" if element.tag == f"{_W}p" else ""
        elif element.tag == f"{_W}t":
            yield element.text or ""
        else:
            yield _SIGNS.get(element.tag, "")
