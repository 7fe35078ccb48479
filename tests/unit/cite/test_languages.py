"""East Asian words within citations."""

from briefwright.cite.languages import mark_language
from briefwright.document.nodes import Emphasis, Inline, Link, Phrase, Text
from tests.unit.cite.samples import words


def _marked(*inlines: Inline, languages: tuple[str, ...] = ("ja",), document: str = "en") -> str:
    return words(mark_language(inlines, languages, document))


def test_japanese_words_are_marked_with_the_record_s_language() -> None:
    assert _marked(Text("City, ‘4月は「月間」です’ (東海村, 2025).")) == (
        "City, ‘[ja:4月は「月間」です]’ ([ja:東海村], 2025)."
    )


def test_chinese_words_are_marked_as_chinese() -> None:
    assert _marked(Text("报告"), languages=("en", "zh-CN")) == "[zh-CN:报告]"


def test_in_a_document_of_the_same_language_nothing_is_marked() -> None:
    assert _marked(Text("報告"), document="ja-JP") == "報告"


def test_without_a_record_in_such_a_language_nothing_is_marked() -> None:
    assert _marked(Text("報告"), languages=("en", "")) == "報告"


def test_these_scripts_have_no_italics() -> None:
    assert mark_language((Emphasis((Text("日本経済新聞"),)),), ("ja",), "en") == (
        Phrase((Text("日本経済新聞"),), language="ja"),
    )
    assert _marked(Emphasis((Text("Yahoo!ニュース"),))) == "<i>Yahoo![ja:ニュース]</i>"


def test_an_address_stays_whole() -> None:
    link = Link("https://example.jp/報告", (Text("https://example.jp/報告"),))
    assert mark_language((link,), ("ja",), "en") == (link,)


def test_in_a_japanese_document_phrases_in_latin_letters_are_marked_and_single_words_are_not() -> (
    None
):
    text = "CRC、前掲（注1）; Rent and Law (2nd edn, Example Press 2012)「Doe」 App no 25965/04"
    assert _marked(Text(text), languages=("ja", "en-GB"), document="ja") == (
        "CRC、前掲（注1）; [en-GB:Rent and Law] (2nd [en-GB:edn, Example Press] 2012)「Doe」 "
        "[en-GB:App no] 25965/04"
    )
    assert _marked(Text("Rent and Law"), languages=("ja",), document="ja") == "Rent and Law"
    assert _marked(Text("Rent and Law"), languages=("en",), document="en") == "Rent and Law"
