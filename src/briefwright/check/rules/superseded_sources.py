"""C406: no claim rests on a source that a later one has replaced."""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.check.rests_on import sources, sources_of_brief
from briefwright.check.subject import OneBrief, OneSection
from briefwright.sources.model import Register


def rests_on_the_latest_source(subject: OneSection, report: Report) -> None:
    """Report citations and evidence of superseded sources."""
    _tell(sources(subject), subject.world.register, report)


def brief_rests_on_the_latest_source(subject: OneBrief, report: Report) -> None:
    """Report citations of superseded sources that a brief cites beside its sections' words."""
    _tell(sources_of_brief(subject), subject.world.register, report)


def _tell(found: Iterable[tuple[str, Span | None]], register: Register, report: Report) -> None:
    for key, span in found:
        later = register[key].own.get("superseded_by") if key in register else None
        if later:
            report.add(
                "C406",
                f'this rests on "{key}", which "{later}" has replaced',
                span,
                hint=f'see whether "{later}" says the same, and cite it',
            )
