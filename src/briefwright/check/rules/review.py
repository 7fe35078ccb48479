"""C302: a section has been looked at again by its review date, or the brief's day is before it."""

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OnePick


def is_not_overdue(subject: OnePick, report: Report) -> None:
    """Report a section whose review date had passed on the brief's day."""
    due, day = subject.section.review_by, subject.spec.as_of
    if due is not None and due < day:
        report.add(
            "C302",
            f'a review was due by {due}, before the day of the brief "{subject.spec.id}" ({day})',
            subject.section.span("review_by"),
            hint="look whether the section still holds, then set as_of and review_by anew",
        )
