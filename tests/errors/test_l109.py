"""L109: no kind of that name."""

from tests.housing import said_of_selection


def test_an_unknown_kind_is_told_with_the_nearest_one() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  select: {kind: laws}
"""
    told = """\
briefs/q3.yaml:5:18: error[L109]: no kind named "laws"
5 |   select: {kind: laws}
  |                  ^^^^
hint: did you mean "law"?
"""
    assert said_of_selection(brief) == told


def test_a_kind_like_no_other_is_told_with_those_there_are() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  select: {kind: [law, recommendations]}
"""
    told = """\
briefs/q3.yaml:5:24: error[L109]: no kind named "recommendations"
5 |   select: {kind: [law, recommendations]}
  |                        ^^^^^^^^^^^^^^^
hint: it is one of law, services
"""
    assert said_of_selection(brief) == told
