"""What is loaded again after a change, and what is not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.build.load import Loaded
from briefwright.build.scan import scan
from briefwright.build.scanned import ScannedFiles, as_scanned, scanned_folders
from briefwright.build.watch.renewing import Days, Renewing
from briefwright.build.workspace import open_workspace
from tests.building import FILES, write_files

RIGHT, COST = "seeds/law/right.md", "seeds/law/cost.md"
DAYS = Days(date(2026, 11, 22), None)
Round = Callable[..., tuple[Loaded, ScannedFiles]]


@pytest.fixture
def renewed(tmp_path: Path) -> Round:
    """Writes files and loads the workspace, each time by the same `Renewing`."""
    write_files(tmp_path, FILES)
    renewing = Renewing(lambda _: None)

    def turn(
        files: dict[str, str] | None = None,
        days: Days = DAYS,
        behind: Callable[[], object] = lambda: None,
    ) -> tuple[Loaded, ScannedFiles]:
        write_files(tmp_path, files or {})
        workspace = open_workspace(tmp_path, Report())
        found = scan(tmp_path, scanned_folders(workspace.config.paths))
        workspace, seen = as_scanned(workspace, found)
        behind()
        return renewing.load(workspace, seen, days, Report()), seen

    turn()
    return turn


def test_after_a_change_of_a_section_no_other_file_is_read(
    renewed: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    real = ScannedFiles.read

    def noted(self: ScannedFiles, path: str) -> bytes | None:
        read.append(path)
        return real(self, path)

    monkeypatch.setattr(ScannedFiles, "read", noted)
    before = renewed()[0]
    read.clear()
    changed = FILES[RIGHT].replace("The right to housing", "The right to a home")
    after = renewed({RIGHT: changed})[0]
    assert [path for path in read if not path.startswith("templates/")] == [RIGHT]
    assert after.library.sections["right"].title == "The right to a home"
    assert after.library.sections["cost"] is before.library.sections["cost"]
    assert list(after.library.sections) == list(before.library.sections)
    assert after.specs is before.specs
    assert after.register is before.register


def test_a_change_of_a_brief_leaves_the_library_as_it_is(renewed: Round) -> None:
    before = renewed()[0]
    changed = FILES["briefs/first.yaml"].replace("title: ", "title: On ", 1)
    after = renewed({"briefs/first.yaml": changed})[0]
    assert after.specs["first"].title == f"On {before.specs['first'].title}"
    assert after.library is before.library


def test_with_another_day_everything_is_loaded_anew(renewed: Round) -> None:
    before = renewed()[0]
    after = renewed(days=Days(date(2026, 11, 23), None))[0]
    assert after.library is not before.library
    assert after.specs is not before.specs


def test_a_file_that_moved_while_it_was_read_is_read_again(renewed: Round, tmp_path: Path) -> None:
    def title(words: str) -> str:
        return FILES[RIGHT].replace("The right to housing", words)

    def behind() -> None:
        (tmp_path / RIGHT).write_text(title("While it was read"))

    loaded, seen = renewed({RIGHT: title("Before")}, behind=behind)
    assert loaded.library.sections["right"].title == "While it was read"
    assert seen.moved == {RIGHT}
    loaded, _ = renewed({RIGHT: title("Before")})
    assert loaded.library.sections["right"].title == "Before"
