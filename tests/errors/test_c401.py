"""C401: a section's evidence names a source that is in no register."""

from pathlib import Path

from tests.building import FILES, built, said


def test_a_misspelt_source_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    evidence = "status: current\nevidence:\n- source: icesrc\n  locator: art 11"
    section = FILES["seeds/law/right.md"].replace("status: current", evidence)
    told = """\
seeds/law/right.md:7:11: error[C401]: the evidence names the source "icesrc", which is in no register
7 | - source: icesrc
  |           ^^^^^^
hint: did you mean "icescr"?
"""  # noqa: E501
    assert said(built(tmp_path, {"seeds/law/right.md": section})) == told
