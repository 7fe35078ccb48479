"""Q103: two sources have the same id."""

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from tests.unit.sources.reading import read


def test_two_files_with_one_key_are_told_with_both_places() -> None:
    entry = "- id: crc\n  type: treaty\n  title: T\n"
    report = Report()
    found = read({"a.yaml": "\n" + entry, "b.yaml": entry}, report)
    told = """\
seeds/sources/b.yaml:1:7: error[Q103]: two sources have the id "crc"
1 | - id: crc
  |       ^^^
note: the other one is at seeds/sources/a.yaml:2
hint: give one of the two another id, or keep only one
"""
    assert render_text(report, colour=False) == told
    assert found["crc"].path == "seeds/sources/a.yaml"
