"""R102: the citation engine failed."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.cite.pandoc.engine import PandocEngine
from tests.scripts import program
from tests.unit.cite.samples import formatted, item, note


def test_a_failing_pandoc_is_told_with_its_own_words(tmp_path: Path) -> None:
    script = program(tmp_path / "pandoc", "import sys\nsys.exit('pandoc: out of luck')\n")
    with pytest.raises(BuildFailed) as failed:
        formatted(PandocEngine(find=lambda: script), note(1, item("crc")))
    told = """\
error[R102]: pandoc failed: out of luck
hint: run `briefwright doctor`, which says whether pandoc is the one that is needed
"""
    assert render_text(failed.value.report, colour=False) == told
