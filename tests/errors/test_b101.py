"""B101: a file cannot be written."""

import errno
import os
from pathlib import Path

import pytest

from tests.building import built, said


def refusing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let the system refuse to write below the folder of outputs."""
    real = Path.write_bytes

    def refuse(path: Path, data: bytes) -> int:
        if "out" in path.parts:
            raise OSError(number, os.strerror(number))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", refuse)


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, errno.ENOSPC)
    told = """\
out/first/first.html:1:1: error[B101]: cannot write: no space left on device
hint: make room, or make the folder writable, or choose another with --out
"""
    assert said(built(tmp_path, briefs=("first",))) == told


def test_a_folder_that_may_only_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(monkeypatch, errno.EROFS)
    told = """\
out/first/first.html:1:1: error[B101]: cannot write: read-only file system
hint: make room, or make the folder writable, or choose another with --out
"""
    assert said(built(tmp_path, briefs=("first",))) == told


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    told = """\
out/first/first.html:1:1: error[B101]: cannot write: not a directory
hint: make room, or make the folder writable, or choose another with --out
"""
    assert said(built(tmp_path, briefs=("first",))) == told


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out" / "first" / "first.html").mkdir(parents=True)
    told = """\
out/first/first.html:1:1: error[B101]: cannot write: is a directory
hint: make room, or make the folder writable, or choose another with --out
"""
    assert said(built(tmp_path, briefs=("first",))) == told
