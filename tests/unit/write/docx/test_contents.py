import pytest

from briefwright.document.nodes import Block, Contents, ContentsEntry, PageBreak, PageSetup
from briefwright.write.docx.estimate import estimate_pages
from briefwright.write.docx.look import Look
from briefwright.write.docx.page import lay_out
from tests import samples
from tests.samples import heading, paragraph
from tests.unit.write.docx.opened import document_of, opened, text, written

LONG = "A sentence of some ten words that fills the line quickly. " * 12


def parts(count: int) -> tuple[Block, ...]:
    made: list[Block] = []
    for number in range(1, count + 1):
        made += [heading(2, f"part-{number}", f"Part {number}"), *[paragraph(LONG)] * 5]
    return tuple(made)


def contents(count: int) -> Contents:
    entries = (ContentsEntry(2, f"part-{n}", str(n), f"Part {n}") for n in range(1, count + 1))
    return Contents(tuple(entries), "Contents")


def test_the_list_is_filled_and_each_entry_leads_to_its_heading() -> None:
    file = written(samples.torture())
    shown = [text(one) for one in file.find("//w:sdt//w:p")]
    assert shown[0] == "Contents"
    assert [line.rsplit("\t", 1)[0] for line in shown[1:]] == [
        "1\tWords and notes",
        "1.1\tA part within a part",
        "2\tTables",
        "日本語の要約",
        "References",
    ]
    anchors = file.find("//w:sdt//w:hyperlink/@w:anchor")
    assert set(anchors) <= set(file.find("//w:bookmarkStart/@w:name"))
    assert len(anchors) == 5


def test_the_list_is_a_field_that_word_can_renew() -> None:
    file = written(samples.torture())
    instructions = [(one.text or "").strip() for one in file.find("//w:sdt//w:instrText")]
    assert instructions[0] == r'TOC \o "1-2" \h \z'
    assert instructions[1:] == [
        rf"PAGEREF {anchor} \h" for anchor in file.find("//w:sdt//w:hyperlink/@w:anchor")
    ]
    assert file.find("//w:docPartGallery/@w:val") == ["Table of Contents"]


def test_entries_have_the_style_of_their_level() -> None:
    file = written(samples.torture())
    assert len(file.paragraphs("TOC1")) == 4
    assert len(file.paragraphs("TOC2")) == 1
    assert file.paragraphs("TOCHeading") == ["Contents"]


def test_the_lists_title_is_no_heading_of_the_document() -> None:
    file = written(samples.small())
    assert "Contents" not in file.paragraphs("Heading1")
    assert file.find("//w:style[@w:styleId='TOCHeading']//w:outlineLvl", "styles") == []


def test_word_is_not_made_to_ask_the_reader_about_fields() -> None:
    file = written(samples.torture())
    assert file.find("//@w:dirty") == []
    assert file.find("//w:updateFields", "settings") == []


def test_an_empty_list_is_its_title() -> None:
    file = opened(Contents((), "Contents"), paragraph("x"))
    assert file.find("//w:instrText") == []
    assert file.paragraphs("TOCHeading") == ["Contents"]


def test_an_entry_without_its_heading_is_refused_and_shown() -> None:
    file = opened(Contents((ContentsEntry(2, "gone", None, "Gone"),), "Contents"))
    assert file.said() == ['W106 the contents list names "gone", which is not there']
    assert file.paragraphs("TOC1") == ["Gone"]


def test_the_guessed_pages_stand_in_the_list_and_never_go_back() -> None:
    file = opened(contents(12), *parts(12))
    pages = [int(line.rsplit("\t", 1)[1]) for line in file.paragraphs("TOC1")]
    assert pages == sorted(pages)
    assert pages[0] == 1
    assert 5 <= pages[-1] <= 12


def guess(*blocks: Block, page: PageSetup | None = None) -> dict[str, int]:
    document = document_of(*blocks, page=page or PageSetup())
    look = Look(samples.skin().theme, document.page.layout)
    return dict(estimate_pages(document, look, lay_out(document.page, look)))


def test_a_page_break_begins_a_page() -> None:
    pages = guess(heading(2, "a", "A"), PageBreak(), heading(2, "b", "B"))
    assert pages == {"a": 1, "b": 2}


def test_a_small_page_takes_more_pages() -> None:
    a4, a5 = guess(*parts(6)), guess(*parts(6), page=PageSetup("A5", "booklet"))
    assert a5["part-6"] > a4["part-6"]


def test_notes_take_room_on_the_page_that_calls_them() -> None:
    document = samples.torture()
    look = Look(samples.skin().theme)
    with_notes = estimate_pages(document, look, lay_out(document.page, look))
    assert set(with_notes) >= {"title", "text", "deep", "tables", "japanese", "phrase", "odd"}
    assert with_notes["references"] >= with_notes["japanese"] > with_notes["text"]


@pytest.mark.parametrize("level", [2, 5, 9, 14])
def test_deep_headings_stay_within_words_levels(level: int) -> None:
    entry = ContentsEntry(level, "a", None, "A")
    file = opened(Contents((entry,), "Contents"), heading(level, "a", "A"))
    assert file.said() == []
    assert file.paragraphs(f"TOC{min(level - 1, 9)}") == ["A\t1"]
    assert file.paragraphs(f"Heading{min(level - 1, 9)}") == ["A"]


def test_a_list_that_fits_on_a_page_is_not_divided() -> None:
    file = written(samples.small())
    *entries, last = file.find("//w:sdt//w:p[w:hyperlink]")
    assert all(one.find(".//{*}keepNext") is not None for one in entries)
    assert last.find(".//{*}keepNext") is None
