"""K126: a heading is empty."""

from tests.composing import SPEC, said, said_of_section


def test_a_heading_without_words_is_told() -> None:
    body = """\
## 

Words.
"""
    told = """\
seeds/law/right.md:6:1: error[K126]: a heading is empty
6 | ##
  | ^^
hint: write it, or delete it
"""
    assert said_of_section(body) == told


def test_a_heading_of_a_comment_alone_is_told() -> None:
    body = """\
Words.

## <!-- later -->
"""
    told = """\
seeds/law/right.md:8:1: error[K126]: a heading is empty
8 | ## <!-- later -->
  | ^^^
hint: write it, or delete it
"""
    assert said_of_section(body) == told


def test_a_part_without_a_heading_is_named_as_the_cure() -> None:
    spec = SPEC.replace("- heading: The law\n  include", "- include")
    told = """\
templates/plain/body.md.j2:4:1: error[K126]: a heading is empty
4 | ## {{ part.heading }}
  | ^^
hint: write "heading: …" for the part on line 6 of briefs/brief.yaml, which has none; in the template: write it, or delete it
"""  # noqa: E501
    assert said(spec=spec) == told
