"""Terms in a text: their forms, and which of two counts."""

import pytest

from briefwright.check.find_terms import TermFinder
from briefwright.library.terms import Term


def found(text: str, *avoid: str) -> list[str]:
    """The words found, each term being one of its own."""
    finder = TermFinder(Term((words,), ()) for words in avoid)
    return [text[one.start : one.end] for one in finder.find(text)]


@pytest.mark.parametrize(
    "words",
    [
        "shadow report",
        "Shadow Reports",
        "SHADOW REPORT",
        "shadow-report",
        "shadow\nreport",
        "shadow\u00a0report",
        "shadow report’s",
        "shadow  reports'",
    ],
)
def test_a_term_is_found_in_its_forms(words: str) -> None:
    assert found(f"The {words} is out.", "shadow report") == [words]


@pytest.mark.parametrize("text", ["a shadow, report", "shadow\n\nreport", "foreshadow report"])
def test_words_that_only_look_like_it_are_not(text: str) -> None:
    assert found(text, "shadow report") == []


def test_of_terms_that_overlap_the_longest_counts() -> None:
    assert found("a late shadow report", "shadow report", "late shadow report") == [
        "late shadow report"
    ]


def test_terms_that_begin_with_a_word_and_with_its_plural_do_not_hide_each_other() -> None:
    terms = ("child labour", "children at work")
    assert found("Children’s labour, child labour, children at work", *terms) == [
        "Children’s labour",
        "child labour",
        "children at work",
    ]


def test_a_star_stands_for_any_one_word() -> None:
    assert found("over the past five years", "over the past * years") == [
        "over the past five years"
    ]
    assert found("over the past years", "over the past * years") == []


def test_words_without_spaces_are_found_across_lines() -> None:
    assert found("影の報\n告書を出した。", "影の報告書") == ["影の報\n告書"]


def test_a_letter_whose_lower_case_is_longer_moves_nothing() -> None:
    assert found("İİ the shadow report", "shadow report") == ["shadow report"]


def test_an_english_term_may_stand_beside_japanese() -> None:
    assert found("英語ではshadow reportsという。", "shadow report") == ["shadow reports"]
