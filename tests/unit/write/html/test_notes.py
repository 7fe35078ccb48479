"""Notes, listed and at the foot of a page."""

from dataclasses import replace

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.document.nodes import (
    BulletList,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Note,
    NoteCall,
    OrderedList,
    Quotation,
    Rule,
)
from briefwright.write.html.encode import encode
from briefwright.write.html.form import Media, Treatment
from briefwright.write.html.write import convert
from tests.samples import heading, inlines, note, paragraph, torture, torture_source
from tests.unit.write.html.opened import body_of, said


def in_print(*notes: Note, at_end: frozenset[int] = frozenset()) -> tuple[str, str]:
    """The markup of one paragraph that calls the notes, and of the notes at the end."""
    calls = paragraph("Text", *(one.number for one in notes))
    document = replace(torture(), blocks=(calls,), notes=notes)
    tree = convert(document, Media.PRINT, Treatment(at_end=at_end))
    return encode(tree.body), encode(tree.notes)


def test_the_list_is_named_and_leads_back() -> None:
    page = body_of(paragraph("a", 1), notes=(note(1, "The note."),))
    assert page.markup("//section[@class='notes']").splitlines() == [
        '<section class="notes" role="doc-endnotes" aria-labelledby="notes-title">',
        '<h2 id="notes-title">Notes</h2>',
        "<ol>",
        '<li id="note-1">The note. <a class="note-back" href="#call-1" role="doc-backlink" '
        'aria-label="Back to the text, Note 1">↩︎</a></li>',
        "</ol>",
        "</section>",
    ]


def test_a_document_without_notes_has_no_list() -> None:
    assert body_of(paragraph("a")).find("//section") == []


def test_the_link_back_ends_the_last_paragraph() -> None:
    two = Note(1, (paragraph("One."), paragraph("Two.")))
    page = body_of(paragraph("a", 1), notes=(two,))
    assert said(page.one("//li[@id='note-1']/p[2]")) == "Two. ↩︎"


def test_a_note_that_is_never_called_is_listed_without_a_link_back() -> None:
    page = body_of(paragraph("a"), notes=(note(1, "The note."),))
    assert page.markup("//li") == '<li id="note-1">The note.</li>'


def test_numbers_that_do_not_follow_each_other_are_told_to_the_list() -> None:
    page = body_of(paragraph("a", 1, 3), notes=(note(1, "One."), note(3, "Three.")))
    assert [one.get("value") for one in page.find("//section//li")] == [None, "3"]


def test_a_note_is_in_the_language_of_the_words_around_its_call() -> None:
    japanese = Division((paragraph("あ", 2),), language="ja")
    page = body_of(paragraph("a", 1), japanese, notes=(note(1, "One."), note(2, "二。")))
    assert [one.get("lang") for one in page.find("//section//li")] == [None, "ja"]


def test_in_print_all_notes_stand_in_the_text_unless_they_are_moved() -> None:
    body, end = in_print(note(1, "One."), note(2, "Two."))
    assert "One." in body
    assert "Two." in body
    assert end == ""
    body, end = in_print(note(1, "One."), note(2, "Two."), at_end=frozenset({2}))
    assert "Two." not in body
    assert '<li id="note-2" value="2" style="counter-set: list-item 2" data-number="2">Two.' in end


def test_in_print_a_note_of_several_blocks_is_made_of_spans() -> None:
    blocks = (
        paragraph("One."),
        OrderedList(((paragraph("Three."),), (paragraph("Four."),)), start=3),
        BulletList(((paragraph("Five."),),)),
        DefinitionList((Definition(inlines("Six"), ((paragraph("seven"),),)),)),
        Quotation((paragraph("Eight."),)),
        CodeBlock("nine"),
        Rule(),
        Division((paragraph("Ten."),), role="odd"),
        paragraph("Eleven."),
    )
    body, _ = in_print(Note(1, blocks))
    assert body == (
        '<p>Text<span class="note" id="note-1" data-number="1" data-label="Note 1" '
        'data-back="Back to the text, Note 1">'
        '<span class="note-paragraph">One.</span>'
        '<span class="note-list"><span class="note-item" data-marker="3.">Three.</span>'
        '<span class="note-item" data-marker="4.">Four.</span></span>'
        '<span class="note-list"><span class="note-item" data-marker="•">Five.</span></span>'
        '<span class="note-list"><span class="note-term">Six</span>'
        '<span class="note-description">seven</span></span>'
        '<span class="note-quotation"><span class="note-paragraph">Eight.</span></span>'
        '<span class="note-code"><code>nine</code></span>'
        '<span class="note-rule"></span>'
        '<span class="note-paragraph odd"><span class="note-paragraph">Ten.</span></span>'
        '<span class="note-paragraph">Eleven.</span>'
        "</span></p>\n"
    )


def test_what_no_footnote_can_hold_is_told_with_its_place() -> None:
    held = Note(1, (heading(2, "a", "A"),), span=torture_source().line_span(1))
    with pytest.raises(BuildFailed) as failed:
        in_print(held)
    assert render_text(failed.value.report, colour=False) == (
        "seeds/background/torture.md:1:1: error[W106]: note 1 holds a <h2>, which no footnote "
        "can hold\n1 | [^note-1]\n  | ^^^^^^^^^\n"
    )


def test_a_note_within_a_note_is_never_lost_on_a_screen() -> None:
    outer = Note(1, (paragraph("One", NoteCall(2)),))
    page = body_of(paragraph("a", 1), notes=(outer, note(2, "Two.")))
    assert "Two." in said(page.one("//li[@id='note-2']"))
