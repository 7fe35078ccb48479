"""C301: a superseded section names a successor that exists."""

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import did_you_mean
from briefwright.library.model import Library
from briefwright.sources.model import Register


def successor_exists(library: Library, register: Register, report: Report) -> None:  # noqa: ARG001
    """Report sections whose `superseded_by` names no section."""
    for section in library.sections.values():
        successor = section.superseded_by
        if successor and successor not in library.sections:
            report.add(
                "C301",
                f'the successor "{successor}" does not exist',
                section.span("superseded_by"),
                hint=did_you_mean(successor, library.sections),
            )
