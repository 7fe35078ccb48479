"""K125: a phrase has an attribute that is not known."""

from tests.composing import said_of_section


def test_an_unknown_attribute_of_a_phrase_is_told() -> None:
    body = """\
[Words]{lang=ja} and [words]{colour=red}.
"""
    told = """\
seeds/law/right.md:6:30: error[K125]: "colour=red" is not an attribute of a phrase
6 | [Words]{lang=ja} and [words]{colour=red}.
  |                              ^^^^^^^^^^
hint: known are lang=ja, ruby=じどう, .role and #id
"""
    assert said_of_section(body) == told


def test_a_language_that_is_no_tag_is_told() -> None:
    body = """\
[Words]{lang=japanese}.
"""
    told = """\
seeds/law/right.md:6:9: error[K125]: "lang=japanese" is not an attribute of a phrase
6 | [Words]{lang=japanese}.
  |         ^^^^^^^^^^^^^
hint: known are lang=ja, ruby=じどう, .role and #id
"""
    assert said_of_section(body) == told


def test_a_reading_that_is_empty_is_told() -> None:
    body = """\
[児童]{ruby=""} and [相談所]{lang=ja ruby=そうだんじょ}.
"""
    told = """\
seeds/law/right.md:6:5: error[K125]: the reading of these words is empty
6 | [児童]{ruby=""} and [相談所]{lang=ja ruby=そうだんじょ}.
  |       ^^^^^^^^^
hint: write it behind the sign: {ruby=じどう}
"""
    assert said_of_section(body) == told


def test_a_reading_that_is_too_long_is_told() -> None:
    said = said_of_section(f"[児童]{{ruby={'あ' * 41}}}.\n")
    assert "error[K125]: a reading of 41 characters is too long: at most 40" in said
    assert said_of_section(f"[児童]{{ruby={'あ' * 40}}}.\n") == ""


def test_a_second_word_behind_the_colons_is_told() -> None:
    body = """\
::: warning box
Words.
:::
"""
    told = """\
seeds/law/right.md:6:13: error[K125]: "box" is not an attribute of a division
6 | ::: warning box
  |             ^^^
hint: known are lang=ja, .role and #id
"""
    assert said_of_section(body) == told
