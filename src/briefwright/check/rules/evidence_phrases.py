"""C402, C409: each phrase of evidence stands in the held snapshot of its source."""

from briefwright.base.diagnostic import Report
from briefwright.check.evidence_found import phrases_of, tell
from briefwright.check.subject import OneSection


def phrases_stand_in_snapshots(subject: OneSection, report: Report) -> None:
    """Report phrases that their snapshot does not hold, and those that stand elsewhere in it."""
    snapshots = subject.world.snapshots
    if snapshots is None:
        return
    for phrase in phrases_of(subject.section, subject.world.library, snapshots):
        tell(phrase, report)
        report.extend(snapshots.faults(phrase.evidence.source))
