"""A PDF carries where it comes from."""

import json
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.build.provenance import content_digest
from briefwright.library.model import Section
from briefwright.library.read import read_library
from tests.building import built, said, spec

BRIEFS = {
    "briefs/base.yaml": spec("Base") + "subtitle: Of all\n",
    "briefs/first.yaml": "extends: base\ntitle: Première\n"
    "editions: {large: {page: {layout: large-print}}}\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    assert said(built(folder, BRIEFS, formats=("pdf",), briefs=("first",))) == ""
    return folder


def attached(folder: Path) -> dict[str, bytes]:
    data = (folder / "out/first/first.pdf").read_bytes()
    return {name: files[0] for name, files in PdfReader(BytesIO(data)).attachments.items()}


def test_it_carries_its_entry_of_the_manifest_without_the_digests_of_files(folder: Path) -> None:
    manifest = json.loads((folder / "out/manifest.json").read_text("utf-8"))
    entry = next(one for one in manifest["briefs"] if one["brief"] == "first")
    told = json.loads(attached(folder)["first.provenance.json"])
    same = ("brief", "edition", "as_of", "language", "style", "sources", "spec")
    assert {key: told[key] for key in same} == {key: entry[key] for key in same}
    assert told["template"] == {"name": "plain"}
    assert "artifacts" not in told
    (section,) = told["sections"]
    assert (section["id"], section["path"]) == ("right", "seeds/law/right.md")


def test_it_carries_its_spec_with_what_it_takes_over(folder: Path) -> None:
    files = attached(folder)
    assert list(files) == ["first.provenance.json", "first.yaml"]
    spec = yaml.safe_load(files["first.yaml"])
    assert (spec["title"], spec["subtitle"]) == ("Première", "Of all")
    assert spec["sections"] == [{"include": ["right"]}]


def section(text: str) -> Section:
    report = Report()
    library = read_library(MemoryFiles({"seeds/law/a.md": text}), "seeds", "en-GB", report)
    return library.sections["a"]


PLAIN = "---\ntitle: A\nas_of: 2026-01-01\nstatus: current\n---\nOne *two*.\n\nThree.\n"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (PLAIN.replace("title: A\n", "").replace("status", "title: A\nstatus"), True),
        (PLAIN.replace("title: A", "title:   A   # seen"), True),
        (PLAIN.replace("One *two*.", "<!-- to be checked -->\nOne\n*two*."), True),
        (PLAIN.replace("Three", "Four"), False),
        (PLAIN.replace("2026-01-01", "2026-01-02"), False),
        (PLAIN.replace("title: A", "title: B"), False),
    ],
)
def test_a_section_is_known_by_what_it_says(other: str, same: bool) -> None:
    assert (content_digest(section(other)) == content_digest(section(PLAIN))) is same
