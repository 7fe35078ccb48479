"""What the forms of charts have in common: their rows, and how kinds are told apart."""

from collections.abc import Iterable
from math import ceil, floor
from typing import Any

from briefwright.library.charts.cells import number
from briefwright.library.charts.labels import SPLIT, in_lines, most_lines
from briefwright.library.charts.model import Chart

Data = dict[str, Any]
WIDTH = 400
SHAPES = ("circle", "diamond", "square", "triangle-up", "cross", "triangle-down")
DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_FEW_YEARS = 8
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def top(rows: Iterable[Data]) -> Data:
    """A specification of some rows."""
    return {"$schema": _SCHEMA, "data": {"values": list(rows)}}


def folded(chart: Chart, most: int) -> list[Data]:
    """A row for each figure, with the kind it is of and that kind's place; names in lines."""
    x = chart.series.column(chart.x[0])
    return [
        {
            "name": in_lines(chart.worded(name), most),
            "kind": chart.heading(column),
            "place": place,
            "value": number(cell),
            "shown": chart.worded(cell) if cell else "",
        }
        for place, column in enumerate(chart.y)
        for name, cell in zip(x, chart.series.column(column), strict=True)
    ]


def axis(labels: Iterable[str], **settings: Any) -> Data:
    """The settings of an axis with these labels, some of which may have several lines."""
    return {**settings, "labelExpr": SPLIT} if most_lines(labels) > 1 else settings


def names_axis(title: str, labels: Iterable[str]) -> Data:
    """The rows' names along the page."""
    return {
        "field": "name",
        "type": "nominal",
        "sort": None,
        "title": title,
        "axis": axis(labels, labelAngle=0, ticks=False),
    }


def kind(shown: list[str], legend: bool) -> Data:
    """The colour of kinds, with a legend where there are several."""
    kind: Data = {"field": "kind", "type": "nominal", "sort": shown, "scale": {"domain": shown}}
    return {**kind, "legend": {"title": None, "orient": "top"} if legend else None}


def several(values: Iterable[Any], named: list[str]) -> list[Any]:
    """As many values as names, from the start again where there are too few."""
    kept = list(values)
    return [kept[place % len(kept)] for place in range(len(named))]


def ordered(chart: Chart, column: str, most: int) -> list[str]:
    """The cells of a column, in the order that the chart asks for, in lines."""
    cells = chart.series.column(column)
    asked = (name for name in chart.order if name in cells)
    return [in_lines(chart.worded(name), most) for name in dict.fromkeys((*asked, *cells))]


def shaped(channel: Data, names: list[str]) -> Data:
    """A shape for each kind."""
    return {**channel, "scale": {"domain": names, "range": several(SHAPES, names)}}


def years(moments: list[float], margin: float = 0) -> Data:
    """The scale and the axis of years, with a margin of so much of a year at both ends. Of a few
    years each is named once: Vega names their parts, too."""
    first, last = floor(min(moments)), ceil(max(moments))
    axis: Data = {"format": "d", "grid": False, "tickMinStep": 1}
    if last - first > _FEW_YEARS:
        around = {"nice": False, "padding": 24} if margin else {"nice": True}
        return {"scale": {"zero": False, **around}, "axis": axis}
    last = last if margin else max(last, first + 1)
    domain = [first - margin, last + margin]
    return {"scale": {"domain": domain}, "axis": {**axis, "values": list(range(first, last + 1))}}
