"""Lines along the years."""

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
)
from briefwright.library.charts.model import Chart


def line(chart: Chart) -> Data:
    """A line for each column of figures, told apart by its dashes and the shape of its points."""
    x = chart.x[0]
    rows = folded(chart)
    shown = [chart.heading(name) for name in chart.y]
    colour = kind(shown, len(shown) > 1)
    return {
        **top(rows),
        "width": WIDTH + 60,
        "height": 220,
        "encoding": {
            "x": names_axis(chart.heading(x)),
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
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": {
                    "color": colour,
                    "shape": shaped(colour, shown),
                },
            },
            *([_point_labels()] if len(shown) == 1 else []),
        ],
    }


def _point_labels() -> Data:
    return {"mark": {"type": "text", "dy": -10}, "encoding": {"text": {"field": "shown"}}}
