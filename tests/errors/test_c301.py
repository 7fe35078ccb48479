"""C301: a superseded section names a successor that does not exist."""

from pathlib import Path

from tests.building import FILES, built, said


def test_a_misspelt_successor_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    superseded = "status: superseded\nsuperseded_on: 2027-01-01\nsuperseded_by: rihgt"
    section = FILES["seeds/law/right.md"].replace("status: current", superseded)
    told = """\
seeds/law/right.md:7:16: error[C301]: the successor "rihgt" does not exist
7 | superseded_by: rihgt
  |                ^^^^^
hint: did you mean "right"?
"""
    assert said(built(tmp_path, {"seeds/law/right.md": section})) == told
