"""Files and folders that a workspace should not have."""

import json
import os
import sys

import pytest

from tests.cli.conftest import Command

OTHER = os.fsdecode(b"caf\xe9.md")
linux = pytest.mark.skipif(sys.platform != "linux", reason="file names are text here")


@pytest.fixture
def odd(run: Command) -> Command:
    run.replace("briefwright.toml", '"html", "pdf", "docx"', '"html"')
    return run


@linux
def test_a_file_whose_name_is_no_text_is_named_and_the_briefs_are_built(odd: Command) -> None:
    (odd.folder / "seeds/background" / OTHER).write_text("Text.\n")
    for _ in range(2):
        answer = odd("build")
        assert answer.exit_code == 1, answer.output
        assert "error[K101]: the file does not begin with front matter" in answer.stderr
    assert (odd.folder / "out/housing-rights/housing-rights.html").is_file()
    record = json.loads((odd.folder / "out/manifest.json").read_text("utf-8"))
    assert record["diagnostics"][0]["path"] == f"seeds/background/{OTHER}"
    assert odd.json("build")["diagnostics"][0]["path"] == f"seeds/background/{OTHER}"
    assert odd("check", "--sarif", "log.json").exit_code == 1
    assert "caf" in (odd.folder / "log.json").read_text("utf-8")


def test_a_link_that_leads_round_in_a_circle_is_no_file(odd: Command) -> None:
    (odd.folder / "seeds/background/loop.md").symlink_to("loop.md")
    answer = odd("build")
    assert answer.exit_code == 0, answer.output
