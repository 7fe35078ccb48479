"""Words in the cells of a grid."""

from briefwright.library.charts.encoding import Data, axis, ordered, shaped, top
from briefwright.library.charts.labels import BREAK, in_lines, most_lines
from briefwright.library.charts.model import Chart

_CELL, _NAME = 14, 28  # letters of a line


def grid(chart: Chart) -> Data:
    """A cell for each pair, with its word and, for each kind of word, a shape of its own."""
    x, y = chart.x[0], chart.y[0]
    cells = [
        [in_lines(chart.worded(cell), most) for cell in chart.series.column(name)]
        for name, most in ((x, _CELL), (y, _NAME), (chart.value, _CELL))
    ]
    columns, names, words = cells
    rows = [
        {"column": a, "row": b, "shown": c} for a, b, c in zip(columns, names, words, strict=True)
    ]
    lines = most_lines(words)
    kinds = list(dict.fromkeys(row["shown"] for row in rows))
    labels = {"title": None, "type": "nominal"}
    kind: Data = {"field": "shown", "type": "nominal", "legend": None, "scale": {"domain": kinds}}
    return {
        **top(rows),
        "width": {"step": 96},
        "height": {"step": 30 + 14 * max(lines, most_lines(names) - 1)},
        "encoding": {
            "x": {
                **labels,
                "field": "column",
                "sort": None,
                "axis": {
                    **axis(columns, orient="top", labelAngle=0, domain=False, ticks=False),
                    "labelPadding": 14 * most_lines(columns) - 8,
                },
            },
            "y": {
                **labels,
                "field": "row",
                "sort": ordered(chart, y, _NAME),
                "axis": axis(names, domain=False, ticks=False),
            },
        },
        "layer": [
            {"mark": {"type": "rect", "filled": False, "strokeWidth": 0.5}},
            {
                "mark": {
                    "type": "point",
                    "filled": True,
                    "size": 90,
                    "opacity": 1,
                    "yOffset": -2 - 7 * lines,
                },
                "encoding": {
                    "color": kind,
                    "shape": shaped(kind, kinds),
                },
            },
            {
                "mark": {
                    "type": "text",
                    "dy": 11 - 7 * lines,
                    "baseline": "top",
                    "lineBreak": BREAK,
                },
                "encoding": {"text": {"field": "shown"}},
            },
        ],
    }
