"""K124: a fenced division is not closed."""

from tests.composing import said_of_section


def test_a_division_without_an_end_is_told_where_it_begins() -> None:
    body = """\
::: box
Words.
"""
    told = """\
seeds/law/right.md:6:1: error[K124]: the division "box" is not closed
6 | ::: box
  | ^^^^^^^
hint: end it with a line of colons: :::
"""
    assert said_of_section(body) == told


def test_the_outer_of_two_is_told_when_one_end_is_missing() -> None:
    body = """\
:::: outer
::: inner
Words.
:::
"""
    told = """\
seeds/law/right.md:6:1: error[K124]: the division "outer" is not closed
6 | :::: outer
  | ^^^^^^^^^^
hint: end it with a line of colons: :::
"""
    assert said_of_section(body) == told


def test_an_end_too_many_is_told() -> None:
    body = """\
::: box
Words.
:::

:::
"""
    told = """\
seeds/law/right.md:10:1: error[K124]: this line of colons closes no division
10 | :::
   | ^^^
hint: delete it, or begin a division above: ::: role
"""
    assert said_of_section(body) == told
