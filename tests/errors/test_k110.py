"""K110: a footnote is used but not defined."""

from tests.composing import said_of_section


def test_a_misspelt_footnote_is_told_with_the_nearest_one() -> None:
    body = """\
Words.[^tow]

[^two]: A remark.
"""
    told = """\
seeds/law/right.md:6:7: error[K110]: the footnote "[^tow]" is not defined
6 | Words.[^tow]
  |       ^^^^^^
hint: did you mean "two"?

seeds/law/right.md:8:1: warning[K111]: the footnote "[^two]" is defined but not used
8 | [^two]: A remark.
  | ^^^^^^
hint: call it with [^two] in the text, or delete it
"""
    assert said_of_section(body) == told


def test_a_footnote_without_any_definition_is_told_with_what_to_add() -> None:
    body = """\
Words.[^1]
"""
    told = """\
seeds/law/right.md:6:7: error[K110]: the footnote "[^1]" is not defined
6 | Words.[^1]
  |       ^^^^
hint: add a line that begins with [^1]: and the note's text
"""
    assert said_of_section(body) == told


def test_one_in_a_table_and_one_in_a_division_are_told_on_their_lines() -> None:
    body = """\
::: box
First.[^a]

| a | b |
| --- | --- |
| c | d[^b] |
:::
"""
    told = """\
seeds/law/right.md:7:7: error[K110]: the footnote "[^a]" is not defined
7 | First.[^a]
  |       ^^^^
hint: add a line that begins with [^a]: and the note's text

seeds/law/right.md:11:8: error[K110]: the footnote "[^b]" is not defined
11 | | c | d[^b] |
   |        ^^^^
hint: add a line that begins with [^b]: and the note's text
"""
    assert said_of_section(body) == told
