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
hint: known are lang=ja, .role and #id
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
hint: known are lang=ja, .role and #id
"""
    assert said_of_section(body) == told


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
