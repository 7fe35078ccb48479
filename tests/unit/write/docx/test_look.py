"""The house style decides how a document looks: what is changed there changes in Word."""

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from briefwright.document.nodes import (
    BulletList,
    Definition,
    DefinitionList,
    Division,
    PageSetup,
    Paragraph,
    Phrase,
    Quotation,
)
from briefwright.write.model import Skin, Theme
from tests import samples
from tests.samples import heading, inlines, paragraph
from tests.unit.write.docx.opened import Opened, document_of, opened, text, value, written


def skin(**tables: dict[str, object]) -> Skin:
    values: dict[str, Any] = tomllib.loads(samples.THEME_TOML)
    for name, entries in tables.items():
        name = name.replace("_", "-")
        values[name] = {**values.get(name, {}), **entries}
    return replace(samples.skin(), theme=Theme(values))


def small(**tables: dict[str, object]) -> Opened:
    return written(samples.small(), skin(**tables))


def attribute(file: Opened, style: str, element: str, name: str) -> str | None:
    return value(file.style(style).find(f".//{{*}}{element}"), name)


def test_the_accent_colour_colours_headings_marks_and_the_palette() -> None:
    file = small(colour={"accent": "#c0ffee", "accent-dark": "#00aa00"})
    assert attribute(file, "Heading1", "color", "val") == "00AA00"
    assert attribute(file, "FootnoteReference", "color", "val") == "C0FFEE"
    assert b'<a:accent1><a:srgbClr val="C0FFEE"/></a:accent1>' in file.raw("word/theme/theme1.xml")


def test_a_short_colour_is_written_out() -> None:
    assert attribute(small(colour={"accent": "#1af"}), "Heading1", "color", "val") == "11AAFF"


def test_the_body_font_is_the_font_of_everything_and_the_heading_font_of_headings() -> None:
    file = small(font={"body": "'My Serif', Georgia, serif", "heading": "'My Sans', sans-serif"})
    defaults = file.one("//w:docDefaults//w:rFonts", "styles")
    assert (value(defaults, "ascii"), value(defaults, "hAnsi")) == ("My Serif", "My Serif")
    assert attribute(file, "Heading1", "rFonts", "ascii") == "My Sans"


def test_a_font_that_a_machine_lacks_has_its_stand_ins_in_the_font_table() -> None:
    file = small(font={"body": "'My Serif', Georgia, serif"})
    font = file.one("//w:font[@w:name='My Serif']", "fontTable")
    assert value(font.find("{*}altName")) == "Georgia"
    assert value(font.find("{*}family")) == "roman"


def test_sizes_and_spaces_follow_the_theme() -> None:
    file = small(size={"body": "12pt", "h2": "20pt", "note": "9pt"}, space={"gap": "10pt"})
    assert value(file.one("//w:docDefaults//w:sz", "styles")) == "24"
    assert attribute(file, "Heading1", "sz", "val") == "40"
    assert attribute(file, "FootnoteText", "sz", "val") == "18"
    assert attribute(file, "Normal", "spacing", "after") == "200"


def test_what_the_theme_lacks_or_word_cannot_use_has_a_fallback() -> None:
    empty = written(samples.torture(), replace(samples.skin(), theme=Theme({})))
    assert empty.said() == []
    odd = small(colour={"accent": "var(--x)"}, size={"body": "calc(1pt)", "leading": "normal"})
    assert attribute(odd, "FootnoteReference", "color", "val") == "1F3A5F"
    assert value(odd.one("//w:docDefaults//w:sz", "styles")) == "21"


def test_no_style_takes_its_font_from_words_theme() -> None:
    file = written(samples.torture())
    assert file.find("//@*[contains(name(), 'Theme')]", "styles") == []


