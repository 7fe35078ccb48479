"""K126: a heading is empty."""

from tests.composing import said_of_section


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
