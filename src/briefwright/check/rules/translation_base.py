"""C703: a translation has a base."""

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import did_you_mean
from briefwright.check.subject import OneSection


def translation_has_a_base(subject: OneSection, report: Report) -> None:
    """Report a translation of a section that does not exist."""
    section, sections = subject.section, subject.world.library.sections
    if section.id not in sections:
        report.add(
            "C703",
            f'this translates "{section.id}", and there is no such section',
            section.span("title"),
            hint=did_you_mean(section.id, sections) or f"write {section.id}.md, or delete this",
        )