@pytest.mark.parametrize(
    ("page", "width", "height"),
    [
        (PageSetup("A4"), "11906", "16838"),
        (PageSetup("A5", "booklet"), "8391", "11906"),
        (PageSetup("Letter"), "12240", "15840"),
    ],
)
def test_the_page_has_the_size_asked_for(page: PageSetup, width: str, height: str) -> None:
    file = written(replace(samples.small(), page=page))
    size = file.one("//w:pgSz")
    assert (value(size, "w"), value(size, "h")) == (width, height)


def test_large_print_has_nothing_small_or_slanted() -> None:
    small = skin(large_print={"body": "12pt", "note": "9pt", "running": "10pt"})
    file = written(replace(samples.torture(), page=PageSetup("A4", "large-print")), small)
    sizes = file.find("//w:sz/@w:val | //w:szCs/@w:val", "styles")
    assert min(int(size) for size in sizes) == 32
    for part in ("styles", "document", "footnotes"):
        slanted = file.find("//w:i[not(@w:val='0')] | //w:iCs[not(@w:val='0')]", part)
        assert slanted == [], part
    assert file.find("//w:jc[@w:val='both']", "styles") == []


def test_the_numbers_of_notes_are_not_small_in_large_print_either() -> None:
    file = written(replace(samples.small(), page=PageSetup("A4", "large-print")))
    style = file.style("FootnoteReference")
    assert style.find(".//{*}vertAlign") is None
    assert value(style.find(".//{*}position")) == "8"


def test_large_print_takes_its_own_sizes_and_margins() -> None:
    look = skin(large_print={"body": "18pt", "margin-inner": "10mm"})
    file = written(replace(samples.small(), page=PageSetup("A4", "large-print")), look)
    assert value(file.one("//w:docDefaults//w:sz", "styles")) == "36"
    assert value(file.one("//w:pgMar"), "left") == "567"


def test_a_booklet_has_mirrored_margins() -> None:
    file = written(replace(samples.small(), page=PageSetup("A5", "booklet")))
    assert len(file.find("//w:mirrorMargins", "settings")) == 1
    assert small().find("//w:mirrorMargins", "settings") == []


def boxed(role: str, *blocks: Any) -> Opened:
    return opened(Division(blocks or (paragraph("words"),), role=role), paragraph("after"))


@pytest.mark.parametrize(
    ("role", "style"),
    [
        ("summary", "Summary"),
        ("support", "Support"),
        ("case", "Case"),
        ("history", "History"),
        ("content-note", "ContentNote"),
        ("key-facts", "KeyFacts"),
        ("colophon", "Colophon"),
        ("lead", "Lead"),
        ("statistic", "Statistic"),
        ("recommendation", "Recommendation"),
        ("service", "Service"),
        ("title-block", "TitleBlock"),
    ],
)
def test_a_division_has_the_style_of_its_role(role: str, style: str) -> None:
    file = boxed(role)
    assert file.paragraphs(style) == ["words"]
    assert len(file.find(f"//w:style[@w:styleId='{style}']", "styles")) == 1


def test_a_role_that_no_theme_knows_is_plain_text() -> None:
    assert boxed("not-a-known-role").paragraphs("Normal") == ["words", "after"]


def test_all_that_stands_in_a_box_has_its_bar_and_fill() -> None:
    file = boxed(
        "summary",
        heading(2, "s", "Summary"),
        paragraph("words"),
        BulletList(((paragraph("item"), paragraph("more")),)),
        Quotation((paragraph("quoted"),)),
    )
    fill = value(file.style("Summary").find(".//{*}shd"), "fill")
    for words in ("Summary", "item", "more", "quoted"):
        (one,) = [p for p in file.find("//w:body/w:p") if text(p) == words]
        assert value(one.find(".//{*}shd"), "fill") == fill
        assert one.find(".//{*}pBdr/{*}left") is not None


def test_borders_of_what_stands_further_in_stay_in_line_with_the_box() -> None:
    file = boxed("summary", paragraph("words"), Quotation((paragraph("quoted"),)))
    quoted = next(p for p in file.find("//w:body/w:p") if text(p) == "quoted")
    box = file.style("Summary")
    further = int(value(quoted.find(".//{*}ind"), "left") or 0) - int(
        value(box.find(".//{*}ind"), "left") or 0
    )
    spaces = [int(value(one.find(".//{*}left"), "space") or 0) for one in (box, quoted)]
    assert abs(spaces[1] - spaces[0] - further / 20) <= 1


