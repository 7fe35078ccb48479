"""Readings of words stand above them, and where Word cannot put them there, behind them."""

from typing import Any

from briefwright.document.nodes import Link, NoteCall, PageSetup, Phrase, Strong
from tests.samples import heading, inlines, note, paragraph
from tests.unit.write.docx.opened import Opened, W, document_of, opened, value, written

CHILD = Phrase(inlines("児童"), language="ja", ruby="じどう")


def _said(element: Any) -> str:
    return "".join(element.itertext())


def _sizes(file: Opened, part: str = "document") -> dict[str, str | None]:
    (about,) = file.find("//w:rubyPr", part)
    return {child.tag.rpartition("}")[2]: value(child) for child in about}


def test_a_reading_stands_over_its_words_at_half_their_size() -> None:
    file = opened(paragraph("The ", CHILD, " is heard."))
    (ruby,) = file.find("//w:r/w:ruby")
    assert _said(ruby.find(f"{{{W}}}rubyBase")) == "児童"
    assert _said(ruby.find(f"{{{W}}}rt")) == "じどう"
    assert _sizes(file) == {
        "rubyAlign": "distributeSpace",
        "hps": "10",
        "hpsRaise": "18",
        "hpsBaseText": "21",
        "lid": "ja-JP",
    }
    assert value(file.one("//w:rt/w:r/w:rPr/w:sz")) == "10"
    assert set(file.find("//w:ruby//w:lang/@w:eastAsia")) == {"ja-JP"}


def test_the_size_of_a_heading_and_of_a_note_is_that_of_its_words() -> None:
    heading_ = opened(heading(1, "t", CHILD))
    assert _sizes(heading_)["hpsBaseText"] == value(heading_.style("Title").find(".//{*}sz"))
    noted = written(
        document_of(paragraph("Words.", NoteCall(1)), notes=(note(1, "Of the ", CHILD, "."),))
    )
    size = value(noted.style("FootnoteText").find(".//{*}sz"))
    assert _sizes(noted, "footnotes")["hpsBaseText"] == size


def test_the_lines_round_a_reading_can_grow_and_keep_their_height_otherwise() -> None:
    file = opened(paragraph("The ", CHILD), paragraph("Words."))
    first, second = file.find("//w:body/w:p")
    usual = file.style("Normal").find(".//{*}spacing").get(f"{{{W}}}line")
    (spacing,) = first.iterfind(".//{*}spacing")
    assert spacing.get(f"{{{W}}}lineRule") == "atLeast"
    assert spacing.get(f"{{{W}}}line") == usual
    assert second.find(".//{*}spacing") is None


def test_words_keep_their_emphasis_under_a_reading() -> None:
    file = opened(paragraph(Phrase((Strong(inlines("児童")),), ruby="じどう")))
    assert len(file.find("//w:rubyBase/w:r/w:rPr/w:b")) == 1


def test_over_a_link_a_reading_stands_behind_the_words() -> None:
    link = Link("https://example.org", inlines("児童"))
    file = opened(paragraph(Phrase((link,), ruby="じどう"), "."))
    assert file.find("//w:ruby") == []
    assert file.paragraphs("Normal") == ["児童（じどう）."]


def test_large_print_has_no_small_readings() -> None:
    document = document_of(paragraph(CHILD, "."), page=PageSetup("A4", "large-print"))
    file = written(document)
    assert file.find("//w:ruby") == []
    assert file.paragraphs("Normal") == ["児童（じどう）."]
