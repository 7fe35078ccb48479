"""A section's `chart` to a chart: what to draw of which series.

In: the front matter of a section, and the file of data that it names. Out: a chart that can be
drawn. What cannot is refused by `series` and `fit`.
"""

from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.library.charts.fit import fits
from briefwright.library.charts.model import Chart
from briefwright.library.charts.series import read_series
from briefwright.library.model import Section


def chart_of(section: Section, files: Files, seeds: str, report: Report) -> Chart | None:
    """The chart that a section asks for, or None; with diagnostics where it cannot be drawn."""
    asked, data = section.fields.get("chart"), section.fields.get("data")
    if not asked:
        return None
    if not data:
        hint = "name a file of seeds/data/ under data:"
        report.add("K136", "the chart has no data", section.span("chart"), hint=hint)
        return None
    series = read_series(files, seeds, data, section.span("data"), report)
    if series is None:
        return None
    chart = Chart(
        asked["type"],
        series,
        _names(asked.get("x")),
        _names(asked.get("y")),
        _name(asked.get("value", "")),
        _names(asked.get("order", [])),
        {_name(key): str(word) for key, word in asked.get("words", {}).items()},
    )
    return chart if fits(chart, section, report) else None


def _names(value: Any) -> tuple[str, ...]:
    return tuple(map(_name, value if isinstance(value, list) else [value]))


def _name(value: Any) -> str:
    """A name as the series has it."""
    return " ".join(str(value).split())
