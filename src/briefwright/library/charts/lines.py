"""Lines along the years."""

import re

from briefwright.library.charts.encoding import (
    DASHES,
    WIDTH,
    Data,
    folded,
    kind,
    names_axis,
    several,
    shaped,
    top,
    years,
)
from briefwright.library.charts.model import Chart

_YEAR = re.compile(r"\d{4}")
_MOST_LABELLED = 12
_ROOM = 70  # letters along the page


def line(chart: Chart) -> Data:
    """A line for each column of figures, told apart by its dashes and the shape of its points."""
    names = chart.series.column(chart.x[0])
    rows = folded(chart, max(6, _ROOM // len(names)))
    shown = [chart.heading(name) for name in chart.y]
    colour = kind(shown, len(shown) > 1)
    few = len(names) <= _MOST_LABELLED
    return {
        **top(rows),
        "width": WIDTH + 60,
        "height": 220,
        "encoding": {
            "x": _along(chart, rows),
            "y": {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": True}},
        },
        "layer": [
            {
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {
                    "color": colour,
                    "strokeDash": {
                        **colour,
                        "legend": None,
                        "scale": {"domain": shown, "range": several(DASHES, shown)},
                    },
                },
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70 if few else 30, "opacity": 1},
                "encoding": {
                    "color": colour,
                    "shape": shaped(colour, shown),
                },
            },
            *([_point_labels()] if len(shown) == 1 and few else []),
        ],
    }


def _along(chart: Chart, rows: list[Data]) -> Data:
    """Years at their distance, in their order; anything else in the order of the rows."""
    title = chart.heading(chart.x[0])
    if all(_YEAR.fullmatch(row["name"]) for row in rows):
        for row in rows:
            row["name"] = int(row["name"])
        axis = years([row["name"] for row in rows], margin=0.5)
        return {"field": "name", "type": "quantitative", "title": title, **axis}
    names = names_axis(title, [row["name"] for row in rows])
    return {**names, "axis": {**names["axis"], "labelOverlap": "greedy"}}


def _point_labels() -> Data:
    return {"mark": {"type": "text", "dy": -10}, "encoding": {"text": {"field": "shown"}}}
