"""L104: no section of that name."""

from tests.housing import said_of_selection


def test_a_misspelt_section_is_told_with_the_nearest_one_and_its_file() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing, evicton-2017]
"""
    told = """\
briefs/q3.yaml:5:31: error[L104]: no section named "evicton-2017"
5 |   include: [right-to-housing, evicton-2017]
  |                               ^^^^^^^^^^^^
hint: did you mean "eviction-2017" (seeds/law/eviction-2017.md)?
"""
    assert said_of_selection(brief) == told


def test_a_name_like_no_other_is_told() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  include: [right-to-housing, zzz]
"""
    told = """\
briefs/q3.yaml:5:31: error[L104]: no section named "zzz"
5 |   include: [right-to-housing, zzz]
  |                               ^^^
"""
    assert said_of_selection(brief) == told


def test_a_misspelt_exclude_is_told() -> None:
    brief = """\
title: T
as_of: 2026-11-22
sections:
- heading: Law
  select: {kind: law}
  exclude: [right-to-housin]
"""
    told = """\
briefs/q3.yaml:6:13: error[L104]: no section named "right-to-housin"
6 |   exclude: [right-to-housin]
  |             ^^^^^^^^^^^^^^^
hint: did you mean "right-to-housing" (seeds/law/right-to-housing.md)?
"""
    assert said_of_selection(brief) == told
