"""S102: a spec has a key that is not known."""

from tests.housing import said_of_briefs, said_of_selection


def test_an_unknown_key_is_told_with_the_nearest_one() -> None:
    brief = """\
titel: T
sections:
- include: [right-to-housing]
title: T
"""
    told = """\
briefs/q3.yaml:1:1: error[S102]: unknown key "titel"
1 | titel: T
  | ^^^^^
hint: did you mean "title"?
"""
    assert said_of_briefs(q3=brief) == told


def test_an_unknown_key_of_a_part_is_told_with_its_part() -> None:
    brief = """\
title: T
sections:
- incldue: [right-to-housing]
"""
    told = """\
briefs/q3.yaml:3:3: error[S102]: unknown key "incldue" in "sections"
3 | - incldue: [right-to-housing]
  |   ^^^^^^^
hint: did you mean "include"?
"""
    assert said_of_briefs(q3=brief) == told


def test_a_key_like_no_other_is_told_with_those_there_are() -> None:
    brief = """\
title: T
page: {colour: red}
sections:
- intro: x
"""
    told = """\
briefs/q3.yaml:2:8: error[S102]: unknown key "colour" in "page"
2 | page: {colour: red}
  |        ^^^^^^
hint: it is one of size, layout
"""
    assert said_of_briefs(q3=brief) == told


def test_a_field_that_no_front_matter_has_is_told() -> None:
    brief = """\
title: T
sections:
- select: {kind: law, topcis: housing}
"""
    told = """\
briefs/q3.yaml:3:23: error[S102]: no section has a field "topcis" to select by
3 | - select: {kind: law, topcis: housing}
  |                       ^^^^^^
hint: did you mean "topics"?
"""
    assert said_of_selection(brief) == told
