"""L111: a part selects by a topic that no section has."""

from tests.housing import said_of_selection


def test_a_topic_that_no_section_has_is_told_with_the_nearest_one() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  select: {kind: law, any_topics: [housing, rents]}
"""
    told = """\
briefs/q3.yaml:5:45: warning[L111]: no section has the topic "rents"
5 |   select: {kind: law, any_topics: [housing, rents]}
  |                                             ^^^^^
hint: did you mean "rent"?
"""
    assert said_of_selection(brief) == told
