"""Markdown without what is no words."""

import pytest

from briefwright.check.markup import BREAK, CITED, keys_of, without_code, words_of
from briefwright.check.sentences import sentences

SAMPLES = [
    "Words [@crc, art 34] and @survey [p 3].",
    "- an item\n- another, of `code`",
    "| a | b |\n| --- | --- |\n| c | d |",
    "# A heading\n\n> quoted **words**",
    "A remark.[^a]\n\n[^a]: See <https://example.org/a_b> or [here](https://example.org).",
    "```\ncode\n```\n\n<!-- a\ncomment --> 児童",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_the_text_is_as_long_as_before_and_keeps_its_lines(text: str) -> None:
    words = words_of(text)
    assert [len(line) for line in words.split("\n")] == [len(line) for line in text.split("\n")]


def test_what_is_no_words_is_blank_and_citations_and_breaks_are_marked() -> None:
    words = words_of("- *An* item [@crc]\n- `code` in https://example.org")
    assert words == f"{BREAK}  An  item {CITED * 6}\n{BREAK}        in " + " " * 19


def test_items_of_a_list_and_cells_of_a_table_are_sentences_of_their_own() -> None:
    text = words_of("- one item\n- another\n\n| a | b |")
    held = [text[start:end].strip(f" \n{BREAK}") for start, end in sentences(text)]
    assert [words for words in held if words] == ["one item", "another", "a", "b"]


def test_without_code_comments_stay() -> None:
    assert without_code("`a` <!-- b -->\n\n```\nc\n```").split() == ["<!--", "b", "-->"]


def test_keys_are_found_where_they_stand_but_not_in_code() -> None:
    text = "See [@crc, art 3; @icescr] and `[@none]`."
    assert [(key, text[at : at + len(key) + 1]) for key, at in keys_of(text)] == [
        ("crc", "@crc"),
        ("icescr", "@icescr"),
    ]
