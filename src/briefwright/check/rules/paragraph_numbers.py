"""C504: a brief numbers its paragraphs where its profile asks for it."""

from briefwright.base.diagnostic import Report
from briefwright.check.forum import before_filing, source_of
from briefwright.check.subject import OneBrief


def numbers_paragraphs(subject: OneBrief, report: Report) -> None:
    """Report a brief without paragraph numbers for a forum that wants them."""
    spec, profile = subject.spec, subject.spec.profile
    if profile is None or not profile.numbered_paragraphs or spec.numbered_paragraphs:
        return
    report.add(
        "C504",
        "the forum wants numbered paragraphs, and the brief has none",
        spec.span("profile"),
        notes=source_of(profile),
        hint=before_filing(profile, "write numbered_paragraphs: true"),
    )
