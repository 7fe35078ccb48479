"""Each shipped brief and edition is as right alone as among the others."""

from datetime import date
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build.checking import check
from briefwright.build.load import load
from briefwright.build.workspace import open_workspace

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)


def names() -> list[str]:
    workspace = open_workspace(ROOT, Report())
    return sorted(load(workspace, Report(), DAY).specs)


@pytest.mark.parametrize("name", names())
def test_nothing_is_wrong_with_a_brief_that_is_checked_alone(name: str) -> None:
    report = check(open_workspace(ROOT, Report()), (name,), DAY)
    assert not report.has_errors, render_text(report, colour=False)
