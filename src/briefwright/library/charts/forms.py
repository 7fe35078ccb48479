"""The forms of charts, each a function from a chart to a Vega-Lite specification.

Values are written beside what stands for them, kinds differ in shape or in order as well as in
colour, and gaps are named, so that a chart can be read in black and white.
"""

from collections.abc import Callable, Mapping

from briefwright.library.charts.bars import bar, stacked
from briefwright.library.charts.encoding import Data
from briefwright.library.charts.grids import grid
from briefwright.library.charts.lines import line
from briefwright.library.charts.model import Chart
from briefwright.library.charts.timelines import timeline

FORMS: Mapping[str, Callable[[Chart], Data]] = {
    "bar": bar,
    "line": line,
    "stacked": stacked,
    "timeline": timeline,
    "grid": grid,
}
