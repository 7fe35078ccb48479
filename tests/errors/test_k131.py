"""K131: a comment is not closed."""

from tests.composing import said_of_section


def test_a_comment_without_an_end_is_told() -> None:
    body = """\
Words.

<!-- to do:

More words.
"""
    told = """\
seeds/law/right.md:8:1: error[K131]: this comment is not closed: what follows it is not printed
8 | <!-- to do:
  | ^^^^
hint: end it with -->
"""
    assert said_of_section(body) == told
