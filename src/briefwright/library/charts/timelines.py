"""Events on a line of time."""

import re

from briefwright.library.charts.encoding import WIDTH, Data, kind, ordered, shaped, top
from briefwright.library.charts.model import Chart

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_ROW = 32


def timeline(chart: Chart) -> Data:
    """A row for each thing, a mark for each of its events, of the event's own shape."""
    y = chart.y[0]
    events = [chart.heading(name) for name in chart.x]
    rows = [
        {"name": chart.worded(name), "at": at, "kind": event}
        for column, event in zip(chart.x, events, strict=True)
        for name, cell in zip(chart.series.column(y), chart.series.column(column), strict=True)
        if (at := _moment(cell)) is not None
    ]
    several = len(events) > 1
    name = {
        "field": "name",
        "type": "nominal",
        "title": None,
        "sort": ordered(chart, y),
        "axis": {"grid": True, "domain": False, "ticks": False},
    }
    when = {
        "field": "at",
        "type": "quantitative",
        "title": None,
        "scale": {"zero": False, "nice": True},
        "axis": {"format": "d", "grid": False, "tickMinStep": 1},
    }
    colour = kind(events, several)
    return {
        **top(rows),
        "width": WIDTH,
        "height": {"step": _ROW if several else 24},
        "encoding": {"y": name, "x": when},
        "layer": [
            {
                "mark": {"type": "line", "strokeWidth": 1.5},
                "encoding": {"detail": {"field": "name"}},
            }
            if several
            else {"mark": {"type": "point", "opacity": 0}},
            {
                "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1},
                "encoding": {
                    "color": colour,
                    "shape": shaped(colour, events),
                    **({"yOffset": _apart(events)} if several else {}),
                },
            },
        ],
    }


def _joined() -> Data:
    """A line from the first event of a row to the last."""
    return {"mark": {"type": "line", "strokeWidth": 1.5}, "encoding": {"detail": {"field": "name"}}}


def _apart(events: list[str]) -> Data:
    """Marks of several kinds a little above each other, so that none hides another."""
    scale = {"domain": events, "range": [_ROW // 2 - 10, _ROW // 2 + 10]}
    return {"field": "kind", "type": "nominal", "sort": events, "scale": scale}


def _moment(cell: str) -> float | None:
    """A day, a month or a year as a year and its part, which no time zone moves."""
    found = _DAY.fullmatch(cell)
    if found is None:
        return None
    year, month, day = found.groups()
    days = (int(month) - 1 if month else 0) + (int(day) - 1 if day else 0) / 31
    return round(int(year) + days / 12, 4)
