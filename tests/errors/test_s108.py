"""S108: two specs have the same id."""

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from tests.housing import read_briefs

BRIEF = "title: T\nsections:\n- intro: x\n"


def test_two_files_with_one_id_are_told() -> None:
    report = Report()
    specs = read_briefs({"q3.yaml": BRIEF, "q3.yml": BRIEF}, report)
    told = """\
briefs/q3.yml:1:1: error[S108]: the id "q3" is taken by briefs/q3.yaml
hint: rename one of the two files
"""
    assert render_text(report, False) == told
    assert specs["q3"].faulty
