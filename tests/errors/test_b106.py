"""B106: a format is not known."""

from pathlib import Path

from tests.building import FILES, built, said


def test_a_misspelt_format_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    brief = FILES["briefs/first.yaml"].replace("[html]", "[html, docs]")
    told = """\
briefs/first.yaml:4:17: error[B106]: no format is called "docs"
4 | formats: [html, docs]
  |                 ^^^^
hint: did you mean "docx"?
"""
    assert said(built(tmp_path, {"briefs/first.yaml": brief}, briefs=("first",))) == told


def test_a_format_like_no_other_is_told_with_those_there_are(tmp_path: Path) -> None:
    brief = FILES["briefs/first.yaml"].replace("[html]", "[zzz]")
    told = """\
briefs/first.yaml:4:11: error[B106]: no format is called "zzz"
4 | formats: [zzz]
  |           ^^^
hint: known are html, pdf, docx
"""
    assert said(built(tmp_path, {"briefs/first.yaml": brief}, briefs=("first",))) == told
