"""C501: a brief keeps the limit of words of its profile."""

from briefwright.base.diagnostic import Report
from briefwright.check.forum import before_filing, source_of
from briefwright.check.subject import OneBrief
from briefwright.document.measure import words


def keeps_the_word_limit(subject: OneBrief, report: Report) -> None:
    """Report a brief that has more words than its profile allows."""
    profile = subject.spec.profile
    if profile is None or profile.words is None:
        return
    total = words(subject.document, notes=profile.count_notes)
    if total <= profile.words:
        return
    counted = "with notes" if profile.count_notes else "notes not counted"
    report.add(
        "C501",
        f"the brief has {total:,} words, {total - profile.words:,} more than its profile allows "
        f"({profile.words:,}, {counted})",
        subject.spec.span("profile"),
        notes=source_of(profile),
        hint=before_filing(profile, "drop sections, or print some of them as: summary"),
    )
