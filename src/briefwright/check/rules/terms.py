"""C101: a term that the field rejects stands in running words.

It may stand in the title of a work that the register knows, and in a quotation that is cited; in
quotation marks alone only where the table says so.
"""

from briefwright.base.diagnostic import Report, Severity
from briefwright.check.excuses import is_excused
from briefwright.check.find_terms import Found
from briefwright.check.prose import Stretch
from briefwright.check.subject import Words
from briefwright.check.term_context import counts
from briefwright.library.terms import Term


def uses_preferred_terms(subject: Words, report: Report) -> None:
    """Report terms to avoid, each with what to write instead."""
    for stretch in subject.prose:
        for found in subject.world.term_finder.find(stretch.text):
            place = (found.start, found.end)
            if counts(found, stretch) and not is_excused(subject.world, stretch, *place):
                _report(found, stretch, report)


def _report(found: Found, stretch: Stretch, report: Report) -> None:
    words = " ".join(stretch.text[found.start : found.end].split())
    report.add(
        "C101",
        f'"{words}" is a term to avoid',
        stretch.span(found.start, found.end),
        hint=_hint(found.term),
        notes=[note for note in (found.term.note, _allowed(found.term)) if note],
        severity=Severity(found.term.severity),
    )


def _hint(term: Term) -> str:
    if not term.prefer:
        return "leave it out"
    wanted = " or ".join(f'"{words}"' for words in term.prefer)
    return f"did you mean {wanted}?"


def _allowed(term: Term) -> str:
    return f"allowed: {term.exception}" if term.exception else ""
