"""C502: a brief keeps the limit of pages of its profile. Known when its PDF is finished."""

from briefwright.base.diagnostic import Report
from briefwright.check.forum import before_filing, source_of
from briefwright.check.subject import OneArtifact


def keeps_the_page_limit(subject: OneArtifact, report: Report) -> None:
    """Report a PDF that has more pages than its brief's profile allows."""
    profile = subject.spec.profile
    if profile is None or profile.pages is None or subject.pages is None:
        return
    if subject.format != "pdf" or subject.pages <= profile.pages:
        return
    report.add(
        "C502",
        f"the PDF has {subject.pages} pages; its profile allows {profile.pages}",
        subject.spec.span("profile"),
        notes=source_of(profile),
        hint=before_filing(profile, "drop sections, or print some of them as: summary"),
    )
