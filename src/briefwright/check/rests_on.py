"""The sources that a section or a brief rests on: those it cites and those of its evidence.

What a template or the data of a chart cites is known from the composed brief alone.
"""

from collections.abc import Iterator

from briefwright.base.source import Span
from briefwright.check.prose import prose_of_spec
from briefwright.check.subject import OneBrief, OneSection
from briefwright.library.model import Section

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


def sources_of_brief(subject: OneBrief) -> Iterator[tuple[str, Span | None]]:
    """Each source that a brief cites beside its sections' words, with its place."""
    for stretch in prose_of_spec(subject.spec):
        yield from stretch.citations()
    yield from cited_beside(subject)


def cited_beside(subject: OneBrief) -> Iterator[tuple[str, Span | None]]:
    """Each source that a brief's template or the chart of a section cites; none of a chart that
    is itself history."""
    sections = {pick.section.path: pick.section for pick in subject.selection.picks}
    own = {stretch.source.path for stretch in prose_of_spec(subject.spec)}
    for key, span in subject.cited:
        section = sections.get(span.path) if span else None
        if section is None:
            if span is None or span.path not in own:
                yield key, span
        elif section.status not in _HISTORY and _is_chart(section, span):
            yield key, span


def _is_chart(section: Section, span: Span | None) -> bool:
    chart = section.span("chart") if "chart" in section.fields else None
    return bool(chart and span and span.start == chart.start)
