"""Rules on what a section is and what it is about."""

from briefwright.library.model import Section
from briefwright.select.question import Question, listed, words_of


def kind(section: Section, question: Question) -> str | None:
    """A section must be of one of the kinds asked for."""
    wanted = question.select.kind
    if not wanted or section.kind in wanted:
        return None
    return f"kind {section.kind} is not {listed(wanted)}"


def excluded(section: Section, question: Question) -> str | None:
    """What a part excludes stays out."""
    return "named by exclude" if section.id in question.part.exclude else None


def topics(section: Section, question: Question) -> str | None:
    """A section must have all of the topics asked for."""
    lacking = [topic for topic in question.select.topics if topic not in section.topics]
    return f"topics lack {listed(lacking, 'and')}" if lacking else None


def any_topics(section: Section, question: Question) -> str | None:
    """A section must have one of the topics asked for."""
    wanted = question.select.any_topics
    if not wanted or set(wanted) & set(section.topics):
        return None
    return f"topics have none of {listed(wanted, 'and')}"


def fields(section: Section, question: Question) -> str | None:
    """Each further field must have one of the values asked for."""
    for name, wanted in question.select.fields.items():
        found = words_of(section, name)
        if not found:
            return f"has no {name}"
        if not set(wanted) & set(found):
            return f"{name} is {listed(found, 'and')}, not {listed(wanted)}"
    return None
