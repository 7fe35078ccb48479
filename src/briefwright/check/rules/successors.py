"""C301: a superseded section names a successor that exists."""

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import did_you_mean
from briefwright.check.subject import OneSection


def successor_exists(subject: OneSection, report: Report) -> None:
    """Report a section whose `superseded_by` names no section."""
    successor, sections = subject.section.superseded_by, subject.world.library.sections
    if successor and successor not in sections:
        report.add(
            "C301",
            f'the successor "{successor}" does not exist',
            subject.section.span("superseded_by"),
            hint=did_you_mean(successor, sections),
        )
