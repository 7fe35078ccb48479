"""Dates of source records, however they are written.

In: the value of a date field. Out: lists of year, month and day. Refused, as Q104: a day that the
calendar does not have.
"""

from datetime import date
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.yaml import Located

DATES = ("issued", "accessed", "event-date", "original-date", "available-date", "submitted")


def date_parts(value: Any) -> tuple[tuple[int, ...], ...]:
    """A date, however it is written, as one or two of year, month, day; empty for words."""
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, int):
        return ((value,),)
    if isinstance(value, str):
        parts = value.split("-")
        return (tuple(map(int, parts)),) if all(part.isdecimal() for part in parts) else ()
    given = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(given, list) or not all(isinstance(one, list) for one in given):
        return ()
    texts = [[str(part) for part in one if part != ""] for one in given]
    if not all(one and all(part.isdecimal() for part in one) for one in texts):
        return ()
    return tuple(tuple(map(int, one)) for one in texts)


def check_days(located: Located, index: int, item: dict[str, Any], report: Report) -> None:
    """Report dates that the calendar does not have."""
    for field in DATES:
        for parts in date_parts(item.get(field)):
            if not _is_day(parts):
                written = "-".join(f"{part:02}" for part in parts)
                message = f'"{field}" is not a date: "{written}"'
                hint = "the calendar has no such day; write year, month, day"
                report.add("Q104", message, located.span(index, field), hint=hint)


def _is_day(parts: tuple[int, ...]) -> bool:
    year, month, day = (*parts, 1, 1)[:3]
    try:
        date(min(max(year, 1), 9999), month, day)
    except ValueError:
        return False
    return True
