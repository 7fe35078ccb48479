"""B109: a file or folder is in the way."""

from pathlib import Path

from tests.building import FILES, write_files
from tests.cli.conftest import Command


def test_a_section_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    told = """\
error[B109]: "seeds/law/right.md" is there already
hint: choose another name, or take the file away first
"""
    assert Command(tmp_path)("new", "section", "right", "--kind", "law").stderr == told


def test_a_workspace_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    write_files(tmp_path / "here", FILES)
    told = """\
error[B109]: "here" is not empty
hint: name a folder that is empty or does not exist
"""
    assert Command(tmp_path)("init", "here").stderr == told
