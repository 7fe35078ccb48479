"""Bars: one for each row, or layers on top of each other."""

import re

from briefwright.library.charts.encoding import WIDTH, Data, folded, kind, names_axis, top
from briefwright.library.charts.model import Chart
from briefwright.library.charts.read import number

_YEAR = re.compile(r"\d{4}")
_BAR = 26


def bar(chart: Chart) -> Data:
    """A bar for each row: columns along the years, or rows below each other."""
    x, y = chart.x[0], chart.y[0]
    rows = [
        {"name": chart.worded(name), "value": number(cell) or 0, "shown": chart.worded(cell)}
        for name, cell in zip(chart.series.column(x), chart.series.column(y), strict=True)
    ]
    upright = all(_YEAR.fullmatch(name) for name in chart.series.column(x))
    along: Data = {"field": "name", "type": "nominal", "sort": None, "title": None}
    size: Data = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "axis": None,
        "scale": {"zero": True},
    }
    names = {"axis": {"labelAngle": 0, "ticks": False, "domain": True}}
    if upright:
        encoding = {"x": {**along, **names}, "y": size}
        words = {"align": "center", "baseline": "bottom", "dy": -4}
        extent = {"width": {"step": 44}, "height": 150}
    else:
        encoding = {"y": {**along, **names}, "x": size}
        words = {"align": "left", "baseline": "middle", "dx": 5}
        extent = {"width": WIDTH, "height": {"step": _BAR + 8}}
    return {
        **top(rows),
        **extent,
        "encoding": encoding,
        "layer": [
            {"mark": {"type": "bar", "size": _BAR}},
            {"mark": {"type": "text", **words}, "encoding": {"text": {"field": "shown"}}},
        ],
    }


def stacked(chart: Chart) -> Data:
    """Bars made of layers, from the dark to the light, each with its figure."""
    x = chart.x[0]
    rows = folded(chart)
    shown = [chart.heading(name) for name in chart.y]
    height = {"field": "value", "type": "quantitative", "title": None, "stack": "zero"}
    order = {"field": "place", "type": "quantitative"}
    return {
        **top(rows),
        "width": {"step": 56},
        "height": 220,
        "encoding": {
            "x": {**names_axis(chart.heading(x)), "title": None},
            "y": {**height, "axis": None},
            "order": order,
        },
        "layer": [
            {
                "mark": {"type": "bar", "stroke": "white", "strokeWidth": 1, "size": 40},
                "encoding": {"color": kind(shown, True)},
            },
            {
                "mark": {"type": "text", "baseline": "middle"},
                "encoding": {
                    "y": {**height, "axis": None, "bandPosition": 0.5},
                    "detail": {"field": "kind"},
                    "text": {"field": "shown"},
                    "color": {
                        "condition": {"test": "datum.place < 2", "value": "white"},
                        "value": "black",
                    },
                },
            },
        ],
    }
