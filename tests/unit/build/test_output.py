"""Files are written together or not at all."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.build.output import OutputFile, write_all
from tests.building import below


def file(folder: Path, name: str, data: bytes = b"new") -> OutputFile:
    return OutputFile(folder / name, name, data)


def said(failed: pytest.ExceptionInfo[BuildFailed]) -> str:
    return render_text(failed.value.report, colour=False)


def test_files_are_written_in_folders_that_need_not_be_there(tmp_path: Path) -> None:
    write_all([file(tmp_path, "a/b/c.html"), file(tmp_path, "d.html", b"")])
    assert below(tmp_path) == {"a/b/c.html": b"new", "d.html": b""}


def test_files_take_the_rights_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_all([file(tmp_path, "a.html")])
    finally:
        os.umask(before)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o640


def test_earlier_files_are_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_all([file(tmp_path, "a.html", b"old"), file(tmp_path, "b.html", b"old")])
    write_all([file(tmp_path, "a.html"), file(tmp_path, "b.html")])
    assert below(tmp_path) == {"a.html": b"new", "b.html": b"new"}


def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all([file(tmp_path, "a.html", b"old"), file(tmp_path, "b.html", b"old")])
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if data == b"new b":
            real(path, data[:2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(BuildFailed) as failed:
        write_all([file(tmp_path, "a.html", b"new a"), file(tmp_path, "b.html", b"new b")])
    assert below(tmp_path) == {"a.html": b"old", "b.html": b"old"}
    assert said(failed).startswith("b.html:1:1: error[B101]: cannot write: no space left on device")


def test_a_file_that_cannot_be_replaced_brings_the_earlier_ones_back(tmp_path: Path) -> None:
    write_all([file(tmp_path, "a.html", b"old")])
    (tmp_path / "b.html").mkdir()
    with pytest.raises(BuildFailed) as failed:
        write_all([file(tmp_path, "a.html"), file(tmp_path, "b.html"), file(tmp_path, "c.html")])
    assert below(tmp_path) == {"a.html": b"old"}
    assert said(failed).startswith("b.html:1:1: error[B101]: cannot write: is a directory")


def test_new_files_and_new_folders_are_taken_back_when_a_later_one_fails(tmp_path: Path) -> None:
    (tmp_path / "b.html").mkdir()
    with pytest.raises(BuildFailed):
        write_all([file(tmp_path, "new/folder/a.html"), file(tmp_path, "b.html")])
    assert [path.name for path in tmp_path.iterdir()] == ["b.html"]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(BuildFailed) as failed:
        write_all([file(tmp_path, "out/a.html")])
    assert below(tmp_path) == {"out": b"mine"}
    assert "error[B101]: cannot write: " in said(failed)


@pytest.mark.parametrize("moment", ["write_bytes", "replace"])
def test_an_interrupt_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    write_all([file(tmp_path, "a.html", b"old"), file(tmp_path, "b.html", b"old")])
    owner: Any = Path if moment == "write_bytes" else os
    real = getattr(owner, moment)
    calls = []

    def interrupted(*given: Any) -> Any:
        calls.append(given)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(owner, moment, interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all([file(tmp_path, "a.html"), file(tmp_path, "b.html")])
    assert below(tmp_path) == {"a.html": b"old", "b.html": b"old"}


def test_a_disk_without_second_names_for_files_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    write_all([file(tmp_path, "a.html", b"old")])
    (tmp_path / "b.html").mkdir()
    with pytest.raises(BuildFailed):
        write_all([file(tmp_path, "a.html"), file(tmp_path, "b.html")])
    assert below(tmp_path) == {"a.html": b"old"}


def test_what_a_killed_process_left_is_cleared_away_hours_later(tmp_path: Path) -> None:
    abandoned, waiting = tmp_path / ".briefwright-old", tmp_path / ".briefwright-new"
    for path in (abandoned, waiting, tmp_path / ".other"):
        path.write_bytes(b"x")
    os.utime(abandoned, (1, 1))
    os.utime(tmp_path / ".other", (1, 1))
    write_all([file(tmp_path, "a.html")])
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".briefwright-new",
        ".other",
        "a.html",
    ]
