"""Documents in Japanese: notes and entries character by character; order; narrative names."""

import json
from typing import Any

import pytest

from briefwright.cite.model import Formatted
from briefwright.cite.names import names_in_text
from briefwright.cite.official import installed
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Emphasis, Inline, NoteReference
from briefwright.document.walk import walk
from tests.unit.cite.samples import GOLDEN, formatted, item, note, notes
from tests.unit.cite.test_handbooks import official

SOURCES = json.loads((GOLDEN / "japanese.json").read_text("utf-8"))["sources"]
RECORDS = {f"s{index}": one["record"] for index, one in enumerate(SOURCES)}


def _marked(inlines: tuple[Inline, ...]) -> str:
    return "".join(
        f"<i>{plain_text((node,))}</i>" if isinstance(node, Emphasis) else plain_text((node,))
        for node in inlines
    )


@pytest.fixture(scope="module")
def answer(engine: PandocEngine) -> Formatted:
    """Every source cited twice, the second time after all the others."""
    cited = [item(f"s{index}", one["locator"]) for index, one in enumerate(SOURCES)]
    clusters = [note(number, one) for number, one in enumerate(cited + cited, 1)]
    return formatted(engine, *clusters, language="ja", records=RECORDS)


@pytest.mark.parametrize("index", range(len(SOURCES)), ids=[one["what"] for one in SOURCES])
def test_a_source_is_cited_as_in_japanese_legal_writing(answer: Formatted, index: int) -> None:
    entries = {entry.id: _marked(entry.children) for entry in answer.entries}
    first, later = answer.clusters[index], answer.clusters[index + len(SOURCES)]
    assert [_marked(first), _marked(later), entries[f"s{index}"]] == SOURCES[index]["expected"]


def test_a_note_named_in_japanese_words_is_a_reference_to_the_note(answer: Formatted) -> None:
    later = answer.clusters[len(SOURCES) + 2]
    found = [node for node in walk(later) if isinstance(node, NoteReference)]
    assert found == [NoteReference(3, "3")]


def test_the_same_source_again_is_named_so_and_several_in_one_note_are_joined(
    engine: PandocEngine,
) -> None:
    found = notes(
        engine,
        note(1, item("s7", "5")),
        note(2, item("s7", "6")),
        note(3, item("s7", "6")),
        note(4, item("s0", "art 3", before="参照、"), item("s7", "8", after="（強調は引用者）")),
        language="ja",
        records=RECORDS,
    )
    assert found == [
        "山田太郎『住まいの権利〔第2版〕』（例示書房、2020年）5頁。",
        "同上6頁。",
        "同上。",
        "参照、児童福祉法（昭和22年法律第164号）第3条；山田、前掲（注{1}）8頁（強調は引用者）。",
    ]


def test_entries_are_sorted_by_their_readings_where_they_have_one(engine: PandocEngine) -> None:
    def book(family: str, reading: str) -> dict[str, Any]:
        name = {"family": family, "given": "一"}
        custom = {"reading": reading} if reading else {}
        return {"type": "book", "author": [name], "title": "本", "custom": custom, "language": "ja"}

    records = {
        "w": book("渡辺", "ワタナベ"),
        "a": book("青木", "あおき"),
        "g": book("五島", "ごとう"),
        "k": book("加藤", "かとう"),
        "roe": {"type": "book", "author": [{"family": "Roe", "given": "J"}], "title": "Book"},
    }
    clusters = [note(number, item(key)) for number, key in enumerate(records, 1)]
    found = formatted(engine, *clusters, language="ja", records=records).entries
    assert [entry.id for entry in found] == ["roe", "a", "k", "g", "w"]


