"""K138: a chart draws a cell that is no number."""

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
