"""What was laid out is held against what the document says."""

import pytest

from briefwright.document.nodes import Emphasis, LineBreak, Note
from briefwright.write.pdf.notes import Observed, Outcome, judge
from tests.samples import inlines, note, paragraph

WHOLE = note(7, "Survey Office, ", Emphasis(inlines("Well-known Survey")), " (2025).")
TEXT = "Survey Office, Well-known Survey (2025)."


def outcome(seen: Observed | None, *, at_end: bool = False, of: Note = WHOLE) -> Outcome:
    observed = {} if seen is None else {7: seen}
    (finding,) = judge((of,), observed, frozenset({7} if at_end else ()))
    return finding.outcome


def test_a_note_on_the_page_of_its_call_is_good() -> None:
    assert outcome(Observed((2,), (2,), TEXT)) is Outcome.GOOD


def test_what_lines_do_to_words_is_no_fault() -> None:
    assert (
        outcome(Observed((2,), (2,), "SurveyOffice,\nWell-\nknown Sur\u00advey(2025)."))
        is Outcome.GOOD
    )
    assert outcome(Observed((2,), (2,), "SURVEY OFFICE, WELL‐KNOWN SURVEY (2025).")) is Outcome.GOOD


@pytest.mark.parametrize("seen", [None, Observed((2,), (), ""), Observed((), (2,), TEXT)])
def test_a_note_without_a_body_or_a_call_is_lost(seen: Observed | None) -> None:
    assert outcome(seen) is Outcome.LOST


@pytest.mark.parametrize("text", [TEXT[:-5], TEXT[3:], "", TEXT.replace("Survey (", "(")])
def test_a_note_of_which_words_are_missing_is_cut(text: str) -> None:
    assert outcome(Observed((2,), (2,), text)) is Outcome.CUT


def test_a_note_on_another_page_is_displaced() -> None:
    assert outcome(Observed((2,), (3,), TEXT)) is Outcome.DISPLACED
    assert outcome(Observed((3,), (2,), TEXT)) is Outcome.DISPLACED


def test_a_call_that_is_repeated_on_later_pages_displaces_nothing() -> None:
    assert outcome(Observed((2, 3, 4), (2,), TEXT)) is Outcome.GOOD


def test_at_the_end_a_note_needs_no_page_and_no_call_but_all_its_words() -> None:
    assert outcome(Observed((2,), (9,), TEXT), at_end=True) is Outcome.GOOD
    assert outcome(Observed((), (9,), TEXT), at_end=True) is Outcome.GOOD
    assert outcome(Observed((2,), (9,), TEXT[:-5]), at_end=True) is Outcome.CUT
    assert outcome(Observed((2,), (), ""), at_end=True) is Outcome.LOST


def test_all_paragraphs_of_a_note_count() -> None:
    two = Note(7, (paragraph("One", LineBreak(), "line."), paragraph("Two.")))
    assert outcome(Observed((1,), (1,), "Oneline.Two."), of=two) is Outcome.GOOD
    assert outcome(Observed((1,), (1,), "Oneline."), of=two) is Outcome.CUT


def test_every_note_of_the_document_is_judged() -> None:
    findings = judge((WHOLE, note(8, "b")), {}, frozenset())
    assert [finding.note.number for finding in findings] == [7, 8]
