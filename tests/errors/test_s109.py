"""S109: no brief of that name."""

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.spec.find import find_specs
from tests.housing import read_briefs

BRIEF = "title: T\nsections:\n- intro: x\n"


def said_of(name: str, *ids: str) -> str:
    report = Report()
    specs = read_briefs({f"{one}.yaml": BRIEF for one in ids})
    assert find_specs(specs, [name], report) == ()
    return render_text(report, False)


def test_a_misspelt_brief_is_told_with_the_nearest_one() -> None:
    told = """\
error[S109]: no brief named "polcy-brief"
hint: did you mean "policy-brief" (briefs/policy-brief.yaml)?
"""
    assert said_of("polcy-brief", "policy-brief", "handout") == told


def test_a_name_like_no_other_is_told_with_those_there_are() -> None:
    told = """\
error[S109]: no brief named "zzz"
hint: the briefs are handout, policy-brief
"""
    assert said_of("zzz", "policy-brief", "handout") == told


def test_a_path_that_is_no_brief_is_told() -> None:
    told = """\
error[S109]: no brief named "briefs/handuot.yaml"
hint: did you mean "handout" (briefs/handout.yaml)?
"""
    assert said_of("briefs/handuot.yaml", "handout") == told


def test_a_folder_without_briefs_is_told() -> None:
    told = """\
error[S109]: no brief named "q3"
hint: there are no briefs yet
"""
    assert said_of("q3") == told
