"""The sources that a section or a brief rests on: those it cites and those of its evidence."""

from collections.abc import Iterator

from briefwright.base.source import Span
from briefwright.check.prose import prose_of_spec
from briefwright.check.subject import OneBrief, OneSection

_HISTORY = ("superseded", "withdrawn")


def sources(subject: OneSection) -> Iterator[tuple[str, Span | None]]:
    """Each source with the place of its key; none for what is itself history."""
    section = subject.section
    if section.status in _HISTORY:
        return
    for stretch in subject.prose:
        yield from stretch.citations()
    for index, evidence in enumerate(section.evidence):
        yield evidence.source, section.span("evidence", index, "source")


def sources_of_brief(subject: OneBrief) -> Iterator[tuple[str, Span]]:
    """Each source that a brief's own words cite, with the place of its key."""
    for stretch in prose_of_spec(subject.spec):
        yield from stretch.citations()
