"""B105: a file cannot be read."""

import errno
import os
from pathlib import Path

import pytest

from tests.building import built, said


def refusing(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the system refuse to read files of a name."""
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == name:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)


def test_a_section_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(monkeypatch, "right.md")
    result = built(tmp_path)
    assert result.failed == ("first",)
    told = """\
briefs/first.yaml:1:8: error[B107]: "seeds/law/right.md" cannot be read, and the brief "first" may need it
1 | title: First
  |        ^^^^^
hint: mend that file first; its own error says how

seeds/law/right.md:1:1: error[B105]: cannot read: permission denied
"""  # noqa: E501
    assert said(result) == told


def test_a_manifest_that_may_not_be_read_is_told_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path)
    refusing(monkeypatch, "manifest.json")
    told = """\
out/manifest.json:1:1: error[B105]: cannot read: permission denied
"""
    assert said(built(tmp_path)) == told