def test_what_is_printed_in_english_stands_at_its_own_letters(engine: PandocEngine) -> None:
    def treaty(title: str, japanese: str, reading: str) -> dict[str, Any]:
        custom = {"reading": reading, "translations": {"ja": {"title": japanese}}}
        return {"type": "treaty", "title": title, "custom": custom}

    records = {
        "slavery": treaty("Slavery Convention", "奴隷条約", "どれいじょうやく"),
        "child": treaty("Convention on the Child", "子ども条約", "こどもじょうやく"),
        "apartheid": treaty("Apartheid Convention", "隔離条約", "かくりじょうやく"),
        "work": treaty("Work Convention", "安全条約", "あんぜんじょうやく"),
    }
    clusters = [note(number, item(key)) for number, key in enumerate(records, 1)]

    def order(language: str) -> list[str]:
        entries = formatted(engine, *clusters, language=language, records=records).entries
        return [entry.id for entry in entries]

    assert order("en-GB") == ["apartheid", "child", "slavery", "work"]
    assert order("ja") == ["work", "apartheid", "child", "slavery"]


def test_in_an_english_document_the_original_title_stands_in_the_references_alone(
    engine: PandocEngine,
) -> None:
    answer = formatted(engine, note(1, item("s0", "art 34")), records=RECORDS)
    assert _marked(answer.clusters[0]) == ("Child Welfare Act, Act No 164 of 1947 (Japan), art 34.")
    assert _marked(answer.entries[0].children) == (
        "Child Welfare Act [児童福祉法], Act No 164 of 1947 (Japan)"
    )


@pytest.mark.parametrize(
    ("count", "english", "japanese"),
    [(1, "佐藤", "佐藤"), (2, "佐藤 and 鈴木", "佐藤・鈴木"), (4, "佐藤 and others", "佐藤ほか")],
)
def test_authors_in_a_sentence_are_joined_in_its_language(
    count: int, english: str, japanese: str
) -> None:
    names = [{"family": name, "given": "一"} for name in ("佐藤", "鈴木", "高橋", "田中")]
    record = {"title": "本", "author": names[:count]}
    assert names_in_text(record, "en-GB") == english
    assert names_in_text(record, "ja") == japanese


def test_a_record_speaks_the_language_of_the_document() -> None:
    assert names_in_text(RECORDS["s4"], "ja-JP") == "国連子どもの権利委員会"
    assert names_in_text(RECORDS["s4"], "en") == "UN Committee on the Rights of the Child"


def test_what_a_title_quotes_stands_in_quotation_marks_of_the_second_kind(
    engine: PandocEngine,
) -> None:
    records = {
        "a": {"type": "webpage", "title": "相談は「窓口」へ", "language": "ja"},
        "b": {"type": "report", "title": "On the “right to housing”", "language": "en"},
        "c": {"type": "report", "title": 'On the "right to rent"', "language": "en"},
    }
    cited = [note(number, item(key)) for number, key in enumerate(records, 1)]
    assert notes(engine, *cited, language="ja", records=records) == [
        "「相談は『窓口』へ」。",
        "「[en:On the] 『[en:right to housing]』」。",
        "「[en:On the] 『[en:right to rent]』」。",
    ]


def test_paragraphs_of_a_japanese_act_have_names(engine: PandocEngine) -> None:
    act, treaty = RECORDS["s0"], RECORDS["s2"]
    found = notes(
        engine,
        note(1, item("act", "art 34(1)")),
        note(2, item("treaty", "art 34(1)")),
        language="ja",
        records={"act": act, "treaty": treaty},
    )
    assert found[0].endswith("第34条第1項。")
    assert found[1].endswith("第34条(1)。")


@pytest.mark.skipif(installed().folder is None, reason="the extra `styles` is not installed")
def test_an_american_style_in_a_japanese_document_keeps_its_order_with_japanese_words(
    engine: PandocEngine,
) -> None:
    cited = [note(1, item("s0", "art 34")), note(2, item("s8", "7")), note(3, item("s8", "8"))]
    style = official("chicago-notes")
    assert notes(engine, *cited, style=style, language="ja", records=RECORDS) == [
        "児童福祉法, [en:Act No.] 164 of 1947, 第34条 (Japan)。",
        "佐藤花子・鈴木一郎, 「立ち退きの規制」, <i>住宅法雑誌</i> 3, no. 4 (1998年): 7頁。",
        "佐藤・鈴木, 「立ち退きの規制」, 8頁。",
    ]
