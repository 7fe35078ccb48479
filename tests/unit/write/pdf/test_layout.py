"""Notes that WeasyPrint would lose, cut or displace are found, and saved where they can be."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Division,
    Document,
    Note,
    PageSetup,
    Quotation,
    Table,
)
from briefwright.write.model import Skin
from briefwright.write.pdf import layout
from briefwright.write.pdf.layout import lay_out
from briefwright.write.pdf.notes import Outcome
from briefwright.write.pdf.plan import Plan
from briefwright.write.pdf.style import Policy
from tests.samples import cell, inlines, note, paragraph, small
from tests.unit.write.pdf.opened import look, refused, styled, written

WORDS = "the committee noted that rents rose faster than wages in each region "
TRAP = ".trap { position: absolute; top: 0; left: 0 }"
NARROW = "@page { @footnote { max-height: 20pt } }"


def brief(*blocks: Block, notes: int, words: int = 2, page: str = "A5") -> Document:
    made = tuple(note(n, f"n{n}begin {WORDS * words}n{n}end") for n in range(1, notes + 1))
    return replace(small(), blocks=blocks, notes=made, page=PageSetup(page))


def outcomes(document: Document, skin: Skin, plan: Plan = Plan()) -> list[Outcome]:  # noqa: B008
    return [finding.outcome for finding in lay_out(document, skin, plan).findings]


def test_a_note_in_a_box_out_of_the_flow_is_found_lost() -> None:
    document = brief(paragraph("a", 1), Division((paragraph("b", 2),), role="trap"), notes=2)
    assert outcomes(document, styled(TRAP)) == [Outcome.GOOD, Outcome.LOST]


def test_and_is_saved_at_the_end() -> None:
    document = brief(paragraph("a", 1), Division((paragraph("b", 2),), role="trap"), notes=2)
    found = written(document, styled(TRAP))
    assert [said.partition(" (")[0] for said in found.said()] == ["W105 note 2"]
    assert found.page_of("n2begin") == found.page_of("n2end") == 2
    assert found.page_of("n1end") == 1


def test_a_note_cut_by_a_limit_of_the_style_sheet_is_found() -> None:
    document = brief(paragraph("a", 1), notes=1, words=10)
    assert outcomes(document, styled(NARROW)) == [Outcome.CUT]


def test_and_is_saved_at_the_end_too() -> None:
    found = written(brief(paragraph("a", 1), notes=1, words=10), styled(NARROW))
    assert found.page_of("n1end") == 2
    assert "W105" in found.said()[0]


def test_a_note_longer_than_the_page_is_found_cut() -> None:
    document = brief(paragraph("a", 1), notes=1, words=120)
    assert outcomes(document, look()) == [Outcome.CUT]


def test_a_note_wider_than_the_page_is_found_cut() -> None:
    document = replace(small(), blocks=(paragraph("a", 1),), notes=(note(1, "x" * 300),))
    skin = styled("span.note { overflow-wrap: normal !important; white-space: nowrap !important }")
    assert outcomes(document, skin) == [Outcome.CUT]


def test_a_note_that_no_remedy_saves_stops_the_pdf() -> None:
    document = brief(paragraph("a", 1), notes=1)
    skin = styled("span.note, section.notes { display: none !important }")
    assert refused(document, skin).startswith('error[W101]: note 1 ("n1begin the committee')


def test_a_displaced_note_is_found() -> None:
    paragraphs = [paragraph(WORDS * 4, n, " " + WORDS * 2) for n in range(1, 13)]
    document = brief(*paragraphs, notes=12, words=6)
    plan = Plan(Policy("auto", unbroken=False))
    assert Outcome.DISPLACED in outcomes(document, look(), plan)


def test_the_first_plan_displaces_none_of_them() -> None:
    paragraphs = [paragraph(WORDS * 4, n, " " + WORDS * 2) for n in range(1, 13)]
    document = brief(*paragraphs, notes=12, words=6)
    assert set(outcomes(document, look())) == {Outcome.GOOD}


def test_rounding_leaves_no_page_half_empty() -> None:
    """Twelve notes of a sixth of a page each need three or four pages, not one each."""
    parts = [part for n in range(1, 13) for part in (WORDS, n, " ")]
    document = brief(paragraph(*parts), notes=12, words=6, page="A4")
    skin = styled("@page { @footnote { padding-top: 2.5mm; margin-top: 6mm } }")
    laid = lay_out(document, skin, Plan())
    assert len(laid.rendering.pages) <= 3
    assert {finding.outcome for finding in laid.findings} == {Outcome.GOOD}


def _head_that_is_sent_on() -> Document:
    """A table whose caption still fits on the first page, and whose head does not."""
    rows = tuple((cell(WORDS * 6), cell(WORDS)) for _ in range(4))
    table = Table((Align.START,) * 2, (cell("a", 2), cell("b", 3)), rows, inlines("c", 1))
    return brief(paragraph(WORDS * 9), table, paragraph(WORDS), notes=3, words=4)


def test_the_notes_of_a_head_that_is_sent_on_go_with_it() -> None:
    assert set(outcomes(_head_that_is_sent_on(), look())) == {Outcome.GOOD}


def test_without_help_weasyprint_leaves_them_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "notes_follow", nullcontext)
    found = outcomes(_head_that_is_sent_on(), look())
    assert found == [Outcome.GOOD, Outcome.DISPLACED, Outcome.DISPLACED]


def test_a_new_page_saves_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "notes_follow", nullcontext)
    found = written(_head_that_is_sent_on())
    assert found.said() == []
    assert found.page_of("n2begin") == found.page_of("n3end") == 2


@pytest.mark.parametrize("role", ["columns", "flex", "float"])
def test_notes_in_columns_and_boxes_side_by_side_are_all_there(role: str) -> None:
    skin = styled(
        ".columns { columns: 2 } .flex { display: flex } .float { float: left; width: 40% }"
    )
    inner = (
        paragraph(WORDS * 3, 1),
        BulletList(((paragraph(WORDS, 2),), (paragraph(WORDS, 3),))),
        Quotation((paragraph(WORDS * 2, 4),)),
    )
    document = brief(paragraph(WORDS), Division(inner, role=role), paragraph(WORDS), notes=4)
    found = written(document, skin)
    assert not [said for said in found.said() if "W101" in said]
    assert all(f"n{n}end" in found.text for n in range(1, 5))


def test_a_note_that_is_never_called_stands_at_the_end() -> None:
    document = replace(brief(paragraph("a", 1), notes=1), notes=(note(1, "One."), note(2, "Two.")))
    assert written(document).page_of("Two.") == 2


def test_a_note_of_several_blocks_is_whole() -> None:
    blocks = (paragraph("One."), BulletList(((paragraph("two"),), (paragraph("three"),))))
    document = replace(small(), blocks=(paragraph("a", 1),), notes=(Note(1, blocks),))
    assert outcomes(document, look()) == [Outcome.GOOD]


def test_what_trips_weasyprint_up_is_remembered_and_not_thrown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from briefwright.write.pdf.engine import load

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("page is empty")

    monkeypatch.setattr(load().HTML, "render", fail)
    document = brief(paragraph("a", 1), notes=1)
    laid = lay_out(document, look(), Plan())
    assert laid.crash == "AssertionError page is empty"
    assert [finding.outcome for finding in laid.findings] == [Outcome.LOST]
    assert refused(document) == (
        "error[W106]: WeasyPrint cannot lay the document out: AssertionError page is empty\n"
        "hint: leave out parts of the brief to find the one at fault\n"
    )
