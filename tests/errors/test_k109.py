"""K109: kinds.toml, glossary or terms do not have the right shape."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.library.terms import read_terms
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


def test_a_table_that_stands_twice_is_named() -> None:
    told = """\
seeds/kinds.toml:3:5: error[K109]: kinds.toml does not parse: cannot declare "law" twice
3 | [law]
  |     ^
"""
    assert said_of_library({"seeds/kinds.toml": "[law]\norder = 1\n[law]\n"}) == told


def test_a_second_value_and_a_quotation_left_open_are_told_in_plain_words() -> None:
    told = """\
seeds/kinds.toml:3:9: error[K109]: kinds.toml does not parse: this key has a value already
3 | order = 2
  |         ^
"""
    assert said_of_library({"seeds/kinds.toml": "[law]\norder = 1\norder = 2\n"}) == told
    told = """\
seeds/kinds.toml:2:12: error[K109]: kinds.toml does not parse: a quotation mark is not closed
2 | label = "Law
  |            ^
"""
    assert said_of_library({"seeds/kinds.toml": '[law]\nlabel = "Law\n'}) == told


def test_an_entry_without_a_term_is_told_without_a_name() -> None:
    told = """\
seeds/terms.yaml:1:3: error[K109]: "prefer" is missing
1 | - avoid: [x]
  |   ^^^^^^^^^^
hint: add "prefer: …"
"""
    report = Report()
    read_terms(MemoryFiles({"seeds/terms.yaml": "- avoid: [x]\n"}), "seeds", report)
    assert render_text(report, colour=False) == told
