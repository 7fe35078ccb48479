"""The note that goes with a section shown as history."""

from collections.abc import Callable
from datetime import date

from briefwright.library.model import Section

HistoryNote = Callable[[Section, Section | None], str]
"""From a superseded section and its successor, if it has one, to a note in the brief's language."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def english_history(section: Section, successor: Section | None) -> str:
    """The note in English."""
    said = f"As of {_day(section.as_of)}"
    if section.superseded_on:
        said += f"; superseded on {_day(section.superseded_on)}"
    if successor:
        return f"{said} by “{successor.title}”."
    note = section.superseded_note.strip().rstrip(".")
    return f"{said}: {note}." if note else f"{said}."


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
