"""Notes that are too long for the foot of a page."""

from dataclasses import replace

import pytest

from briefwright.document.nodes import CodeBlock, Note, PageSetup
from briefwright.write.model import Theme
from briefwright.write.pdf.layout import lay_out
from briefwright.write.pdf.lengths import LONGEST_SHARE, long_notes, note_size, share_of_page
from briefwright.write.pdf.plan import Plan
from tests.samples import note, small
from tests.unit.write.pdf.opened import look, written

THEME = Theme({"size": {"note": "8pt"}, "large-print": {"note": "16pt"}})


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (PageSetup("A4"), 8.0),
        (PageSetup("A4", "large-print"), 16.0),
        (PageSetup("A5", "booklet"), 8.0),
    ],
)
def test_the_size_is_the_layouts_own_or_the_themes(page: PageSetup, size: float) -> None:
    assert note_size(page, THEME) == size


def test_without_a_theme_there_is_a_usual_size() -> None:
    assert note_size(PageSetup(), Theme({})) == 8.5
    assert note_size(PageSetup(), Theme({"size": {"note": "0.8em"}})) == 8.5


def test_a_smaller_page_wider_signs_and_lines_of_code_take_more() -> None:
    words = note(1, "word " * 200)
    share = share_of_page(words, PageSetup("A4"), 8.5)
    assert 0.1 < share < 0.3
    assert share_of_page(words, PageSetup("A5"), 8.5) > 1.8 * share
    assert share_of_page(note(1, "字" * 1000), PageSetup("A4"), 8.5) > 1.8 * share
    assert share_of_page(Note(1, (CodeBlock("a\n" * 40),)), PageSetup("A4"), 8.5) > 0.5


def test_only_notes_beyond_the_longest_share_are_named() -> None:
    document = replace(small(), notes=(note(1, "short"), note(2, "word " * 800)))
    assert long_notes(document, THEME) == {2}


def test_the_estimate_is_near_what_is_laid_out() -> None:
    words = "the committee noted that rents rose faster than wages in each region " * 30
    document = replace(small(), notes=(note(1, words), *small().notes[1:]))
    laid = lay_out(document, look(), Plan())
    measured = laid.findings[0].observed.height
    assert measured < LONGEST_SHARE
    assert share_of_page(document.notes[0], document.page, 8.5) == pytest.approx(measured, rel=0.25)


def test_a_long_note_stands_at_the_end_from_the_beginning() -> None:
    words = "word " * 1500 + "thelast"
    document = replace(small(), notes=(note(1, words), *small().notes[1:]))
    found = written(document)
    assert found.said() == [
        'W105 note 1 ("word word word word word word word word word word word word …") '
        "does not fit at the foot of a page and stands at the end of the PDF"
    ]
    assert found.page_of("thelast") == found.pages
    assert "#note-1" in found.links()
    assert "#call-1" in found.links()
