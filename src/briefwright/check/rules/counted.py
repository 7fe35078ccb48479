"""C304: a statistic says for which time it holds and what was counted."""

from briefwright.base.diagnostic import Report
from briefwright.check.subject import OneSection

KIND = "statistics"
NEEDED = {"period": "for which time it holds", "counted": "what was counted"}


def says_what_was_counted(subject: OneSection, report: Report) -> None:
    """Report a statistic without a period or without what was counted."""
    section = subject.section
    if section.kind != KIND and "value" not in section.fields:
        return
    for name, what in NEEDED.items():
        if not str(section.fields.get(name, "")).strip():
            place = section.span(name if name in section.fields else "title")
            report.add("C304", f"this figure does not say {what}", place, hint=f'add "{name}: …"')