def test_two_boxes_in_a_row_are_not_drawn_as_one() -> None:
    case = Division((paragraph("a case"),), role="case")
    file = opened(case, case, paragraph("after"))
    first, second = file.find("//w:p[w:pPr/w:pStyle/@w:val='Case']")
    assert first.find(".//{*}pBdr") is None
    assert second.find(".//{*}pBdr") is not None


def test_a_box_within_a_box_keeps_the_outer_bar_unless_it_has_a_fill() -> None:
    inner = Division((paragraph("then"),), role="history")
    file = boxed("case", paragraph("words"), inner)
    then = file.one("//w:p[w:pPr/w:pStyle/@w:val='History']")
    case = file.style("Case").find(".//{*}pBdr/{*}left")
    assert value(then.find(".//{*}pBdr/{*}left"), "color") == value(case, "color")


def test_lists_in_a_box_with_its_own_text_have_that_text() -> None:
    file = boxed("support", BulletList(((paragraph("item"),),)))
    assert file.paragraphs("Support") == ["item"]


def test_a_support_box_keeps_together_and_its_headings_have_its_colour() -> None:
    file = written(samples.torture(), skin(colour={"support": "#aa3300", "box-support": "#ffeedd"}))
    (help_,) = [p for p in file.find("//w:body/w:p") if text(p) == "Where to turn"]
    assert value(help_.find(".//{*}color")) == "AA3300"
    assert help_.find(".//{*}keepNext") is not None
    assert value(help_.find(".//{*}shd"), "fill") == "FFEEDD"


def test_phrases_have_the_character_style_of_their_role() -> None:
    roles = ("progress-open", "progress-partly", "progress-met", "field", "value", "dated")
    file = opened(*(Paragraph((Phrase(inlines(role), role=role),)) for role in roles))
    assert file.find("//w:body//w:r[w:t]//w:rStyle/@w:val") == [
        "ProgressOpenPhrase",
        "ProgressPartlyPhrase",
        "ProgressMetPhrase",
        "FieldPhrase",
        "ValuePhrase",
        "DatedPhrase",
    ]


def test_every_style_that_is_used_exists() -> None:
    file = written(samples.torture())
    known = set(file.find("//w:style/@w:styleId", "styles"))
    for part in ("document", "footnotes", "header1", "footer1", "styles"):
        named = file.find(
            "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val"
            " | //w:next/@w:val",
            part,
        )
        assert set(named) <= known, part


def test_header_and_footer_name_the_document_and_its_pages() -> None:
    file = written(samples.small())
    assert text(file.part("header1")) == "Safe housing for all\tThe Housing Forum"
    assert text(file.part("footer1")) == "22 November 2026\tPage 1 of 1"
    assert text(file.part("header2")) == ""
    assert text(file.part("footer2")) == "22 November 2026\tPage 1 of 1"
    stamped = written(replace(samples.small(), stamp="small · 3 · 12ab34cd"))
    assert text(stamped.part("footer1")) == "small · 3 · 12ab34cd\tPage 1 of 1"
    kinds = {
        (one.tag.rpartition("}")[2], value(one, "type"))
        for one in file.find("//w:sectPr/w:headerReference | //w:sectPr/w:footerReference")
    }
    assert kinds == {
        ("headerReference", "default"),
        ("headerReference", "first"),
        ("footerReference", "default"),
        ("footerReference", "first"),
    }
    assert len(file.find("//w:sectPr/w:titlePg")) == 1


def test_a_title_that_fills_the_line_stands_in_the_header_alone() -> None:
    long = "A title that goes on and on " * 5
    file = written(replace(samples.small(), title=long))
    assert "\t" not in text(file.part("header1"))


