"""Words in the cells of a grid."""

from briefwright.library.charts.encoding import Data, ordered, shaped, top
from briefwright.library.charts.model import Chart


def grid(chart: Chart) -> Data:
    """A cell for each pair, with its word and, for each kind of word, a shape of its own."""
    x, y, value = chart.x[0], chart.y[0], chart.value or chart.series.columns[-1]
    cells = (chart.series.column(name) for name in (x, y, value))
    rows = [
        {"column": chart.worded(a), "row": chart.worded(b), "shown": chart.worded(c)}
        for a, b, c in zip(*cells, strict=True)
    ]
    kinds = list(dict.fromkeys(row["shown"] for row in rows))
    labels = {"title": None, "type": "nominal"}
    kind: Data = {"field": "shown", "type": "nominal", "legend": None, "scale": {"domain": kinds}}
    return {
        **top(rows),
        "width": {"step": 96},
        "height": {"step": 44},
        "encoding": {
            "x": {
                **labels,
                "field": "column",
                "sort": None,
                "axis": {"orient": "top", "labelAngle": 0, "domain": False, "ticks": False},
            },
            "y": {
                **labels,
                "field": "row",
                "sort": ordered(chart, y),
                "axis": {"domain": False, "ticks": False},
            },
        },
        "layer": [
            {"mark": {"type": "rect", "filled": False, "strokeWidth": 0.5}},
            {
                "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1, "yOffset": -9},
                "encoding": {
                    "color": kind,
                    "shape": shaped(kind, kinds),
                },
            },
            {"mark": {"type": "text", "dy": 9}, "encoding": {"text": {"field": "shown"}}},
        ],
    }
