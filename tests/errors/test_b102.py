"""B102: there is no workspace here."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.cli.session import Session


def test_a_folder_without_a_workspace_is_told(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed) as failed:
        Session(tmp_path).root()
    told = """\
error[B102]: there is no briefwright.toml in this folder or in one above it
hint: go to a workspace, name one with -C, or make one with "briefwright init DIR"
"""
    assert render_text(failed.value.report, colour=False) == told
