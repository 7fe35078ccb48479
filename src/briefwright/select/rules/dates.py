"""Rules on time: a brief speaks for its own day."""

from datetime import date

from briefwright.library.model import Library, Section
from briefwright.select.question import Question


def status(section: Section, _question: Question) -> str | None:
    """Drafts and what was withdrawn are never selected."""
    return unusable(section)


def too_new(section: Section, question: Question) -> str | None:
    """What speaks for a later day was not known on the brief's day."""
    return not_yet(section, question.spec.as_of)


def superseded(section: Section, question: Question) -> str | None:
    """What had been superseded by the brief's day cannot be stated as current."""
    if not out_of_date(section, question.spec.as_of):
        return None
    return since_when(section, question.library)


def closed(section: Section, question: Question) -> str | None:
    """A service that had closed by the brief's day is of no help."""
    return shut(section, question.spec.as_of)


def unusable(section: Section) -> str | None:
    if section.status == "draft":
        return "is a draft"
    return "is withdrawn" if section.status == "withdrawn" else None


def not_yet(section: Section, day: date) -> str | None:
    if section.as_of <= day:
        return None
    return f"speaks for {section.as_of}, after the brief's day {day}"


def out_of_date(section: Section, day: date) -> bool:
    """Whether something had taken a section's place by a day."""
    return section.superseded_on is not None and section.superseded_on <= day


def since_when(section: Section, library: Library) -> str:
    """Since when a section is superseded, and by what."""
    said = f"superseded on {section.superseded_on}"
    if section.superseded_by:
        successor = library.sections.get(section.superseded_by)
        path = f" ({successor.path})" if successor else ""
        return f'{said} by "{section.superseded_by}"{path}'
    return f"{said}: {section.superseded_note}" if section.superseded_note else said


def shut(section: Section, day: date) -> str | None:
    closed_on = section.fields.get("closed_on")
    if isinstance(closed_on, date) and closed_on <= day:
        return f"closed on {closed_on}"
    return None
