"""L101: a part of a brief selects no section."""

from tests.housing import said_of_selection


def test_a_part_that_selects_nothing_is_told_with_what_kept_the_sections_out() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  select:
    kind: law
    topics: [rent]
"""
    told = """\
briefs/q3.yaml:6:5: error[L101]: the part "Law" selects no section
6 |     kind: law
  |     ^^^^^^^^^
hint: of 8 sections: 2 of another kind, 3 without all the topics, 2 in draft or withdrawn, 1 out of date
"""  # noqa: E501
    assert said_of_selection(brief) == told
