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
