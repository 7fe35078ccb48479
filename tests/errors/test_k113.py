"""K113: a table's rows differ in length."""

from tests.composing import said_of_section


def test_a_row_with_a_cell_too_few_and_one_with_a_cell_too_many_are_told() -> None:
    body = """\
| a | b |
| --- | --- |
| c |
| c | d |
| c | d | e |
"""
    told = """\
seeds/law/right.md:8:1: error[K113]: this row has more or fewer cells than the table's first row
8 | | c |
  | ^^^^^
hint: give each row the same number of | between its cells

seeds/law/right.md:10:1: error[K113]: this row has more or fewer cells than the table's first row
10 | | c | d | e |
   | ^^^^^^^^^^^^^
hint: give each row the same number of | between its cells
"""
    assert said_of_section(body) == told


def test_a_row_with_a_bar_in_its_words_is_told() -> None:
    body = """\
| a | b |
| --- | --- |
| a \\| b | `c | d` |
| a | b | c |
"""
    told = """\
seeds/law/right.md:9:1: error[K113]: this row has more or fewer cells than the table's first row
9 | | a | b | c |
  | ^^^^^^^^^^^^^
hint: give each row the same number of | between its cells
"""
    assert said_of_section(body) == told


def test_a_row_like_a_part_of_another_is_told_on_its_own_line() -> None:
    body = """\
| c | d |
| --- | --- |
| c | d |
| c |
"""
    told = """\
seeds/law/right.md:9:1: error[K113]: this row has more or fewer cells than the table's first row
9 | | c |
  | ^^^^^
hint: give each row the same number of | between its cells
"""
    assert said_of_section(body) == told


def test_hyphens_for_another_number_of_cells_are_told() -> None:
    body = """\
| a | b |
| --- |
| c | d |
"""
    told = """\
seeds/law/right.md:7:1: error[K113]: the line of hyphens has more or fewer cells than the row above it
7 | | --- |
  | ^^^^^^^
hint: give each row the same number of | between its cells
"""  # noqa: E501
    assert said_of_section(body) == told


def test_a_table_directly_below_words_is_told() -> None:
    body = """\
The figures:
| a | b |
| --- | --- |
| c | d |
"""
    told = """\
seeds/law/right.md:8:1: error[K113]: this is no table: other lines stand directly above its first row
8 | | --- | --- |
  | ^^^^^^^^^^^^^
hint: put an empty line before the table
"""  # noqa: E501
    assert said_of_section(body) == told


def test_a_row_in_a_quotation_is_told() -> None:
    body = """\
> | a | b |
> | --- | --- |
> | c |
"""
    told = """\
seeds/law/right.md:8:1: error[K113]: this row has more or fewer cells than the table's first row
8 | > | c |
  | ^^^^^^^
hint: give each row the same number of | between its cells
"""
    assert said_of_section(body) == told
