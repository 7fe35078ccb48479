from briefwright.document.nodes import (
    BulletList,
    Code,
    Emphasis,
    Link,
    Note,
    NoteReference,
)
from tests import samples
from tests.samples import inlines, note, paragraph
from tests.unit.write.docx.opened import Opened, document_of, opened, text, value, written


def notes_of(file: Opened) -> dict[str, str]:
    found = file.find("//w:footnote[not(@w:type)]", "footnotes")
    return {value(one, "id") or "": text(one) for one in found}


def test_notes_are_words_own_and_carry_their_numbers_as_ids() -> None:
    file = written(samples.small())
    assert notes_of(file) == {
        "1": " Survey Office, Annual Survey (2025) 4.",
        "2": " Housing Act 2004, s 1.",
        "3": " Housing Act (n 2) s 5.",
    }
    assert file.find("//w:footnoteReference/@w:id") == ["1", "2", "3"]
    assert len(file.find("//w:footnoteRef", "footnotes")) == 3


def test_no_note_of_the_torture_document_is_lost() -> None:
    document = samples.torture()
    file = written(document)
    assert file.said() == []
    wanted = [str(note.number) for note in document.notes]
    assert file.find("//w:footnoteReference/@w:id") == wanted
    assert list(notes_of(file)) == wanted


def test_the_separators_stand_first_and_the_settings_name_them() -> None:
    file = written(samples.small())
    kinds = file.find("//w:footnote[@w:type]/@w:type", "footnotes")
    assert kinds == ["separator", "continuationSeparator"]
    assert file.find("//w:footnotePr/w:footnote/@w:id", "settings") == ["-1", "0"]


def test_a_document_without_notes_has_no_part_for_them() -> None:
    file = opened(paragraph("No note."))
    assert "word/footnotes.xml" not in file.names()
    assert file.find("//w:footnotePr", "settings") == []


def test_links_in_notes_belong_to_the_notes_own_relationships() -> None:
    link = Link("https://example.org/a", inlines("there"))
    file = opened(paragraph("A", 1), notes=(note(1, "See ", link, "."),))
    id = file.one("//w:hyperlink/@r:id", "footnotes")
    assert file.targets("footnotes") == {id: "https://example.org/a"}
    assert file.targets() == {}


def test_a_note_keeps_its_paragraphs_lists_emphasis_and_code() -> None:
    blocks = (
        paragraph("First, ", Emphasis(inlines("leaning")), Code("a  b")),
        paragraph("Second."),
        BulletList(((paragraph("item"),),)),
    )
    file = opened(paragraph("A", 1), notes=(Note(1, blocks),))
    assert file.paragraphs("FootnoteText", "footnotes") == [
        " First, leaninga  b",
        "Second.",
        "item",
    ]
    assert text(file.one("//w:r[w:rPr/w:i]", "footnotes")) == "leaning"
    assert text(file.one("//w:r[w:rPr/w:rStyle/@w:val='VerbatimChar']", "footnotes")) == "a  b"
    assert len(file.find("//w:p[w:pPr/w:numPr]", "footnotes")) == 1


def test_a_note_that_begins_with_a_list_has_its_mark_in_a_paragraph_before_it() -> None:
    blocks = (BulletList(((paragraph("item"),),)),)
    file = opened(paragraph("A", 1), notes=(Note(1, blocks),))
    first, second = file.find("//w:footnote[@w:id='1']/w:p", "footnotes")
    assert len(first.findall(".//{*}footnoteRef")) == 1
    assert text(second) == "item"


def test_an_empty_note_still_has_a_paragraph_with_its_mark() -> None:
    file = opened(paragraph("A", 1), notes=(Note(1, ()),))
    assert len(file.find("//w:footnote[@w:id='1']/w:p//w:footnoteRef", "footnotes")) == 1


def test_a_number_named_in_words_is_a_field_that_points_at_the_notes_mark() -> None:
    file = opened(
        paragraph("A", 1, " B", 2), notes=(note(1, "x"), note(2, "(n ", NoteReference(1, "1"), ")"))
    )
    assert file.one("//w:instrText", "footnotes").text == r" NOTEREF _RefNote1 \h "
    start = file.one("//w:bookmarkStart[@w:name='_RefNote1']")
    assert len(start.getnext().findall("{*}footnoteReference")) == 1
    assert notes_of(file)["2"] == " (n 1)"
    assert file.find("//w:bookmarkStart[@w:name='_RefNote2']") == []


def test_a_second_call_refers_to_the_first_ones_mark() -> None:
    file = opened(paragraph("A", 1, " B", 1), notes=(note(1, "x"),))
    assert file.find("//w:footnoteReference/@w:id") == ["1"]
    assert file.one("//w:instrText").text == r" NOTEREF _RefNote1 \f \h "
    assert file.said() == []


def test_marks_side_by_side_do_not_run_into_one_number() -> None:
    file = opened(paragraph("A", 1, 2), notes=(note(1, "x"), note(2, "y")))
    assert text(file.one("//w:body/w:p")) == "A[1]\u202f[2]"


def test_a_note_called_in_a_link_follows_the_link() -> None:
    link = Link("https://example.org/", inlines("words", 1, " more"))
    file = opened(paragraph(link, "."), notes=(note(1, "x"),))
    assert text(file.one("//w:hyperlink")) == "words more"
    assert text(file.one("//w:body/w:p")) == "words more[1]."


def test_calls_out_of_order_are_refused_since_word_counts_them_itself() -> None:
    file = opened(paragraph("A", 2, " B", 1), notes=(note(1, "x"), note(2, "y")))
    assert file.said() == [
        "W106 note 1 would be number 2 in Word, which counts notes in the order of their calls",
        "W106 note 2 would be number 1 in Word, which counts notes in the order of their calls",
    ]


def test_a_note_that_nothing_calls_is_refused() -> None:
    file = opened(paragraph("A"), notes=(note(1, "x"),))
    assert file.said() == ["W106 note 1 is not called, so Word would not print it"]


def test_a_call_without_its_note_is_refused() -> None:
    file = opened(paragraph("A", 1))
    assert file.said() == ["W106 note 1 is called, but there is no such note"]
    assert file.find("//w:footnoteReference") == []


def test_a_call_within_a_note_is_refused() -> None:
    file = written(document_of(paragraph("A", 1, 2), notes=(note(1, "x", 2), note(2, "y"))))
    assert file.said() == ["W106 note 2 is called within a note"]
