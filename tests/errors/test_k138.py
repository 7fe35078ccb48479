"""K138: a chart draws a cell that is no number or date."""

import pytest

from tests.composing import said_of_section


def test_the_cell_is_told_in_the_file_of_data() -> None:
    told = """\
seeds/data/a.csv:3:6: error[K138]: "about 40" is no number, and "people" is drawn as one
3 | 2021,about 40
  |      ^^^^^^^^
hint: leave the cell empty where there is no figure
"""
    files = {"seeds/data/a.csv": "year,people\n2020,1\n2021,about 40\n"}
    chart = "chart: {type: bar, x: year, y: people, alt: Bars}"
    assert said_of_section("Words.\n", "data: data/a.csv", chart, files=files) == told


def test_a_date_that_is_none_is_told() -> None:
    told = """\
seeds/data/a.csv:2:3: error[K138]: "July 2017" is no date, and "signed" is drawn as one
2 | A,July 2017
  |   ^^^^^^^^^
hint: write it as in 2020-01-31, 2020-01 or 2020

seeds/data/a.csv:3:3: error[K138]: "2017-02-30" is no date, and "signed" is drawn as one
3 | B,2017-02-30
  |   ^^^^^^^^^^
hint: write it as in 2020-01-31, 2020-01 or 2020
"""
    files = {"seeds/data/a.csv": "treaty,signed\nA,July 2017\nB,2017-02-30\n"}
    chart = "chart: {type: timeline, x: signed, y: treaty, alt: Events}"
    assert said_of_section("Words.\n", "data: data/a.csv", chart, files=files) == told


@pytest.mark.parametrize("cell", ["nan", "inf", "1e999", "1_000", "1,2,3", "12,5", "12,5000", "."])
def test_what_only_a_program_takes_for_a_number_is_told(cell: str) -> None:
    files = {"seeds/data/a.csv": f'year,people\n2020,1\n\n2021,"{cell}"\n'}
    chart = "chart: {type: bar, x: year, y: people, alt: Bars}"
    found = said_of_section("Words.\n", "data: data/a.csv", chart, files=files)
    assert f'seeds/data/a.csv:4:7: error[K138]: "{cell}" is no number' in found


def test_a_decimal_comma_is_told_with_its_cure() -> None:
    files = {"seeds/data/a.csv": 'year,people\n2020,"40,4"\n'}
    chart = "chart: {type: bar, x: year, y: people, alt: Bars}"
    found = said_of_section("Words.\n", "data: data/a.csv", chart, files=files)
    assert "hint: write a point before decimals, and commas between thousands alone" in found
