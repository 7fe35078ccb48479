"""What a whole build rested on."""

from datetime import date
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.build.ground import ground_of
from briefwright.build.load import load
from briefwright.build.outcome import Outcome
from briefwright.build.records import Record
from briefwright.build.scan import digest
from briefwright.build.scanned import scanned
from briefwright.build.workspace import open_workspace
from tests.building import FILES, write_files

RIGHT = "seeds/law/right.md"


@pytest.mark.parametrize(("seen", "holds"), [(FILES[RIGHT], True), ("Other words.", False)])
def test_a_file_that_a_worker_saw_in_another_state_leaves_no_ground(
    tmp_path: Path, seen: str, holds: bool
) -> None:
    """The file may have been changed and changed back while the worker made its brief."""
    write_files(tmp_path, FILES)
    workspace, found = scanned(open_workspace(tmp_path, Report()))
    loaded = load(workspace, Report(), date(2026, 11, 22))
    record = Record({f"file:{RIGHT}": digest(seen.encode())}, "", "", {}, [], [], {})
    outcome = Outcome("first", (), {}, Report(), record=record)
    assert bool(ground_of(workspace, found, loaded, [outcome])) is holds
