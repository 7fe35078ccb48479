"""K134: a section has no text."""

from tests.composing import said_of_section


def test_a_section_of_a_title_alone_is_told() -> None:
    told = """\
seeds/law/right.md:2:8: warning[K134]: this section has neither text nor a summary
2 | title: The right to housing
  |        ^^^^^^^^^^^^^^^^^^^^
hint: write it, or give it the status draft
"""
    assert said_of_section("\n") == told


def test_a_section_that_is_a_chart_says_something() -> None:
    chart = "chart: {type: bar, x: town, y: homes, alt: Bars}"
    files = {"seeds/data/a.csv": "town,homes\nNorth,1\n"}
    assert "K134" not in said_of_section("\n", "data: data/a.csv", chart, files=files)
