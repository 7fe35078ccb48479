from briefwright.document.nodes import (
    Code,
    CodeBlock,
    CrossReference,
    Division,
    Emphasis,
    LineBreak,
    Link,
    PageBreak,
    Phrase,
    Quotation,
    Rule,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from tests import samples
from tests.samples import heading, inlines, paragraph
from tests.unit.write.docx.opened import Opened, opened, text, value, written


def instructions(file: Opened) -> list[str]:
    return [(one.text or "").strip() for one in file.find("//w:instrText")]


def test_the_title_and_the_parts_are_words_own_headings() -> None:
    file = opened(
        heading(1, "t", "The title"),
        heading(2, "a", "A part"),
        heading(3, "b", "Within it"),
        heading(4, "c", "Deeper"),
    )
    assert file.paragraphs("Title") == ["The title"]
    assert file.paragraphs("Heading1") == ["A part"]
    assert file.paragraphs("Heading2") == ["Within it"]
    assert file.paragraphs("Heading3") == ["Deeper"]
    assert value(file.one("//w:style[@w:styleId='Heading2']//w:outlineLvl", "styles")) == "1"
    assert value(file.style("Heading1").find("{*}name")) == "heading 1"


def test_a_headings_number_stands_before_it_outside_its_bookmark() -> None:
    file = opened(heading(2, "a-part", "A part", number="1.2"))
    assert file.paragraphs("Heading1") == ["1.2\tA part"]
    assert text(file.one("//w:bookmarkStart").getnext()) == "A part"
    assert file.find("//w:bookmarkStart/@w:name") == ["a_part"]


def test_words_keep_their_emphasis_and_its_nesting() -> None:
    file = opened(
        paragraph(
            Strong(inlines("strong ", Emphasis(inlines("both")))),
            SmallCapitals(inlines("caps")),
            Superscript(inlines("up")),
            Subscript(inlines("down")),
            Code("a  b"),
        )
    )
    shown = {text(run): {child.tag.rpartition("}")[2] for child in run[0]} for run in runs(file)}
    assert shown["strong "] == {"b", "bCs"}
    assert shown["both"] == {"b", "bCs", "i", "iCs"}
    assert shown["caps"] == {"smallCaps"}
    assert file.find("//w:vertAlign/@w:val") == ["superscript", "subscript"]
    assert value(file.one("//w:r[w:t='a  b']/w:rPr/w:rStyle")) == "VerbatimChar"


def runs(file: Opened) -> list[object]:
    return file.find("//w:body//w:r[w:rPr]")


def test_spaces_at_the_edges_of_words_are_kept_and_line_ends_become_spaces() -> None:
    file = opened(paragraph("one ", Emphasis(inlines("two")), " three\nfour\tfive"))
    assert text(file.one("//w:body/w:p")) == "one two three four five"
    assert file.find("//w:t[.='one ']/@xml:space") == ["preserve"]


def test_a_line_break_is_a_break() -> None:
    file = opened(paragraph("one", LineBreak(), "two"))
    assert len(file.find("//w:br")) == 1


def test_hyphens_that_word_has_signs_for_become_those_signs() -> None:
    file = opened(paragraph("co\u00adop, 2\u20111"))
    assert len(file.find("//w:softHyphen")) == 1
    assert len(file.find("//w:noBreakHyphen")) == 1
    assert text(file.one("//w:body/w:p")) == "coop, 21"


def test_links_lead_out_and_one_address_is_stored_once() -> None:
    link = Link("https://example.org/?a=1&b=2", inlines("a ", Emphasis(inlines("place"))))
    file = opened(paragraph(link, " ", link))
    ids = file.find("//w:hyperlink/@r:id")
    assert len(ids) == 2
    assert file.targets() == {ids[0]: "https://example.org/?a=1&b=2"}


def test_a_cross_reference_leads_to_the_headings_bookmark() -> None:
    file = opened(
        heading(2, "aims", "The aims"), paragraph(CrossReference("aims", inlines("see there")))
    )
    assert file.find("//w:hyperlink/@w:anchor") == file.find("//w:bookmarkStart/@w:name")
    assert text(file.one("//w:hyperlink")) == "see there"
    assert instructions(file) == []


def test_a_cross_reference_in_the_headings_words_follows_when_the_heading_changes() -> None:
    file = opened(
        heading(2, "aims", "The aims"), paragraph(CrossReference("aims", inlines("The aims")))
    )
    assert instructions(file) == [r"REF aims \* MERGEFORMAT"]
    assert text(file.one("//w:hyperlink")) == "The aims"


def test_a_reference_to_a_page_says_it_in_the_documents_words() -> None:
    file = opened(
        heading(2, "aims", "The aims"),
        paragraph(CrossReference("aims", inlines("there"), page=True)),
    )
    assert instructions(file) == [r"PAGEREF aims \h"]
    assert file.paragraphs("Normal") == ["there (page 1)"]


def test_in_a_japanese_document_the_page_follows_its_number() -> None:
    file = opened(
        heading(2, "aims", "目的"),
        paragraph(CrossReference("aims", inlines("次章"), page=True)),
        language="ja",
        labels=(("page", "ページ"),),
    )
    assert file.paragraphs("Normal") == ["次章 (1ページ)"]


def test_divisions_and_phrases_can_be_aims_too() -> None:
    file = opened(
        Division((paragraph("boxed"),), id="box"),
        paragraph(Phrase(inlines("a term"), id="a.term")),
        paragraph(CrossReference("box", inlines("x")), CrossReference("a.term", inlines("y"))),
    )
    assert file.find("//w:hyperlink/@w:anchor") == ["box", "a_term"]
    assert file.find("//w:bookmarkStart/@w:name") == ["box", "a_term"]
    assert file.said() == []


def test_an_anchor_before_a_table_stands_in_its_first_cell() -> None:
    table = samples.small().blocks[5]
    file = opened(Division((table,), id="box"), paragraph("after"))
    assert file.find("//w:bookmarkStart/@w:name") == ["box"]


def test_bookmarks_have_names_that_word_allows_and_no_two_the_same() -> None:
    long = "a-very-long-id-that-goes-on-for-more-than-forty-letters"
    file = opened(
        heading(2, long + "-one", "One"),
        heading(2, long + "-two", "Two"),
        heading(2, "2nd", "Three"),
        heading(2, "x-y", "Four"),
        heading(2, "x_y", "Five"),
    )
    names = file.find("//w:bookmarkStart/@w:name")
    assert len({name.casefold() for name in names}) == 5
    assert all(len(name) <= 40 and name[0].isalpha() for name in names)


def test_bookmark_ids_are_unique_and_each_start_has_its_end() -> None:
    file = written(samples.torture())
    starts = file.find("//w:bookmarkStart/@w:id")
    assert len(set(starts)) == len(starts)
    assert sorted(starts) == sorted(file.find("//w:bookmarkEnd/@w:id"))


def test_quotations_code_and_rules_have_styles_of_their_own() -> None:
    file = opened(
        Quotation((paragraph("quoted"),)), CodeBlock("if a:\n    b\n"), Rule(), paragraph("after")
    )
    assert file.paragraphs("Quote") == ["quoted"]
    assert file.paragraphs("SourceCode") == ["if a:    b"]
    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='SourceCode']//w:br")) == 1
    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='HorizontalRule']")) == 1


