"""What the forms of charts have in common: their rows, and how kinds are told apart."""

from collections.abc import Iterable
from typing import Any

from briefwright.library.charts.model import Chart
from briefwright.library.charts.read import number

Data = dict[str, Any]
WIDTH = 400
SHAPES = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def top(rows: Iterable[Data]) -> Data:
    """A specification of some rows."""
    return {"$schema": _SCHEMA, "data": {"values": list(rows)}}


def folded(chart: Chart) -> list[Data]:
    """A row for each figure, with the kind it is of and that kind's place."""
    x = chart.series.column(chart.x[0])
    return [
        {
            "name": chart.worded(name),
            "kind": chart.heading(column),
            "place": place,
            "value": number(cell),
            "shown": chart.worded(cell) if cell else "",
        }
        for place, column in enumerate(chart.y)
        for name, cell in zip(x, chart.series.column(column), strict=True)
    ]


def names_axis(title: str) -> Data:
    """The rows' names along the page."""
    return {
        "field": "name",
        "type": "nominal",
        "sort": None,
        "title": title,
        "axis": {"labelAngle": 0, "ticks": False},
    }


def kind(shown: list[str], legend: bool) -> Data:
    """The colour of kinds, with a legend where there are several."""
    kind: Data = {"field": "kind", "type": "nominal", "sort": shown, "scale": {"domain": shown}}
    return {**kind, "legend": {"title": None, "orient": "top"} if legend else None}


def several(values: Iterable[Any], named: list[str]) -> list[Any]:
    """As many values as names, from the start again where there are too few."""
    kept = list(values)
    return [kept[place % len(kept)] for place in range(len(named))]


def ordered(chart: Chart, column: str) -> list[str]:
    """The cells of a column, in the order that the chart asks for."""
    found = dict.fromkeys((*chart.order, *chart.series.column(column)))
    return [chart.worded(name) for name in found]


def shaped(channel: Data, names: list[str]) -> Data:
    """A shape for each kind."""
    return {**channel, "scale": {"domain": names, "range": several(SHAPES, names)}}
