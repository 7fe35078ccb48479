"""C403: a section rests on something: it cites a source, or it or its base names its evidence."""

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OneSection
from briefwright.check.translations import base_of


def rests_on_a_source(subject: OneSection, report: Report) -> None:
    """Report a section without evidence and without a citation."""
    section = subject.section
    base = base_of(section, subject.world.library) or section
    if section.evidence or base.evidence or section.status in ("draft", "withdrawn"):
        return
    if not any(True for stretch in subject.prose for _ in stretch.citations()):
        report.add(
            "C403",
            "this section cites no source and names no evidence",
            section.span("title"),
            hint="cite the source of each claim, as in [@key, art 34]",
        )
