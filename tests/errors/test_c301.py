"""C301: a superseded section names a successor that does not exist."""

from tests.checking import section, told


def test_a_misspelt_successor_is_told_with_the_nearest_one() -> None:
    past = section("superseded_on: 2027-01-01", "superseded_by: rihgt")
    files = {"seeds/legal-framework/act.md": past.replace("current", "superseded")}
    expected = """\
seeds/legal-framework/act.md:6:16: error[C301]: the successor "rihgt" does not exist
6 | superseded_by: rihgt
  |                ^^^^^
hint: did you mean "right"?
"""
    assert told(files, "C301") == expected


def test_a_successor_that_exists_is_not_told() -> None:
    past = section("superseded_on: 2027-01-01", "superseded_by: right")
    files = {"seeds/legal-framework/act.md": past.replace("current", "superseded")}
    assert told(files, "C301") == ""
