"""K133: lines that look like a list are none, or another one."""

from tests.composing import said_of_section


def test_a_list_directly_below_words_is_told() -> None:
    body = """\
The rights:
- one
- two
"""
    told = """\
seeds/law/right.md:7:1: warning[K133]: this is no list: other words stand directly above it
7 | - one
  | ^^^^^
hint: put an empty line before the list
"""
    assert said_of_section(body) == told


def test_an_item_indented_too_little_is_told() -> None:
    body = """\
- one
  - two
"""
    told = """\
seeds/law/right.md:7:3: warning[K133]: this item is not read as one below the item above
7 |   - two
  |   ^^^^^
hint: indent it by four spaces
"""
    assert said_of_section(body) == told


def test_another_kind_of_list_directly_below_one_is_told() -> None:
    body = """\
- one
1. two
"""
    told = """\
seeds/law/right.md:7:1: warning[K133]: this is no list of its own: its marks are not those of the list above
7 | 1. two
  | ^^^^^^
hint: put an empty line before it
"""  # noqa: E501
    assert said_of_section(body) == told
