"""C202: a case example records on what ground it may be told."""

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.subject import OneSection


def consent_is_recorded(subject: OneSection, report: Report) -> None:
    """Report a case without a consent."""
    section = subject.section
    if is_case(section) and not section.fields.get("consent"):
        report.add(
            "C202",
            "this case does not say on what ground it may be told",
            section.span("title"),
            hint="add consent: {basis: given | published | composite, scope: […], expires: DATE}",
        )
