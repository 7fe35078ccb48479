"""C208: a case example is anonymised."""

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.subject import OneSection


def is_anonymised(subject: OneSection, report: Report) -> None:
    """Report a case that is not said to be anonymised, unless it is a composite."""
    section = subject.section
    if not is_case(section):
        return
    said = section.fields.get("anonymised")
    composite = section.fields.get("consent", {}).get("basis") == "composite"
    if said is False or (said is None and not composite):
        report.add(
            "C208",
            "this case is not anonymised",
            section.span("anonymised" if said is False else "title"),
            hint="change or leave out what could point to a person, then write anonymised: true",
        )
