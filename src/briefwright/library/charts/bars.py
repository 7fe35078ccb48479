"""Bars: one for each row, or layers on top of each other."""

import re
from collections import Counter

from briefwright.library.charts.cells import number
from briefwright.library.charts.encoding import WIDTH, Data, axis, folded, kind, names_axis, top
from briefwright.library.charts.labels import in_lines, most_lines
from briefwright.library.charts.model import Chart

_YEAR = re.compile(r"\d{4}")
_BAR = 26
_MOST_UPRIGHT = 12
_LONGEST_ABOVE = 7  # letters that stand above a bar without meeting their neighbours
_NAME = 28  # letters of a line of a name
_NAMES = {"field": "name", "type": "nominal", "sort": None, "title": None}
_THINNEST = 0.06  # of the highest bar, for a figure to stand within a layer


def bar(chart: Chart) -> Data:
    """A bar for each row: columns along the years, or rows below each other."""
    x, y = chart.x[0], chart.y[0]
    rows = [
        {
            "name": in_lines(chart.worded(name), _NAME),
            "value": number(cell) or 0,
            "shown": chart.worded(cell),
        }
        for name, cell in zip(chart.series.column(x), chart.series.column(y), strict=True)
    ]
    if not _is_upright(chart, rows):
        return _lines(rows)
    years = chart.series.column(x)
    return _columns([rows[place] for place in sorted(range(len(rows)), key=years.__getitem__)])


def _is_upright(chart: Chart, rows: list[Data]) -> bool:
    """Whether bars stand beside each other: a few years with short figures."""
    fits = len(rows) <= _MOST_UPRIGHT and all(len(row["shown"]) <= _LONGEST_ABOVE for row in rows)
    return fits and all(_YEAR.fullmatch(name) for name in chart.series.column(chart.x[0]))


def _columns(rows: list[Data]) -> Data:
    words: Data = {"align": "center", "baseline": "bottom", "dy": -4}
    if _some_below(rows):
        words |= {"baseline": _below("'top'", "'bottom'"), "dy": _below("4", "-4")}
    names = {**_NAMES, "axis": {"labelAngle": 0, "ticks": False, "domain": True}}
    extent = {"width": {"step": 44}, "height": 150}
    return {**top(rows), **extent, **_drawn({"x": names, "y": _size(rows)}, _BAR, words, "y", rows)}


def _lines(rows: list[Data]) -> Data:
    words: Data = {"align": "left", "baseline": "middle", "dx": 5}
    if _some_below(rows):
        words |= {"align": _below("'right'", "'left'"), "dx": _below("-5", "5")}
    labels = [row["name"] for row in rows]
    names = {**_NAMES, "axis": axis(labels, labelAngle=0, ticks=False, domain=True)}
    step = max(_step(len(rows)), 14 * most_lines(labels) + 8)
    extent = {"width": WIDTH, "height": {"step": step}}
    size = min(_BAR, _step(len(rows)) - 5)
    return {**top(rows), **extent, **_drawn({"y": names, "x": _size(rows)}, size, words, "x", rows)}


def _step(rows: int) -> int:
    """The height of a row: less where there are many, so that they stay on a page."""
    return 34 if rows <= 12 else 24 if rows <= 24 else 17


def _size(rows: list[Data]) -> Data:
    scale: Data = {"zero": True}
    if _some_below(rows):
        scale["padding"] = 40
    elif not any(row["value"] for row in rows):
        scale["domain"] = [0, 1]
    return {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "axis": None,
        "scale": scale,
    }


def _some_below(rows: list[Data]) -> bool:
    return any(row["value"] < 0 for row in rows)


def _below(then: str, otherwise: str) -> Data:
    """A property of what stands at a bar below nothing, and of what stands at others."""
    return {"expr": f"datum.value < 0 ? {then} : {otherwise}"}


def _drawn(encoding: Data, size: int, words: Data, along: str, rows: list[Data]) -> Data:
    """The bars and their figures; where some are below nothing, a line at nothing."""
    drawn = [
        {"mark": {"type": "bar", "size": size}, "encoding": encoding},
        {"mark": {"type": "text", **words}, "encoding": {**encoding, "text": {"field": "shown"}}},
    ]
    nothing = {"mark": "rule", "encoding": {along: {"datum": 0, "axis": None}}}
    return {"layer": [*drawn, nothing] if _some_below(rows) else drawn}


def stacked(chart: Chart) -> Data:
    """Bars made of layers, from the dark to the light, each with its figure where it has room."""
    rows = [{**row, "value": row["value"] or 0} for row in folded(chart, _NAME // 2)]
    shown = [chart.heading(name) for name in chart.y]
    height = {"field": "value", "type": "quantitative", "title": None, "stack": "zero"}
    labels = [row["name"] for row in rows]
    return {
        **top(_with_room(rows)),
        "width": {"step": 56 if max(map(len, labels)) <= 8 else 96},
        "height": 220,
        "encoding": {
            "x": {**names_axis(chart.heading(chart.x[0]), labels), "title": None},
            "y": {**height, "axis": None},
            "order": {"field": "place", "type": "quantitative"},
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


def _with_room(rows: list[Data]) -> list[Data]:
    """Layers without the figures of those that are too thin to hold one."""
    bars: Counter[str] = Counter()
    for row in rows:
        bars[row["name"]] += row["value"]
    least = max(bars.values()) * _THINNEST
    return [{**row, "shown": row["shown"] if row["value"] > least else ""} for row in rows]
