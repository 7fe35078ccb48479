"""K123: a footnote is defined twice."""

from tests.composing import said_of_section


def test_a_second_definition_is_told_at_its_place() -> None:
    body = """\
Words.[^a]

[^a]: One.

::: box
[^a]: Two.
:::
"""
    told = """\
seeds/law/right.md:11:1: error[K123]: the footnote "[^a]" is defined twice
11 | [^a]: Two.
   | ^^^^
hint: give one of them another label
"""
    assert said_of_section(body) == told
