"""K111: a footnote is defined but not used."""

from tests.composing import said_of_section


def test_a_footnote_that_nothing_calls_is_told() -> None:
    body = """\
Words.

[^a]: A remark with a source. [@crc]
"""
    told = """\
seeds/law/right.md:8:1: warning[K111]: the footnote "[^a]" is defined but not used
8 | [^a]: A remark with a source. [@crc]
  | ^^^^
hint: call it with [^a] in the text, or delete it
"""
    assert said_of_section(body) == told


def test_one_that_only_code_names_is_told() -> None:
    body = """\
Write `[^a]` for a note.

[^a]: A remark.
"""
    told = """\
seeds/law/right.md:8:1: warning[K111]: the footnote "[^a]" is defined but not used
8 | [^a]: A remark.
  | ^^^^
hint: call it with [^a] in the text, or delete it
"""
    assert said_of_section(body) == told
