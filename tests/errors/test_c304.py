"""C304: a statistic lacks its period or what was counted."""

from tests.checking import section, told


def test_a_figure_without_what_was_counted_is_told_at_its_title() -> None:
    files = {
        "seeds/statistics/rents.md": section("value: 61", "unit: people", "period: 2024"),
    }
    expected = """\
seeds/statistics/rents.md:2:8: warning[C304]: this figure does not say what was counted
2 | title: A section
  |        ^^^^^^^^^
hint: add "counted: …"
"""
    assert told(files, "C304") == expected


def test_an_empty_period_is_told_where_it_stands() -> None:
    files = {
        "seeds/statistics/rents.md": section('period: ""', "counted: households that rent"),
    }
    expected = """\
seeds/statistics/rents.md:5:9: warning[C304]: this figure does not say for which time it holds
5 | period: ""
  |         ^^
hint: add "period: …"
"""
    assert told(files, "C304") == expected


def test_a_figure_with_both_is_not_told() -> None:
    files = {
        "seeds/statistics/rents.md": section("period: 2024", "counted: households that rent"),
    }
    assert told(files, "C304") == ""
