"""C405: no claim rests on a source that its author has withdrawn."""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.check.rests_on import sources, sources_of_brief
from briefwright.check.subject import OneBrief, OneSection
from briefwright.sources.model import Register


def rests_on_no_withdrawn_source(subject: OneSection, report: Report) -> None:
    """Report citations and evidence of withdrawn sources."""
    _tell(sources(subject), subject.world.register, report)


def brief_rests_on_no_withdrawn_source(subject: OneBrief, report: Report) -> None:
    """Report citations of withdrawn sources that a brief cites beside its sections' words."""
    _tell(sources_of_brief(subject), subject.world.register, report)


def _tell(found: Iterable[tuple[str, Span | None]], register: Register, report: Report) -> None:
    for key, span in found:
        withdrawn = register[key].own.get("withdrawn") if key in register else None
        if withdrawn:
            since = "" if withdrawn is True else f" on {withdrawn}"
            report.add(
                "C405",
                f'this rests on "{key}", which was withdrawn{since}',
                span,
                hint="find another source, or take the claim out",
            )
