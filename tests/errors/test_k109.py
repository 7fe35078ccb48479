"""K109: kinds.toml, glossary or terms do not have the right shape."""

from tests.composing import said_of_library


def test_kinds_that_do_not_parse_are_told_at_their_place() -> None:
    told = """\
seeds/kinds.toml:2:9: error[K109]: kinds.toml does not parse: invalid value
2 | label = Law
  |         ^
"""
    assert said_of_library({"seeds/kinds.toml": "[law]\nlabel = Law\n"}) == told


def test_an_unknown_key_is_told() -> None:
    told = """\
seeds/kinds.toml:1:1: error[K109]: the kind "law": the key "lable" is not known; known are order, label, label_one, requires
1 | [law]
  | ^^^^^
"""  # noqa: E501
    assert said_of_library({"seeds/kinds.toml": "[law]\nlable = 'Law'\n"}) == told


def test_a_value_of_the_wrong_type_is_told() -> None:
    told = """\
seeds/kinds.toml:1:1: error[K109]: the kind "law": the value of "requires" must be a list of fields
1 | [law]
  | ^^^^^
"""
    assert said_of_library({"seeds/kinds.toml": "[law]\nrequires = 'phone'\n"}) == told


def test_a_key_outside_a_table_is_told() -> None:
    told = """\
seeds/kinds.toml:1:1: error[K109]: "law" is not a table
1 | law = 1
  | ^^^
hint: write [law]
"""
    assert said_of_library({"seeds/kinds.toml": "law = 1\n"}) == told
