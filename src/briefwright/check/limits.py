"""C501: a brief keeps the limit of words of its profile."""

from briefwright.base.diagnostic import Report
from briefwright.document.measure import words
from briefwright.document.nodes import Document
from briefwright.spec.model import Spec


def keeps_the_profile(document: Document, spec: Spec, report: Report) -> None:
    """Report a brief that has more words than its profile allows."""
    profile = spec.profile
    if profile is None or profile.words is None:
        return
    total = words(document, notes=profile.count_notes)
    if total <= profile.words:
        return
    counted = "with notes" if profile.count_notes else "notes not counted"
    report.add(
        "C501",
        f"the brief has {total:,} words, {total - profile.words:,} more than its profile allows "
        f"({profile.words:,}, {counted})",
        spec.span("profile"),
        hint="drop sections, or print some of them as: summary",
    )
