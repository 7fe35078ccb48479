"""S106: specs extend each other in a circle."""

from tests.housing import said_of_briefs


def test_a_circle_is_told_with_its_chain() -> None:
    a = """\
title: A
extends: b
"""
    b = """\
extends: c
"""
    c = """\
extends: a
"""
    told = """\
briefs/c.yaml:1:10: error[S106]: specs extend each other in a circle: a → b → c → a
1 | extends: a
  |          ^
hint: take one "extends" out of the circle
"""
    assert said_of_briefs(a=a, b=b, c=c) == told


def test_a_spec_that_extends_itself_is_told() -> None:
    brief = """\
title: A
extends: a
"""
    told = """\
briefs/a.yaml:2:10: error[S106]: "a" extends itself
2 | extends: a
  |          ^
hint: take one "extends" out of the circle
"""
    assert said_of_briefs(a=brief) == told
