"""L110: a section is picked twice in one brief."""

from tests.housing import said_of_selection


def test_a_section_in_two_parts_is_told_at_the_second() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing]
- heading: More
  include: [right-to-housing]
"""
    told = """\
briefs/q3.yaml:7:13: warning[L110]: "right-to-housing" is picked in two parts
7 |   include: [right-to-housing]
  |             ^^^^^^^^^^^^^^^^
note: it is already in part 1, "Law"
hint: take it out of one of the two
"""
    assert said_of_selection(brief) == told
