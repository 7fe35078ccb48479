"""A PDF carries where it comes from."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.building import built, said, spec

BRIEFS = {
    "briefs/base.yaml": spec("Base") + "subtitle: Of all\n",
    "briefs/first.yaml": "extends: base\ntitle: Première\neditions: {large: {page: {layout: large-print}}}\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workspace")
    assert said(built(folder, BRIEFS, formats=("pdf",), briefs=("first",))) == ""
    return folder


def attached(folder: Path) -> dict[str, bytes]:
    data = (folder / "out/first/first.pdf").read_bytes()
    return {name: files[0] for name, files in PdfReader(BytesIO(data)).attachments.items()}


def test_it_carries_its_entry_of_the_manifest_without_the_artifacts(folder: Path) -> None:
    manifest = json.loads((folder / "out/manifest.json").read_text("utf-8"))
    entry = next(one for one in manifest["briefs"] if one["brief"] == "first")
    assert entry.pop("artifacts")
    told = json.loads(attached(folder)["first.provenance.json"])
    assert told == {"version": manifest["version"], "tool": manifest["tool"], **entry}
    assert [one["id"] for one in told["sections"]] == ["right"]


def test_it_carries_its_spec_and_the_one_that_this_extends(folder: Path) -> None:
    files = attached(folder)
    assert list(files) == ["first.provenance.json", "first.yaml", "base.yaml"]
    for name in ("first.yaml", "base.yaml"):
        assert files[name].decode() == BRIEFS[f"briefs/{name}"]
