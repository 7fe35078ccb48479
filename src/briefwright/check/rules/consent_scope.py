"""C203: a case example's consent covers the use of the brief.

A composite tells of nobody: where it names no scope, it may stand anywhere.
"""

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.subject import OnePick
from briefwright.check.uses import use_of


def consent_covers_the_brief(subject: OnePick, report: Report) -> None:
    """Report a case that its consent does not let stand in a brief of this kind."""
    section = subject.section
    consent = section.fields.get("consent")
    if not is_case(section) or not consent:
        return
    scope, use = consent.get("scope", ()), use_of(subject.spec)
    if use in scope or (not scope and consent.get("basis") == "composite"):
        return
    covers = f"covers {', '.join(scope)}" if scope else "does not say what it covers"
    report.add(
        "C203",
        f'the consent {covers}, and the brief "{subject.spec.id}" is one of {use}',
        section.span("consent", "scope"),
        hint="take the case out of the brief, or ask for a wider consent and record it",
    )