def test_where_a_box_goes_on_in_another_indent_no_stripe_shows_between() -> None:
    items = BulletList(((paragraph("item"),),))
    file = boxed("summary", paragraph("before"), items, paragraph("behind"))
    before, item, behind = file.find("//w:body/w:p[w:pPr/w:pBdr]")
    assert value(before.find(".//{*}spacing"), "after") == "0"
    assert value(item.find(".//{*}spacing"), "before") == "0"
    bars = [value(one.find(".//{*}pBdr/{*}left"), "color") for one in (before, item, behind)]
    first, second, third = bars
    assert first == third == value(before.find(".//{*}shd"), "fill")
    assert int(second or "", 16) == int(first or "", 16) ^ 1
    tops = [value(one.find(".//{*}pBdr/{*}top"), "color") for one in (before, item, behind)]
    assert tops == ["1F4E79", first, first]


def test_key_facts_stand_beside_their_terms() -> None:
    brief = DefinitionList((Definition(inlines("Contact"), ((paragraph("mail"),),)),))
    assert boxed("key-facts", brief).paragraphs("KeyFacts") == ["Contact\tmail"]
    two = Definition(inlines("Contact"), ((paragraph("mail"),), (paragraph("phone"),)))
    file = boxed("key-facts", DefinitionList((two,)))
    assert file.paragraphs("Definition") == ["mail", "phone"]


def test_a_long_box_may_be_divided_between_pages() -> None:
    file = boxed("support", *(paragraph(f"line {n}") for n in range(30)))
    assert file.find("//w:body/w:p/w:pPr/w:keepNext") == []


def test_a_date_does_not_stand_on_a_page_without_what_it_dates() -> None:
    dated = Paragraph((Phrase(inlines("As of 2024"), role="dated"),))
    file = opened(paragraph("words"), dated)
    assert text(file.one("//w:body/w:p[w:pPr/w:keepNext]")) == "words"


INSET = {"inset": "20mm", "margin-inner": "25mm", "margin-outer": "25mm"}


def left(element: Any) -> int:
    found = element.find(".//{*}ind")
    return 0 if found is None else int(value(found, "left") or 0)


def test_running_text_stands_in_from_headings_tables_boxes_and_notes() -> None:
    file = written(samples.torture(), skin(space=INSET))
    inset = 1134
    assert value(file.one("//w:pgMar"), "left") == str(1417 + inset)
    for style in ("Title", "Subtitle", "TitleBlock", "Heading1", "FootnoteText", "Header"):
        assert left(file.style(style)) == -inset, style
    for style in ("Normal", "Heading2", "ListContinue", "Quote", "Case"):
        assert left(file.style(style)) >= 0, style
    tables = {value(one, "w") for one in file.find("//w:body/w:tbl/w:tblPr/w:tblInd")}
    assert tables == {str(-inset)}
    paragraphs = file.find("//w:body/w:p[not(w:pPr/w:pStyle) and not(w:pPr/w:spacing)]")
    assert {left(one) for one in paragraphs} == {0}


def test_no_indent_of_its_own_stands_where_the_style_brings_it() -> None:
    file = written(samples.torture(), skin(space=INSET))
    for style in ("Title", "Subtitle", "Summary", "TOC1", "Bibliography"):
        for one in file.find(f"//w:body//w:p[w:pPr/w:pStyle/@w:val='{style}']/w:pPr"):
            assert one.find("{*}ind") is None, style
    notes = "//w:p[w:pPr/w:pStyle/@w:val='FootnoteText']/w:pPr[not(w:numPr)]/w:ind"
    assert file.find(notes, "footnotes") == []


def test_a_box_within_running_text_begins_where_the_text_does() -> None:
    within = Division((heading(3, "help", "Within"), paragraph("Call.")), role="support")
    part = Division((heading(2, "part", "A part"), paragraph("Call.")), role="support")
    file = written(document_of(within, paragraph("Between"), part), skin(space=INSET))
    lefts = {text(one): left(one) for one in file.find("//w:body/w:p[.//w:bookmarkStart]")}
    assert lefts["Within"] - lefts["A part"] == 1134
    assert lefts["A part"] == left(file.style("Support"))