def test_a_page_break_is_a_property_of_what_follows() -> None:
    file = opened(paragraph("one"), PageBreak(), paragraph("two"))
    assert text(file.one("//w:p[w:pPr/w:pageBreakBefore]")) == "two"
    assert len(file.find("//w:body/w:p")) == 2


def test_a_page_break_before_a_table_stands_outside_of_it() -> None:
    file = opened(PageBreak(), samples.torture().blocks[8], paragraph("after"))
    assert file.find("//w:tbl//w:pageBreakBefore") == []
    assert len(file.find("//w:body/w:p/w:pPr/w:pageBreakBefore")) == 1


def test_a_subtitle_in_the_title_block_takes_words_style_for_it() -> None:
    file = written(samples.torture())
    assert file.paragraphs("Subtitle") == ["Everything at once"]


def test_a_paragraph_that_ends_before_a_list_stays_with_it() -> None:
    file = written(samples.torture())
    assert file.find("//w:p[w:pPr/w:keepNext]/w:pPr/w:pStyle/@w:val").count("Title") == 0
    listed = opened(paragraph("Three things:"), samples.small().blocks[7])
    assert text(listed.one("//w:body/w:p[w:pPr/w:keepNext]")) == "Three things:"


def test_a_picture_in_the_line_lets_the_line_grow() -> None:
    file = written(samples.torture())
    (inline,) = [one for one in file.find("//w:p[.//w:drawing]") if "Another" in text(one)]
    assert value(inline.find(".//{*}spacing"), "lineRule") == "atLeast"


def test_text_of_nothing_is_still_a_document() -> None:
    file = opened()
    assert len(file.find("//w:body/w:p")) == 1
    assert opened(paragraph(Text(""))).said() == []
