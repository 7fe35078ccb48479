"""L106: a named section cannot be used."""

from tests.housing import said_of_selection


def test_a_draft_is_told() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [rent-bill]
"""
    told = """\
briefs/q3.yaml:5:13: error[L106]: "rent-bill" is a draft
5 |   include: [rent-bill]
  |             ^^^^^^^^^
hint: give it the status current when it is ready (seeds/law/rent-bill.md)
"""
    assert said_of_selection(brief) == told


def test_a_withdrawn_section_is_told() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [rent-claim]
"""
    told = """\
briefs/q3.yaml:5:13: error[L106]: "rent-claim" is withdrawn
5 |   include: [rent-claim]
  |             ^^^^^^^^^^
hint: take it out of include
"""
    assert said_of_selection(brief) == told


def test_a_closed_service_is_told_with_its_day() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [old-line]
"""
    told = """\
briefs/q3.yaml:5:13: error[L106]: "old-line" closed on 2022-03-31
5 |   include: [old-line]
  |             ^^^^^^^^
hint: take it out of include
"""
    assert said_of_selection(brief) == told


def test_a_section_newer_than_the_brief_is_told() -> None:
    brief = """\
title: T
as_of: 2016-06-01
sections:
- heading: Law
  include: [eviction-2017]
"""
    told = """\
briefs/q3.yaml:5:13: error[L106]: "eviction-2017" speaks for 2017-07-11, after the brief's day 2016-06-01
5 |   include: [eviction-2017]
  |             ^^^^^^^^^^^^^
hint: take it out of include, or give the brief a later "as_of"
"""  # noqa: E501
    assert said_of_selection(brief) == told
