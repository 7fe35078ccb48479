"""L105: a named section is out of date on the brief's day."""

from tests.housing import said_of_selection


def test_a_section_out_of_date_is_told_with_its_successor() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [eviction-2001]
"""
    told = """\
briefs/q3.yaml:5:13: error[L105]: "eviction-2001" is out of date on 2026-11-22: superseded on 2017-07-11
5 |   include: [eviction-2001]
  |             ^^^^^^^^^^^^^
hint: include "eviction-2017" (seeds/law/eviction-2017.md), or write "superseded: history"
"""  # noqa: E501
    assert said_of_selection(brief) == told


def test_a_section_out_of_date_that_nothing_replaces_is_told() -> None:
    brief = """\
title: T
superseded: replace
as_of: 2026-11-22
sections:
- heading: Law
  include: [rent-control]
"""
    told = """\
briefs/q3.yaml:6:13: error[L105]: "rent-control" is out of date on 2026-11-22: superseded on 2015-04-01
6 |   include: [rent-control]
  |             ^^^^^^^^^^^^
note: the act was repealed
hint: nothing current replaces it: take it out, or write "superseded: history"
"""  # noqa: E501
    assert said_of_selection(brief) == told
