"""C204: a case example's consent has not lapsed on the brief's day."""

from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OnePick


def consent_has_not_lapsed(subject: OnePick, report: Report) -> None:
    """Report a case whose consent lapsed on or before the brief's day."""
    expires = subject.section.fields.get("consent", {}).get("expires")
    day = subject.spec.as_of
    if isinstance(expires, date) and expires <= day:
        report.add(
            "C204",
            f'the consent lapsed on {expires}; the brief "{subject.spec.id}" speaks for {day}',
            subject.section.span("consent", "expires"),
            hint="take the case out of the brief, or ask for the consent again and record it",
        )
