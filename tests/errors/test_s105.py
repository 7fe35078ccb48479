"""S105: a spec extends one that does not exist."""

from tests.housing import said_of_briefs


def test_a_base_that_does_not_exist_is_told_with_the_nearest_one() -> None:
    q3 = """\
title: T
extends: bsae
"""
    base = """\
title: T
sections:
- include: [right-to-housing]
"""
    told = """\
briefs/q3.yaml:2:10: error[S105]: no spec named "bsae" to extend
2 | extends: bsae
  |          ^^^^
hint: did you mean "base"?
"""
    assert said_of_briefs(q3=q3, base=base) == told
