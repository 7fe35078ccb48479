"""Sentences and paragraphs."""

import pytest

from briefwright.check.markup import words_of
from briefwright.check.sentences import paragraph_around, paragraphs, sentence_around, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One? Two!", ["One?", "Two!"]),
        ("“One.” Two.", ["“One.”", "Two."]),
        ("See art. 3 of it. Two.", ["See art. 3 of it.", "Two."]),
        ("Mr. Sato left. Two.", ["Mr. Sato left.", "Two."]),
        ("It is 3.5 per cent. Two.", ["It is 3.5 per cent.", "Two."]),
        ("一つ。二つ。", ["一つ。", "二つ。"]),
        ("「一つ。」二つ。", ["「一つ。」", "二つ。"]),
        ("No end", ["No end"]),
    ],
)
def test_a_paragraph_is_divided_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in sentences(text)] == expected


def test_a_citation_behind_the_full_stop_belongs_to_the_sentence_before() -> None:
    text = words_of("One. [@crc] Two.")
    (first, second) = sentences(text)
    assert text[slice(*second)].strip() == "Two."
    assert first[1] == len("One. [@crc]")


def test_paragraphs_are_divided_by_empty_lines() -> None:
    text = "One\nand on.\n\nTwo.\n \nThree."
    held = [text[start:end] for start, end in paragraphs(text)]
    assert held == ["One\nand on.", "Two.", "Three."]
    assert [text[slice(*paragraph_around(text, text.index(one)))] for one in held] == held


def test_the_sentence_around_a_place_is_that_in_which_it_stands() -> None:
    text = "One. Two here. Three."
    assert text[slice(*sentence_around(text, text.index("here")))].strip() == "Two here."
