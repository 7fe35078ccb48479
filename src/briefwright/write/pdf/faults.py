"""What a user is told of a PDF: notes at fault, files asked for, WeasyPrint's own complaints."""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.source import whole_file
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Document, Note
from briefwright.write.html.form import Treatment
from briefwright.write.pdf.notes import Finding, Outcome

_FIRST_WORDS = 12
_CURE = "shorten the note, or divide the paragraph, table or box that calls it"
_DATA = "put it into the style sheet as a data: address"


def report_notes(findings: Iterable[Finding], treatment: Treatment, report: Report) -> None:
    """An error for each note that is lost or cut, a warning for each on another page."""
    for finding in findings:
        note, outcome = finding.note, finding.outcome
        if outcome is Outcome.LOST:
            report.add("W101", f"{_name(note)} is lost in the PDF", note.span, hint=_CURE)
        elif outcome is Outcome.CUT:
            report.add("W101", f"{_name(note)} is cut short in the PDF", note.span, hint=_CURE)
        elif outcome is Outcome.DISPLACED:
            report.add("W102", f"{_name(note)} {_pages(finding)}", note.span, hint=_CURE)
        if note.number in treatment.at_end and outcome is not Outcome.LOST:
            where = "does not fit at the foot of a page and stands at the end of the PDF"
            report.add("W105", f"{_name(note)} {where}", note.span)


def _name(note: Note) -> str:
    words = plain_text(note.blocks).split()
    more = " …" if len(words) > _FIRST_WORDS else ""
    return f'note {note.number} ("{" ".join(words[:_FIRST_WORDS])}{more}")'


def _pages(finding: Finding) -> str:
    calls, pages = finding.observed.calls, finding.observed.pages
    return f"is called on page {calls[0]} and stands on page {' and '.join(map(str, pages))}"


def report_refused(path: str, addresses: Iterable[str], report: Report) -> None:
    """An error at the page template for each address that is not part of the document."""
    for address in addresses:
        message = f'print asks for "{address}", which is not part of the document'
        report.add("T105", message, whole_file(path), hint=_DATA)


def report_complaints(document: Document, said: Iterable[str], report: Report) -> None:
    """A warning for each error that WeasyPrint passed over."""
    for words in said:
        message = f"while laying out the PDF: {words[:1].lower()}{words[1:]}"
        report.add("W106", message, document.span, severity=Severity.WARNING)
