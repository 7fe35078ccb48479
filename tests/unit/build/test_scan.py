"""A scan tells files apart by what they hold, and sees what reading sees."""

import os
from pathlib import Path

import pytest

from briefwright.base.files import DiskFiles
from briefwright.build.scan import ABSENT, digest, file_digest, scan
from briefwright.build.scanned import ScannedFiles
from tests.building import write_files

FILES = {
    "briefwright.toml": "",
    "seeds/law/right.md": "Right",
    "seeds/law/deep/er.md": "Deep",
    "seeds/.hidden": "x",
    "seeds/.folder/a.md": "x",
    "seeds/law/right.md~": "x",
    "briefs/first.yaml": "title: First",
    "elsewhere/notes.md": "x",
}
FOLDERS = ("briefs", "seeds", "templates")


def test_it_lists_what_reading_lists(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    os.symlink(tmp_path / "elsewhere", tmp_path / "seeds" / "linked")
    os.symlink(tmp_path / "elsewhere/notes.md", tmp_path / "seeds" / "note.md")
    found = scan(tmp_path, FOLDERS).files
    files = DiskFiles(tmp_path)
    listed = {path for folder in FOLDERS for path in files.list(folder)}
    assert found.keys() == {"briefwright.toml", *listed}
    assert "seeds/note.md" in listed
    assert all(found[path] == digest(files.read(path)) for path in listed)


@pytest.mark.parametrize(
    "change",
    [
        {"seeds/law/right.md": "Other"},
        {"seeds/new.md": ""},
        {"briefwright.toml": "# comment"},
        {"templates/plain/body.md.j2": ""},
    ],
)
def test_any_change_changes_its_digest(tmp_path: Path, change: dict[str, str]) -> None:
    write_files(tmp_path, FILES)
    before = scan(tmp_path, FOLDERS).digest
    assert scan(tmp_path, FOLDERS).digest == before
    write_files(tmp_path, change)
    assert scan(tmp_path, FOLDERS).digest != before


def test_a_file_that_is_renamed_or_deleted_changes_it_too(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    before = scan(tmp_path, FOLDERS).digest
    path = tmp_path / "seeds/law/right.md"
    path.rename(path.with_name("wrong.md"))
    renamed = scan(tmp_path, FOLDERS).digest
    path.with_name("wrong.md").unlink()
    assert len({before, renamed, scan(tmp_path, FOLDERS).digest}) == 3


def test_what_lies_elsewhere_or_is_hidden_changes_nothing(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    before = scan(tmp_path, FOLDERS).digest
    write_files(tmp_path, {"elsewhere/notes.md": "y", "seeds/.hidden": "y", "out/a.html": "y"})
    os.utime(tmp_path / "seeds/law/right.md", (1, 1))
    assert scan(tmp_path, FOLDERS).digest == before


def test_a_file_that_is_not_there_is_told_from_an_empty_one(tmp_path: Path) -> None:
    write_files(tmp_path, {"empty": ""})
    assert file_digest(tmp_path / "none") == ABSENT
    assert file_digest(tmp_path) == ABSENT
    assert file_digest(tmp_path / "empty") == digest(b"") != ABSENT


def test_a_file_that_changes_after_the_scan_counts_as_it_was_read(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    found = scan(tmp_path, FOLDERS).files
    files = ScannedFiles(DiskFiles(tmp_path), FOLDERS, tuple(sorted(found)), dict(found))
    assert files.read("seeds/law/right.md") == b"Right"
    assert files.moved == set()
    write_files(tmp_path, {"seeds/law/right.md": "Other"})
    assert files.read("seeds/law/right.md") == b"Other"
    assert files.moved == {"seeds/law/right.md"}
    assert files.digest("seeds/law/right.md") == digest(b"Other")
    assert files.digest("seeds/none.md") == ABSENT
    assert files.list("seeds/law") == ("seeds/law/deep/er.md", "seeds/law/right.md")
    assert files.list("elsewhere") == ("elsewhere/notes.md",)
