"""C305: a support service was checked within the 90 days before the brief's day."""

from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.check.services import is_service
from briefwright.check.subject import OnePick

DAYS = 90


def service_was_checked(subject: OnePick, report: Report) -> None:
    """Report a service whose number may no longer be right on the brief's day."""
    section, day = subject.section, subject.spec.as_of
    if not is_service(section):
        return
    checked = section.fields.get("last_checked")
    if not isinstance(checked, date):
        said = "has never been checked"
    elif (day - checked).days > DAYS:
        said = f"was last checked {(day - checked).days} days before the brief's day, {day}"
    else:
        return
    report.add(
        "C305",
        f'the service "{section.id}" {said}',
        section.span("last_checked" if checked else "title"),
        hint=f"ring it or look at its page, then set last_checked; {DAYS} days are allowed",
    )
