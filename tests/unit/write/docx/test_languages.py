from dataclasses import replace

import pytest

from briefwright.document.nodes import (
    Align,
    Division,
    Emphasis,
    Phrase,
    ReferenceEntry,
    ReferenceList,
    Table,
)
from briefwright.write.model import Theme
from tests import samples
from tests.samples import cell, heading, inlines, paragraph
from tests.unit.write.docx.opened import Opened, opened, text, value, written


def language_of(file: Opened, words: str) -> dict[str, str] | None:
    run = file.one(f"//w:body//w:r[w:t='{words}']")
    found = run.find(".//{*}lang")
    if found is None:
        return None
    return {name.rpartition("}")[2]: tag for name, tag in found.attrib.items()}


def test_the_documents_language_is_everybodys() -> None:
    file = written(samples.small())
    assert value(file.one("//w:docDefaults//w:lang", "styles")) == "en-GB"
    assert file.find("//w:body//w:lang") == []


def test_words_in_another_language_are_marked() -> None:
    file = opened(paragraph("In French ", Phrase(inlines("le droit"), language="fr"), "."))
    assert language_of(file, "le droit") == {"val": "fr-FR"}
    assert language_of(file, "In French ") is None


def test_japanese_words_are_marked_and_take_the_east_asian_font() -> None:
    file = opened(paragraph(Phrase(inlines("住まい"), language="ja")))
    assert language_of(file, "住まい") == {"val": "ja-JP", "eastAsia": "ja-JP"}
    assert file.find("//w:body//w:rFonts/@w:hint") == ["eastAsia"]
    assert value(file.one("//w:docDefaults//w:rFonts", "styles"), "eastAsia") == "Yu Gothic"


@pytest.mark.parametrize(
    ("document", "phrase"), [("en-GB", "en-gb"), ("en", "en-GB"), ("ja", "ja-JP")]
)
def test_the_same_language_by_another_name_is_not_marked(document: str, phrase: str) -> None:
    file = opened(paragraph(Phrase(inlines("words"), language=phrase)), language=document)
    assert language_of(file, "words") is None


def test_a_division_gives_its_language_to_all_that_stands_in_it() -> None:
    file = written(samples.torture())
    marked = [text(one) for one in file.find("//w:body/w:p[.//w:lang/@w:val='ja-JP']")]
    assert marked == [
        "日本語の要約",
        "すべての人は、住まいへの権利を有する。[20]家賃は賃金より速く上がった。",
        "山田太郎『政策評価の方法』",
    ]


def test_an_entry_of_the_references_has_its_own_language() -> None:
    entry = ReferenceEntry("y", inlines("政策評価"), language="ja")
    file = opened(ReferenceList((entry,)))
    assert language_of(file, "政策評価") == {"val": "ja-JP", "eastAsia": "ja-JP"}


def test_japanese_has_no_slanted_letters() -> None:
    file = opened(paragraph(Emphasis(inlines("民法")), Emphasis(inlines("Code"))))
    assert [text(one) for one in file.find("//w:r[w:rPr/w:i]")] == ["Code"]


def test_a_japanese_document_sets_its_latin_letters_in_the_japanese_font() -> None:
    theme = Theme({"font": {"body": "Latin", "cjk-body": "Mincho", "cjk-heading": "Gothic"}})
    document = replace(samples.small(), language="ja")
    file = written(document, replace(samples.skin(), theme=theme))
    fonts = file.one("//w:docDefaults//w:rFonts", "styles")
    assert (value(fonts, "ascii"), value(fonts, "eastAsia")) == ("Mincho", "Mincho")
    assert value(file.style("Heading1").find(".//{*}rFonts"), "eastAsia") == "Gothic"
    lang = file.one("//w:docDefaults//w:lang", "styles")
    assert (value(lang), value(lang, "eastAsia")) == ("en-GB", "ja-JP")


def test_english_words_in_a_japanese_document_are_marked() -> None:
    file = opened(paragraph(Phrase(inlines("UNHCR"), language="en")), language="ja")
    assert language_of(file, "UNHCR") == {"val": "en-GB"}


def test_a_right_to_left_language_turns_paragraphs_tables_and_runs() -> None:
    table = Table((Align.START,), (cell("أ"),), ((cell("ب"),),))
    file = opened(Division((paragraph("حق السكن"), table), language="ar"), paragraph("after"))
    assert language_of(file, "حق السكن") == {"val": "ar-SA", "bidi": "ar-SA"}
    assert len(file.find("//w:body/w:p/w:pPr/w:bidi")) == 1
    assert len(file.find("//w:tblPr/w:bidiVisual")) == 1
    assert len(file.find("//w:body//w:rtl")) == 3


@pytest.mark.parametrize("language", ["my", "th", "km"])
def test_scripts_that_stand_high_have_lines_that_grow(language: str) -> None:
    file = opened(paragraph(Phrase(inlines("ka"), language=language)), paragraph("plain"))
    first, second = file.find("//w:body/w:p")
    assert value(first.find(".//{*}spacing"), "lineRule") == "atLeast"
    assert second.find(".//{*}spacing") is None


def test_headings_in_another_language_are_marked() -> None:
    file = opened(Division((heading(2, "a", "Partie"),), language="fr"))
    assert language_of(file, "Partie") == {"val": "fr-FR"}


def test_a_document_from_right_to_left_says_so_in_every_run() -> None:
    file = opened(paragraph("حق السكن"), language="ar", title="حق")
    for part in ("document", "header1", "footer1"):
        words = file.find("//w:r[w:t[string-length(.) > 2]]", part)
        assert all(run.find(".//{*}rtl") is not None for run in words), part
    fonts = file.one("//w:body//w:r[w:t='حق السكن']//w:rFonts")
    assert (value(fonts, "cs"), value(fonts, "hint")) == ("Arial", "cs")


@pytest.mark.parametrize(
    ("tag", "row", "face"),
    [
        ("he", "cs", "Arial"),
        ("th", "cs", "Leelawadee UI"),
        ("ne", "cs", "Nirmala UI"),
        ("ko", "eastAsia", "Malgun Gothic"),
        ("zh-Hant", "eastAsia", "Microsoft JhengHei"),
        ("zh", "eastAsia", "Microsoft YaHei"),
    ],
)
def test_a_script_that_the_theme_has_no_face_for_takes_one_of_words_own(
    tag: str, row: str, face: str
) -> None:
    file = opened(paragraph(Phrase(inlines("words"), language=tag)))
    assert value(file.one("//w:body//w:rFonts"), row) == face
    language = language_of(file, "words")
    assert language is not None
    assert language["bidi" if row == "cs" else "eastAsia"] == language["val"]
