"""Fields that are not begun, separated and ended in turn: no other validator of Word files looks.

Ours, for want of another; Word repairs such a file or shows the field's instruction as text.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree  # type: ignore[import-untyped]

from validate.model import Faults

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Fields:
    name = "fields"
    holds_against = "every field of a Word file is closed, and names what is there"
    suffix = ".docx"
    needs = ""

    def version(self) -> str | None:
        """Part of this project."""
        return "ours"

    def faults(self, files: Sequence[Path]) -> Faults:
        """Fields at fault, with the part they stand in."""
        return {path: list(_faults(path)) for path in files}


def _faults(path: Path) -> Iterator[str]:
    with ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if name.startswith("word/")]
        roots = {
            name: etree.fromstring(archive.read(name))
            for name in parts
            if name.endswith(".xml") and name.count("/") == 1
        }
    bookmarks = {
        one.get(f"{_W}name") for root in roots.values() for one in root.iter(f"{_W}bookmarkStart")
    }
    for name, root in roots.items():
        yield from (f"{name}: {fault}" for fault in open_fields(root))
        for instruction in root.iter(f"{_W}instrText"):
            words = (instruction.text or "").split()
            if (
                words[:1]
                and words[0] in ("REF", "NOTEREF", "PAGEREF")
                and words[1] not in bookmarks
            ):
                yield f"{name}: {words[0]} names {words[1]}, which is not there"


def open_fields(root: Any) -> list[str]:
    """The marks of fields that are out of turn, and fields that are left open."""
    faults: list[str] = []
    waiting: list[str] = []
    for mark in root.iter(f"{_W}fldChar"):
        kind = mark.get(f"{_W}fldCharType") or ""
        if kind == "begin":
            waiting.append(kind)
        elif not waiting or (kind == "separate" and waiting[-1] != "begin"):
            faults.append(f"{kind} without a beginning")
        elif kind == "separate":
            waiting[-1] = kind
        else:
            waiting.pop()
    return faults + [f"a field is left at its {kind}" for kind in waiting]
