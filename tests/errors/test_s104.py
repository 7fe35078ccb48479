"""S104: a date is not a date."""

from tests.housing import said_of_briefs


def test_a_day_that_the_calendar_lacks_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
as_of: 2026-02-30
"""
    told = """\
briefs/q3.yaml:4:8: error[S104]: "as_of" is not a date: "2026-02-30"
4 | as_of: 2026-02-30
  |        ^^^^^^^^^^
hint: the calendar has no such day; write year-month-day
"""
    assert said_of_briefs(q3=brief) == told


def test_a_date_written_in_words_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
as_of: 22 November 2026
"""
    told = """\
briefs/q3.yaml:4:8: error[S104]: "as_of" is not a date: "22 November 2026"
4 | as_of: 22 November 2026
  |        ^^^^^^^^^^^^^^^^
hint: write it as year-month-day, as in 2026-11-22
"""
    assert said_of_briefs(q3=brief) == told


def test_a_year_alone_is_told() -> None:
    brief = """\
title: T
sections:
- include: [right-to-housing]
as_of: 2026
"""
    told = """\
briefs/q3.yaml:4:8: error[S104]: "as_of" is not a date: "2026"
4 | as_of: 2026
  |        ^^^^
hint: write it as year-month-day, as in 2026-11-22
"""
    assert said_of_briefs(q3=brief) == told
