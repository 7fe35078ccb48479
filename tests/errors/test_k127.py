"""K127: a text of one paragraph has more."""

from tests.composing import said_of_section


def test_a_summary_of_two_paragraphs_is_told() -> None:
    told = """\
seeds/law/right.md:5:10: error[K127]: this text must be a single paragraph
5 | summary: |
  |          ^
hint: take out the empty lines, headings, lists and tables
"""
    assert said_of_section("Text.\n", "summary: |", "  One.", "", "  Two.") == told


def test_a_summary_that_is_a_list_is_told() -> None:
    told = """\
seeds/law/right.md:5:10: error[K127]: this text must be a single paragraph
5 | summary: '- One.'
  |          ^^^^^^^^
hint: take out the empty lines, headings, lists and tables
"""
    assert said_of_section("Text.\n", "summary: '- One.'") == told
