"""C205: a case example says what a reader should know before reading."""

from briefwright.base.diagnostic import Report
from briefwright.check.cases import is_case
from briefwright.check.subject import OneSection


def has_content_note(subject: OneSection, report: Report) -> None:
    """Report a case without a content note."""
    section = subject.section
    if is_case(section) and not str(section.fields.get("content_note", "")).strip():
        named = "content_note" in section.fields
        report.add(
            "C205",
            "this case has no content note",
            section.span("content_note" if named else "title"),
            hint="say in content_note what it describes, without detail; it is printed before it",
        )
