"""K129: a footnote is empty, or holds what cannot stand in one."""

from tests.composing import said_of_section


def test_a_note_that_calls_another_is_told_at_the_call() -> None:
    body = """\
Words.[^a]

[^a]: A remark.[^b]
[^b]: Another.
"""
    told = """\
seeds/law/right.md:8:16: error[K129]: the footnote "[^b]" is called within the footnote "[^a]"
8 | [^a]: A remark.[^b]
  |                ^^^^
hint: a note cannot stand in a note
"""
    assert said_of_section(body) == told


def test_a_note_that_calls_itself_is_told() -> None:
    body = """\
Words.[^a]

[^a]: A remark.[^a]
"""
    told = """\
seeds/law/right.md:8:16: error[K129]: the footnote "[^a]" is called within itself
8 | [^a]: A remark.[^a]
  |                ^^^^
hint: a note cannot stand in a note
"""
    assert said_of_section(body) == told


def test_an_empty_note_is_told() -> None:
    body = """\
Words.[^a]

[^a]:
"""
    told = """\
seeds/law/right.md:8:1: error[K129]: the footnote "[^a]" is empty
8 | [^a]:
  | ^^^^
hint: a note holds paragraphs, lists and quotations
"""
    assert said_of_section(body) == told


def test_a_note_that_holds_a_heading_and_a_table_is_told() -> None:
    body = """\
Words.[^a]

[^a]: A remark.

    ## Heading

    | a | b |
    | --- | --- |
    | c | d |
"""
    told = """\
seeds/law/right.md:8:1: error[K129]: the footnote "[^a]" holds a heading
8 | [^a]: A remark.
  | ^^^^
hint: a note holds paragraphs, lists and quotations

seeds/law/right.md:8:1: error[K129]: the footnote "[^a]" holds a table
8 | [^a]: A remark.
  | ^^^^
hint: a note holds paragraphs, lists and quotations
"""
    assert said_of_section(body) == told
