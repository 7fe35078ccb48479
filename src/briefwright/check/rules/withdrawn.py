"""C405: no claim rests on a source that its author has withdrawn."""

from briefwright.base.diagnostic import Report
from briefwright.check.rests_on import sources
from briefwright.check.subject import OneSection


def rests_on_no_withdrawn_source(subject: OneSection, report: Report) -> None:
    """Report citations and evidence of withdrawn sources."""
    register = subject.world.register
    for key, span in sources(subject):
        withdrawn = register[key].own.get("withdrawn") if key in register else None
        if withdrawn:
            since = "" if withdrawn is True else f" on {withdrawn}"
            report.add(
                "C405",
                f'this rests on "{key}", which was withdrawn{since}',
                span,
                hint="find another source, or take the claim out",
            )
