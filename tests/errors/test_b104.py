"""B104: pandoc is missing or does not run."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.cite.pandoc.engine import PandocEngine
from tests.unit.cite.samples import formatted, item, note


def _said(pandoc: Path | None) -> str:
    with pytest.raises(BuildFailed) as failed:
        formatted(PandocEngine(find=lambda: pandoc), note(1, item("crc")))
    return render_text(failed.value.report, colour=False)


def test_a_missing_pandoc_is_told_with_how_to_get_it() -> None:
    told = """\
error[B104]: pandoc, which formats citations, is not installed
hint: python -m pip install pypandoc_binary
"""
    assert _said(None) == told


def test_a_pandoc_that_is_no_program_is_told(tmp_path: Path) -> None:
    told = """\
error[B104]: pandoc does not start: no such file or directory
hint: python -m pip install pypandoc_binary
"""
    assert _said(tmp_path / "pandoc") == told
