"""Q104: a source's record does not have the right shape."""

import pytest

from tests.unit.sources.reading import said

HEAD = "- id: a\n  type: report\n  title: T\n"


def test_an_unknown_type_is_told_with_the_nearest_one() -> None:
    told = """\
seeds/sources/a.yaml:2:9: error[Q104]: "type" cannot be "reprt"
2 |   type: reprt
  |         ^^^^^
hint: did you mean "report"?
"""
    assert said("a.yaml", "- id: a\n  type: reprt\n  title: T\n") == told


def test_an_unknown_key_of_ours_is_told_with_the_nearest_one() -> None:
    told = """\
seeds/sources/a.yaml:4:12: error[Q104]: unknown key "relibility" in "custom"
4 |   custom: {relibility: primary}
  |            ^^^^^^^^^^
hint: did you mean "reliability"?
"""
    assert said("a.yaml", HEAD + "  custom: {relibility: primary}\n") == told


def test_a_comma_within_braces_is_told_where_it_cuts_a_value() -> None:
    told = """\
seeds/sources/a.yaml:4:38: error[Q104]: "Tokyo" stands alone: within braces, a comma ends a value
4 |   author: [{literal: Cabinet Office, Tokyo}]
  |                                      ^^^^^
hint: put the value of "literal" in quotes, with its commas
"""
    assert said("a.yaml", HEAD + "  author: [{literal: Cabinet Office, Tokyo}]\n") == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "issued: 22 June 2010",
            """\
seeds/sources/a.yaml:4:11: error[Q104]: "22 June 2010" is not a date
4 |   issued: 22 June 2010
  |           ^^^^^^^^^^^^
hint: write it as 2010-06-22, 2010-06 or 2010; leave it out where there is none
""",
        ),
        (
            "issued: {date-parts: [[2010, 2, 30]]}",
            """\
seeds/sources/a.yaml:4:11: error[Q104]: "issued" is not a date: "2010-02-30"
4 |   issued: {date-parts: [[2010, 2, 30]]}
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: the calendar has no such day; write year, month, day
""",
        ),
        (
            "custom: {checked: soon}",
            """\
seeds/sources/a.yaml:4:21: error[Q104]: "checked" is not a date: "soon"
4 |   custom: {checked: soon}
  |                     ^^^^
hint: write it as year-month-day, as in 2026-11-22
""",
        ),
    ],
)
def test_a_date_that_is_none_is_told(line: str, told: str) -> None:
    assert said("a.yaml", f"{HEAD}  {line}\n") == told


def test_an_author_that_is_text_is_told_how_names_are_written() -> None:
    told = """\
seeds/sources/a.yaml:4:11: error[Q104]: "author" must be a list of names, not text
4 |   author: Housing Desk
  |           ^^^^^^^^^^^^
hint: write [{family: …, given: …}] for a person, [{literal: …}] for a body
"""
    assert said("a.yaml", HEAD + "  author: Housing Desk\n") == told


def test_a_record_without_type_or_key_is_told() -> None:
    told = """\
seeds/sources/a.yaml:1:1: error[Q104]: a source has no id
1 | - title: T
  | ^^^^^^^^^^
hint: add "id: …", the key under which it is cited

seeds/sources/a.yaml:1:1: error[Q104]: a source has no type
1 | - title: T
  | ^^^^^^^^^^
hint: add "type: …", such as treaty, legislation, legal_case, report or webpage
"""
    assert said("a.yaml", "- title: T\n") == told


def test_a_title_that_is_no_text_is_told() -> None:
    told = """\
seeds/sources/a.yaml:3:10: error[Q104]: "title" of the source "a" is not text
3 |   title: true
  |          ^^^^
hint: put it in quotes: "true"
"""
    assert said("a.yaml", "- id: a\n  type: report\n  title: true\n") == told


def test_a_file_that_holds_no_list_is_told() -> None:
    told = """\
seeds/sources/a.yaml:1:1: error[Q104]: the file must hold a list of records, not keys with values
1 | id: a
  | ^^^^^
"""
    assert said("a.yaml", "id: a\n") == told


def test_a_character_that_no_format_can_hold_is_told() -> None:
    told = """\
seeds/sources/a.json:1:39: error[Q104]: the character U+0007 cannot stand in the output formats
1 | [{"id": "a", "type": "book", "title": "T\\u0007"}]
  |                                       ^^^^^^^^^
hint: delete it
"""
    assert said("a.json", '[{"id": "a", "type": "book", "title": "T\\u0007"}]') == told


def test_a_key_that_no_style_prints_is_a_warning() -> None:
    told = """\
seeds/sources/a.yaml:4:3: warning[Q104]: CSL has no key "jurisdicton", so that no style prints it
4 |   jurisdicton: Japan
  |   ^^^^^^^^^^^
hint: did you mean "jurisdiction"?
"""
    assert said("a.yaml", HEAD + "  jurisdicton: Japan\n") == told
