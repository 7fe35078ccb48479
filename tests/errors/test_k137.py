"""K137: a chart names a column that its data lacks."""

from tests.composing import said_of_section


def test_the_column_is_told_where_it_is_named() -> None:
    told = """\
seeds/law/right.md:6:32: error[K137]: the data has no column "peopel"
6 | chart: {type: bar, x: year, y: peopel, alt: Bars}
  |                                ^^^^^^
hint: did you mean "people"?
"""
    files = {"seeds/data/a.csv": "year,people\n2020,1\n"}
    chart = "chart: {type: bar, x: year, y: peopel, alt: Bars}"
    assert said_of_section("Words.\n", "data: data/a.csv", chart, files=files) == told