def test_a_layout_has_an_inset_of_its_own() -> None:
    document = replace(samples.small(), page=PageSetup("A5", "booklet"))
    file = written(document, skin(space=INSET, booklet={"inset": "0mm"}))
    assert b'w:left="-' not in file.raw("word/styles.xml")


def test_the_title_stands_on_a_band_in_its_own_colours() -> None:
    file = small(colour={"band": "#102030", "on-band": "#f0f0f0"})
    for style in ("Title", "Subtitle", "TitleBlock"):
        assert attribute(file, style, "shd", "fill") == "102030"
        assert attribute(file, style, "color", "val") is not None
        assert file.style(style).find("{*}rPr/{*}color").values() == ["F0F0F0"]
    block = Division(
        (Paragraph((Phrase(inlines("Us"), role="organisation"),)),), role="title-block"
    )
    banded = written(document_of(block), skin(colour={"band": "#102030", "on-band": "#f0f0f0"}))
    assert banded.find("//w:body//w:r[w:t='Us']/w:rPr/w:color/@w:val") == ["F0F0F0"]


def test_a_band_in_the_colour_of_the_page_is_none() -> None:
    file = small(colour={"band": "#ffffff", "page": "#ffffff"})
    assert file.style("Title").find(".//{*}shd") is None
    assert len(file.style("Title").find(".//{*}pBdr")) == 1


def test_how_far_something_has_come_shows_by_a_sign_that_is_no_word() -> None:
    roles = ("progress-open", "progress-partly", "progress-met")
    file = opened(*(Paragraph((Phrase(inlines("Word"), role=role),)) for role in roles))
    assert file.find("//w:sym/@w:char") == ["25CB", "25D0", "25CF"]
    assert file.paragraphs("Normal")[:3] == ["Word"] * 3


def one_page(words: str) -> Opened:
    blocks = tuple(paragraph(words) for _ in range(12))
    return written(document_of(*blocks, page=PageSetup("A4", "one-page")), skin())


def test_a_one_pager_that_would_run_over_takes_smaller_letters() -> None:
    sizes = [
        int(value(one_page("word " * count).one("//w:docDefaults//w:sz", "styles")) or 0)
        for count in (10, 58, 900)
    ]
    assert sizes == [21, 20, 18]


def test_words_on_a_large_figure_stand_in_a_column_behind_it() -> None:
    value_, measured = (Phrase(inlines(one), role=one) for one in ("value", "measured"))
    facts = Division((Paragraph((value_, *inlines(" "), measured)),), role="key-facts")
    (one,) = opened(facts).find("//w:body/w:p[.//w:tab]")
    assert text(one) == "value\tmeasured"
    assert value(one.find(".//{*}ind"), "hanging") == value(one.find(".//{*}ind"), "left")


def test_a_figure_that_is_long_stands_in_the_line() -> None:
    value_, measured = Phrase(inlines("many " * 9), role="value"), Phrase(inlines("measured"))
    file = opened(Paragraph((value_, *inlines(" "), measured)))
    assert file.find("//w:body//w:r/w:tab") == []


def test_large_print_has_no_words_in_grey_and_no_fill_behind_its_boxes() -> None:
    file = written(replace(samples.torture(), page=PageSetup("A4", "large-print")), skin())
    assert attribute(file, "DatedPhrase", "color", "val") == attribute(
        file, "Normal", "color", "val"
    )
    assert file.style("Summary").find(".//{*}shd") is None


def test_a_document_from_right_to_left_fills_the_line_and_has_its_bars_at_the_right() -> None:
    file = written(replace(samples.small(), language="ar"), skin(space=INSET))
    assert b'w:left="-' not in file.raw("word/styles.xml")
    assert file.style("Case").find(".//{*}pBdr/{*}right") is not None
    assert file.style("Case").find(".//{*}pBdr/{*}left") is None
