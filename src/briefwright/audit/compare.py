"""An artifact's account held against its document.

In: what is wanted, what was found, and the manner of the format. Out: a diagnostic for each
difference, at the place that the words come from.
"""

from briefwright.audit.differences import report_differences
from briefwright.audit.manner import Manner
from briefwright.audit.marks import Aims, Placed, aims_of, report_marks
from briefwright.audit.match import match
from briefwright.audit.model import Account, Found, WantedDocument, WantedNote
from briefwright.audit.words import quoted, words_of
from briefwright.base.diagnostic import Report


def compare(wanted: WantedDocument, account: Account, manner: Manner, report: Report) -> None:
    """Report every way in which an artifact is not its document."""
    matched = match(wanted.body, account.body.text, whole=manner.is_all)
    report_differences(matched, manner, report)
    placed = Placed(wanted.body, account.body, matched)
    aims = aims_of(placed, account.aims)
    report_marks(placed, aims, manner, report)
    rest = account.body.text[matched.end :]
    for note in wanted.notes:
        found = account.notes.get(note.number)
        if found:
            _compare_note(note, found, aims, manner, report)
        elif not _stands_at_end(note, rest):
            report.add("A102", f"{name_of(note)} is missing in {manner.name}", note.span)
    _report_labels(wanted, account, manner, report)
    _report_pages(wanted, account, manner, report)
    for number in sorted(account.notes.keys() - {note.number for note in wanted.notes}):
        report.add("A102", f"{manner.name} has a note {number} that the document has not")


def _stands_at_end(note: WantedNote, rest: str) -> bool:
    return "".join(piece.text for piece in note.said.pieces) in rest


def _compare_note(
    note: WantedNote, found: Found, aims: Aims, manner: Manner, report: Report
) -> None:
    matched = match(note.said, found.text, whole=True)
    report_differences(matched, manner, report, note=note.number)
    report_marks(Placed(note.said, found, matched), aims, manner, report)


def _report_labels(
    wanted: WantedDocument, account: Account, manner: Manner, report: Report
) -> None:
    for note in wanted.notes:
        label = account.labels.get(note.number, str(note.number))
        if label != str(note.number):
            bears = f"the number {label}" if label else "no number"
            report.add("A102", f"{name_of(note)} bears {bears} in {manner.name}", note.span)


def _report_pages(wanted: WantedDocument, account: Account, manner: Manner, report: Report) -> None:
    for note in wanted.notes:
        called, stands = account.pages.get(note.number, (0, 0))
        if called != stands:
            message = f"{name_of(note)} is called on page {called} of {manner.name}"
            report.add("A103", f"{message} and stands on page {stands}", note.span)


def name_of(note: WantedNote) -> str:
    """A note by its number and its first words."""
    return f"note {note.number} ({quoted(' '.join(map(words_of, note.said.pieces)))})"
