"""S107: a spec lacks a key it needs."""

from tests.housing import said_of_briefs


def test_a_missing_title_is_told() -> None:
    brief = """\
sections:
- intro: x
"""
    told = """\
briefs/q3.yaml:1:1: error[S107]: "title" is missing
1 | sections:
  | ^^^^^^^^^
hint: add "title", or extend a spec that has it
"""
    assert said_of_briefs(q3=brief) == told


def test_a_brief_without_sections_is_told() -> None:
    brief = """\
title: T
"""
    told = """\
briefs/q3.yaml:1:1: error[S107]: "sections" is missing
1 | title: T
  | ^^^^^^^^
hint: add "sections", or extend a spec that has it
"""
    assert said_of_briefs(q3=brief) == told


def test_a_part_that_says_nothing_is_told() -> None:
    brief = """\
title: T
sections:
- heading: Law
- intro: x
"""
    told = """\
briefs/q3.yaml:3:3: error[S107]: the part says nothing and selects nothing
3 | - heading: Law
  |   ^^^^^^^^^^^^
hint: add "select", "include" or "intro"
"""
    assert said_of_briefs(q3=brief) == told
