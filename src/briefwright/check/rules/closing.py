"""C306: a support service in a brief does not close after the brief's day.

One that has closed by that day is never selected.
"""

from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.check.services import is_service
from briefwright.check.subject import OnePick


def service_stays_open(subject: OnePick, report: Report) -> None:
    """Report a service whose closing day is known."""
    section = subject.section
    closes = section.fields.get("closed_on")
    if is_service(section) and isinstance(closes, date):
        report.add(
            "C306",
            f'the service "{section.id}" closes on {closes}; the brief will be read after that',
            section.span("closed_on"),
            hint="leave it out, and name the service that takes its place",
        )
