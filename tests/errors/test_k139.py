"""K139: a chart would mislead, or its form has no room for the data."""

import pytest

from tests.composing import said_of_section

ROWS = {"seeds/data/a.csv": "town,homes,sold\nNorth,12,3\nSouth,,-4\nNorth,7,1\n"}
MANY = {"seeds/data/a.csv": "town,homes\n" + "".join(f"Town {at},{at}\n" for at in range(31))}


def said(chart: str, files: dict[str, str]) -> str:
    asked = f"chart: {{{chart}, alt: A chart}}"
    return said_of_section("Words.\n", "data: data/a.csv", asked, files=files)


def test_two_rows_of_a_name_are_told_since_one_would_hide_the_other() -> None:
    assert said("type: bar, x: town, y: homes", ROWS) == (
        """\
seeds/data/a.csv:4:1: error[K139]: a second row is called "North", and would hide the first
4 | North,7,1
  | ^^^^^
hint: make one row of the two, or tell them apart
"""
    )


def test_columns_that_would_not_be_drawn_are_told() -> None:
    assert said("type: bar, x: town, y: [homes, sold]", ROWS) == (
        """\
seeds/law/right.md:6:32: error[K139]: "bar" draws one column of "y", and this names 2
6 | chart: {type: bar, x: town, y: [homes, sold], alt: A chart}
  |                                ^^^^^^^^^^^^^
hint: another type may have room: line, stacked
"""
    )


@pytest.mark.parametrize(
    ("chart", "message"),
    [
        (
            "type: line, x: town, y: [homes, sold], words: {homes: Homes, sold: Homes}",
            'two columns are both called "Homes"',
        ),
        ("type: grid, x: town, y: homes", "a grid needs words for its cells"),
        ("type: grid, x: town, y: town, value: homes", 'a second row is called "North, North"'),
        ("type: timeline, x: [homes, sold], y: [town, sold]", '"timeline" draws one column of "y"'),
    ],
)
def test_what_a_form_cannot_show_is_told(chart: str, message: str) -> None:
    assert f"error[K139]: {message}" in said(chart, ROWS)


def test_a_layer_below_nothing_is_told() -> None:
    files = {"seeds/data/a.csv": "town,homes,sold\nNorth,12,3\nSouth,,-4\n"}
    found = said("type: stacked, x: town, y: [homes, sold]", files)
    assert 'seeds/data/a.csv:3:8: error[K139]: "-4" is less than nothing' in found


def test_a_column_without_a_figure_is_told() -> None:
    files = {"seeds/data/a.csv": "town,homes\nNorth,\n"}
    assert "the data has no number to draw" in said("type: bar, x: town, y: homes", files)


def test_more_rows_than_can_be_read_are_told() -> None:
    found = said("type: bar, x: town, y: homes", MANY)
    assert 'error[K139]: "bar" has room for 30 rows, and the data has 31' in found
