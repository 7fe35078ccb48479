"""T110: no theme of that name."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.template.themes import read_theme

FILES = MemoryFiles({"templates/themes/warm.toml": "", "templates/themes/ink.toml": ""})


def said(name: str) -> str:
    report = Report()
    place = SourceFile("briefs/brief.yaml", f"theme: {name}\n")
    assert read_theme(FILES, name, report, place.span(7, 7 + len(name))) is None
    return render_text(report, colour=False)


def test_a_misspelt_theme_is_told_with_the_nearest_one() -> None:
    told = """\
briefs/brief.yaml:1:8: error[T110]: no theme named "wram"
1 | theme: wram
  |        ^^^^
hint: did you mean "warm"?
"""
    assert said("wram") == told


def test_a_theme_like_no_other_is_told_with_those_there_are() -> None:
    told = """\
briefs/brief.yaml:1:8: error[T110]: no theme named "zzz"
1 | theme: zzz
  |        ^^^
hint: known are ink, warm
"""
    assert said("zzz") == told
