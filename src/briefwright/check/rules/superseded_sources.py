"""C406: no claim rests on a source that a later one has replaced."""

from briefwright.base.diagnostic import Report
from briefwright.check.rests_on import sources
from briefwright.check.subject import OneSection


def rests_on_the_latest_source(subject: OneSection, report: Report) -> None:
    """Report citations and evidence of superseded sources."""
    register = subject.world.register
    for key, span in sources(subject):
        later = register[key].own.get("superseded_by") if key in register else None
        if later:
            report.add(
                "C406",
                f'this rests on "{key}", which "{later}" has replaced',
                span,
                hint=f'see whether "{later}" says the same, and cite it',
            )
