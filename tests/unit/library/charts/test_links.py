"""Data behind links of the disk: what leads out of the workspace is not read."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles
from briefwright.base.render import render_text
from briefwright.library.charts.series import read_series


def read(root: Path) -> str:
    report = Report()
    series = read_series(DiskFiles(root), "seeds", "data/a.csv", None, report)
    return render_text(report, colour=False) if series is None else " ".join(series.columns)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "outside.csv").write_text("name,n\nA,1\n")
    (tmp_path / "work/seeds/data").mkdir(parents=True)
    return tmp_path / "work"


def test_a_link_that_leads_out_is_told(place: Path) -> None:
    (place / "seeds/data/a.csv").symlink_to("../../../outside.csv")
    assert "error[K121]" in read(place)
    assert "is a link that leads out of the workspace" in read(place)


def test_a_folder_that_is_a_link_out_holds_nothing(place: Path) -> None:
    (place / "seeds/data").rmdir()
    (place / "seeds/data").symlink_to(place.parent)
    (place.parent / "a.csv").write_text("name,n\nA,1\n")
    assert 'there is no file of data "seeds/data/a.csv"' in read(place)


def test_a_link_within_the_workspace_is_followed(place: Path) -> None:
    (place / "other.csv").write_text("name,n\nA,1\n")
    (place / "seeds/data/a.csv").symlink_to("../../other.csv")
    assert read(place) == "name n"
