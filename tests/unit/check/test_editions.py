"""Silencings of a spec count for each of its editions, also for one that is checked alone."""

from pathlib import Path

import pytest

from tests.building import FILES, HEAD, built, said

SERVICE = HEAD.replace("title: The right to housing", "title: Line").replace(
    "status", "last_checked: 2020-01-01\nstatus"
)
SPEC = """\
title: First
as_of: 2026-11-22
template: plain
formats: [html]
editions:
  large: {page: {layout: large-print}}
sections:
  # allow C305: the number prints with its date
  - heading: Help
    include: [line]
"""


@pytest.mark.parametrize("brief", ["first", "first.large"])
def test_a_silencing_below_the_editions_is_heeded_by_each(tmp_path: Path, brief: str) -> None:
    files = {
        "seeds/support-services/line.md": SERVICE + "Call.\n",
        "briefs/first.yaml": SPEC,
        "briefs/second.yaml": SPEC.replace("First", "Second"),
    }
    assert "support-services" not in FILES
    assert "C305" not in said(built(tmp_path, files, briefs=(brief,)))
    bare = {**files, "briefs/first.yaml": SPEC.replace("# allow", "# once")}
    assert "C305" in said(built(tmp_path / "bare", bare, briefs=(brief,)))
