"""Every shipped brief's Word file is sound: for validators, for Word's own commands, and for
LibreOffice, which opens and saves it with all its notes."""

import json
import re
import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from briefwright.document import measure
from tests.shipped.made import made, names, written
from tests.unit.write.docx.structure import faults, kept_from_contents
from tests.unit.write.docx.test_validity import sdk, validator

every_brief = pytest.mark.parametrize("name", names())
soffice = shutil.which("soffice")


def word(name: str) -> bytes:
    return written(name, "docx")[0].data


@every_brief
def test_fields_bookmarks_and_notes_fit_together(name: str) -> None:
    assert faults(word(name)) == []


@every_brief
def test_updating_the_contents_list_in_word_changes_no_words(name: str) -> None:
    listed, headings = kept_from_contents(word(name))
    assert listed == headings


@every_brief
def test_openxml_audit_finds_no_fault(name: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(word(name))
    assert [error.description for error in validator().validate(str(path)).errors] == []


@pytest.mark.skipif(sdk() is None, reason="the Open XML SDK's validator is not here")
@every_brief
def test_the_open_xml_sdk_finds_no_fault(name: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(word(name))
    run = subprocess.run([str(sdk()), str(path)], capture_output=True, check=False)
    assert json.loads(run.stdout)["errors"] == []


SAVED = ("policy-brief", "recommendation-tracker", "handout.ja")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of the briefs as LibreOffice saves them after opening them."""
    folder = tmp_path_factory.mktemp("saved")
    for name in SAVED:
        (folder / f"{name}.docx").write_bytes(word(name))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [f"{name}.docx" for name in SAVED]
    command = [str(soffice), profile, "--headless", "--convert-to", "docx", "--outdir", "saved"]
    subprocess.run([*command, *files], cwd=folder, capture_output=True, check=True)
    return folder / "saved"


@pytest.mark.skipif(soffice is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("name", SAVED)
def test_libreoffice_saves_it_with_every_note(name: str, saved: Path) -> None:
    data = (saved / f"{name}.docx").read_bytes()
    notes = [bare(measure.plain_text(note.blocks)) for note in made(name).document.notes]
    assert notes_of(data) == notes


def notes_of(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/footnotes.xml"))
    return [
        bare("".join(note.itertext("{*}t")))
        for note in root.iter("{*}footnote")
        if not any(name.endswith("}type") for name in note.attrib)
    ]


@cache
def bare(words: str) -> str:
    """Words without spaces and without the signs that only guide the breaking of lines."""
    return re.sub(r"[\s\u200b\u2060\u00ad]", "", words)
