"""W102: a note stands on a later page than its call."""

from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.write.html.form import Treatment
from briefwright.write.pdf.faults import report_notes
from briefwright.write.pdf.notes import Finding, Observed, Outcome
from tests.samples import note, torture_source


def test_a_displaced_note_is_named_with_both_pages() -> None:
    moved = replace(note(3, "Housing Act, s 4."), span=torture_source().line_span(3))
    report = Report()
    finding = Finding(moved, Outcome.DISPLACED, Observed((2,), (3,), "Housing Act, s 4."))
    report_notes([finding], Treatment(), report)
    told = """\
seeds/background/torture.md:3:1: warning[W102]: note 3 ("Housing Act, s 4.") is called on page 2 and stands on page 3
3 | [^note-3]
  | ^^^^^^^^^
hint: shorten the note, or divide the paragraph, table or box that calls it
"""  # noqa: E501
    assert render_text(report, colour=False) == told
