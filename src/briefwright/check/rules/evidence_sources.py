"""C401: evidence names a source that the register has."""

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import did_you_mean
from briefwright.check.subject import OneSection


def evidence_names_a_source(subject: OneSection, report: Report) -> None:
    """Report evidence whose source is in no register."""
    section, register = subject.section, subject.world.register
    for index, evidence in enumerate(section.evidence):
        if evidence.source not in register:
            report.add(
                "C401",
                f'the evidence names the source "{evidence.source}", which is in no register',
                section.span("evidence", index, "source"),
                hint=did_you_mean(evidence.source, register) or "add a record to seeds/sources/",
            )
