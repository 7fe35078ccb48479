"""K136: the data of a chart cannot be read."""

import pytest

from tests.composing import said_of_section

CHART = "chart: {type: bar, x: year, y: people, alt: Bars}\n"


def test_a_file_that_is_not_there_is_told_with_the_nearest_name() -> None:
    told = """\
seeds/law/right.md:5:7: error[K136]: there is no file of data "seeds/data/tier.csv"
5 | data: data/tier.csv
  |       ^^^^^^^^^^^^^
hint: did you mean "seeds/data/tiers.csv"?
"""
    files = {"seeds/data/tiers.csv": "year,people\n2020,1\n"}
    assert said_of_section("Words.\n", "data: data/tier.csv", CHART.strip(), files=files) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "year,people\n",
            """\
seeds/data/tiers.csv:1:1: error[K136]: the file of data has no rows
1 | year,people
  | ^^^^^^^^^^^
""",
        ),
        (
            "year,people\n2020,1\n2021\n",
            """\
seeds/data/tiers.csv:3:1: error[K136]: this row has 1 cell, and there are 2 columns
3 | 2021
  | ^^^^
hint: put a comma for each empty cell
""",
        ),
    ],
)
def test_a_table_that_is_none_is_told(text: str, told: str) -> None:
    files = {"seeds/data/tiers.csv": text}
    assert said_of_section("Words.\n", "data: data/tiers.csv", CHART.strip(), files=files) == told


def test_a_chart_without_data_is_told() -> None:
    told = """\
seeds/law/right.md:5:8: error[K136]: the chart has no data
5 | chart: {type: bar, x: year, y: people, alt: Bars}
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: name a file of seeds/data/ under data:
"""
    assert said_of_section("Words.\n", CHART.strip()) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("year,n,n\n2020,1,2\n", 'error[K136]: the heading "n" stands twice'),
        ("year;n\n2020;1\n", "error[K136]: the cells of this file have no commas between them"),
        ("year,n\n2020," + "9" * 140_000, "error[K136]: the file of data is no CSV"),
        ("year,n\n\n2020,1\n\n2021\n", "seeds/data/tiers.csv:5:1: error[K136]: this row has 1"),
    ],
)
def test_a_file_that_cannot_be_read_as_meant_is_told(text: str, told: str) -> None:
    files = {"seeds/data/tiers.csv": text}
    said = said_of_section("Words.\n", "data: data/tiers.csv", CHART.strip(), files=files)
    assert told in said


def test_missing_data_is_told_beside_other_faults() -> None:
    text = "![A plan](nowhere.png)\n"
    said = said_of_section(text, "data: data/nothing.csv", CHART.strip())
    assert "error[K114]" in said
    assert "error[K136]" in said


def test_a_character_that_no_format_can_show_is_told_in_the_data() -> None:
    files = {"seeds/data/tiers.csv": "year,people\nA\x01B,1\n"}
    said = said_of_section("Words.\n", "data: data/tiers.csv", CHART.strip(), files=files)
    assert "seeds/data/tiers.csv:2:2: error[K120]: the character U+0001" in said


@pytest.mark.parametrize("path", ["../../etc/hosts", "../briefwright.toml", "/etc/hosts"])
def test_a_path_that_leaves_the_library_is_told(path: str) -> None:
    files = {"briefwright.toml": "year,people\n2020,1\n"}
    said = said_of_section("Words.\n", f"data: {path}", CHART.strip(), files=files)
    assert f'error[K121]: the path "{path}" leaves the library' in said
