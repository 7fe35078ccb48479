"""Locators as they are written, in steps, and as words."""

import pytest

from briefwright.cite.locators import AS_WRITTEN, Locator, Step, parse
from briefwright.cite.wording import OF_JAPAN, worded

ARTICLE = Step("article", "34")


@pytest.mark.parametrize(
    ("written", "label", "value", "several"),
    [
        ("art 34", "article", "34", False),
        ("Art. 34", "article", "34", False),
        ("article 34", "article", "34", False),
        ("arts 34-35", "article", "34–35", True),
        ("art 3(c), (d)", "article", "3(c), (d)", False),
        ("arts 2(c), 3(1)(c)", "article", "2(c), 3(1)(c)", True),
        ("art 226-2", "article", "226-2", False),
        ("para 12", "paragraph", "12", False),
        ("para12", "paragraph", "12", False),
        ("paras 2-3, 5", "paragraph", "2–3, 5", True),
        ("¶ 12", "paragraph", "12", False),
        ("§§ 3-4", "section", "3–4", True),
        ("s 15(1)(b)", "section", "15(1)(b)", False),
        ("section 1.1.3.2", "section", "1.1.3.2", False),
        ("paras 3.12-3.17", "paragraph", "3.12–3.17", True),
        ("art 3(a)-(c)", "article", "3(a)–(c)", False),
        ("arts 34A - 34C", "article", "34A–34C", True),
        ("p 5", "page", "5", False),
        ("pp. 12–15", "page", "12–15", True),
        ("5", "page", "5", False),
        ("5-7", "page", "5–7", True),
        ("635-37", "page", "635–37", True),
        ("xii", "page", "xii", False),
        ("A12", "page", "A12", False),
        ("ch 2", "chapter", "2", False),
        ("ch IV", "chapter", "IV", False),
        ("Annex II", "annex", "II", False),
        ("rule 3(b)", "rule", "3(b)", False),
        ("n 4", "note", "4", False),
        ("line 206", "line", "206", False),
        ("preamble", "preamble", "", False),
    ],
)
def test_a_label_and_a_number_are_a_step(
    written: str, label: str, value: str, several: bool
) -> None:
    assert parse(written) == Locator((Step(label, value, several),))


@pytest.mark.parametrize(
    ("written", "rest"),
    [
        ("art 34 (emphasis added)", " (emphasis added)"),
        ("art 34 and passim", " and passim"),
        ("art 34, in its old form", ", in its old form"),
        ("art 34.", ""),
        ("art 34;", ""),
    ],
)
def test_what_follows_the_number_is_the_rest(written: str, rest: str) -> None:
    assert parse(written) == Locator((ARTICLE,), rest)


@pytest.mark.parametrize(
    "written",
    [
        "and passim",
        "emphasis added",
        "mix of things",
        "I think",
        "a good read",
        "part of the report",
        "2nd edn",
        "1999 edition",
        "see also ch 3",
        "art",
        "から",
    ],
)
def test_words_without_a_place_are_all_rest(written: str) -> None:
    assert parse(written) == Locator((), written)


def test_nothing_is_nowhere() -> None:
    assert parse("  ") == Locator()


def test_a_place_within_a_place_is_two_steps() -> None:
    found = parse("Annex II, para 3")
    assert found == Locator((Step("annex", "II"), Step("paragraph", "3")))
    assert worded(found, "oscola", "en-GB") == "annex II, para 3"


@pytest.mark.parametrize("written", ["第34条", "第34条第2項", "12頁", "前文", "226条の2"])
def test_japanese_places_stand_as_written(written: str) -> None:
    assert parse(written) == Locator((Step(AS_WRITTEN, written),))


@pytest.mark.parametrize(
    ("style", "language", "words"),
    [
        ("oscola", "en-GB", "arts 34–35"),
        ("styles/other.csl", "en-GB", "arts. 34–35"),
        ("oscola", "ja", "第34条〜第35条"),
        ("oscola", "fr", "arts 34–35"),
    ],
)
def test_words_are_those_of_the_style_and_the_language(
    style: str, language: str, words: str
) -> None:
    assert worded(parse("arts 34-35"), style, language) == words


def test_a_place_without_number_is_its_word() -> None:
    assert worded(parse("preamble"), "oscola", "en") == "preamble"
    assert worded(parse("annex"), "oscola", "ja") == "附属書"


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("art 3(a)", "treaty", "第3条(a)"),
        ("art 3(c), (d)", "treaty", "第3条(c)、(d)"),
        ("art 226-2", "legislation", "第226条の2"),
        ("art 226-2(1)", "legislation", "第226条の2(1)"),
        ("arts 2, 11", "treaty", "第2条、第11条"),
        ("arts 34-35 and 37", "treaty", "第34条〜第35条、第37条"),
        ("art 34, para 2", "legislation", "第34条第2項"),
        ("s 3", "legislation", "第3条"),
        ("s 3", "report", "第3節"),
        ("para 12", "report", "パラグラフ12"),
        ("paras 12-14, 20", "report", "パラグラフ12–14、20"),
        ("ch 2", "book", "第2章"),
        ("pp 34-36", "book", "34–36頁"),
        ("p 34", "book", "34頁"),
        ("n 4", "book", "注4"),
        ("annex II, para 3", "treaty", "附属書II第3項"),
        ("art 182(3)", OF_JAPAN, "第182条第3項"),
        ("art 2(2)(1)", OF_JAPAN, "第2条第2項第1号"),
        ("art 2(3)(iii)", OF_JAPAN, "第2条第3項第3号"),
        ("art 34(1)(xiv)", OF_JAPAN, "第34条第1項第14号"),
        ("art 2(iv), (v)", OF_JAPAN, "第2条第4号、第5号"),
        ("art 2(3)(ii)(a)", OF_JAPAN, "第2条第3項第2号イ"),
        ("art 2(3)(b)", OF_JAPAN, "第2条第3項(b)"),
        ("art 2(3)(iii)", "treaty", "第2条(3)(iii)"),
        ("art 226-2(1), (3)", OF_JAPAN, "第226条の2第1項、第3項"),
        ("art 3(a)", OF_JAPAN, "第3条(a)"),
        ("arts 182(3), 183", OF_JAPAN, "第182条第3項、第183条"),
    ],
)
def test_in_japanese_the_word_stands_around_the_number(written: str, kind: str, words: str) -> None:
    assert worded(parse(written), "oscola", "ja", kind) == words
