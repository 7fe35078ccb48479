"""W109: a chart cannot be drawn."""

from dataclasses import replace

import pytest

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.document.nodes import VEGA_LITE, Figure, Image, Resource
from briefwright.write.html.write import write
from tests.samples import skin, small


def test_what_the_library_refuses_is_told_at_the_figure() -> None:
    source = SourceFile("seeds/statistics/people.md", "chart: {type: bar}\n")
    figure = Figure(Image("chart/people", "Bars"), span=source.span(7, 18))
    broken = Resource("chart/people", VEGA_LITE, b'{"mark": 4}', 560, 560)
    document = replace(small(), blocks=(figure,), notes=(), resources=(broken,))
    report = Report()
    with pytest.raises(BuildFailed):
        write(document, skin(), report)
    told = """\
seeds/statistics/people.md:1:8: error[W109]: the chart cannot be drawn: SAID
1 | chart: {type: bar}
  |        ^^^^^^^^^^^
"""
    shown = render_text(report, colour=False)
    head, _, rest = shown.partition(": the chart cannot be drawn: ")
    assert f"{head}: the chart cannot be drawn: SAID\n{rest.partition(chr(10))[2]}" == told
