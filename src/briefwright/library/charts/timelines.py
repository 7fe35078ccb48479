"""Events on a line of time."""

from briefwright.library.charts.cells import moment
from briefwright.library.charts.encoding import WIDTH, Data, axis, kind, ordered, shaped, top, years
from briefwright.library.charts.labels import in_lines, most_lines
from briefwright.library.charts.model import Chart

_ROW = 32
_NAME = 28  # letters of a line of a name


def timeline(chart: Chart) -> Data:
    """A row for each thing, a mark for each of its events, of the event's own shape."""
    y = chart.y[0]
    events = [chart.heading(name) for name in chart.x]
    rows: list[Data] = [
        {"name": in_lines(chart.worded(name), _NAME), "at": at, "kind": event}
        for column, event in zip(chart.x, events, strict=True)
        for name, cell in zip(chart.series.column(y), chart.series.column(column), strict=True)
        if (at := moment(cell)) is not None
    ]
    names = ordered(chart, y, _NAME)
    several = len(events) > 1
    name = {
        "field": "name",
        "type": "nominal",
        "title": None,
        "sort": names,
        "scale": {"domain": names},
        "axis": axis(names, grid=True, domain=False, ticks=False),
    }
    when = {
        "field": "at",
        "type": "quantitative",
        "title": None,
        **years([row["at"] for row in rows]),
    }
    colour = kind(events, several)
    return {
        **top(rows),
        "width": WIDTH,
        "height": {"step": max(_ROW if several else 24, 14 * most_lines(names) + 8)},
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


def _apart(events: list[str]) -> Data:
    """Marks of several kinds a little above each other, so that none hides another."""
    scale = {"domain": events, "range": [_ROW // 2 - 10, _ROW // 2 + 10]}
    return {"field": "kind", "type": "nominal", "sort": events, "scale": scale}
