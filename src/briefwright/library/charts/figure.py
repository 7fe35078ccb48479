"""A section's chart to blocks: a figure whose picture is a Vega-Lite specification, and a table.

The specification says what is drawn and holds the data; colours and fonts are the theme's, so that
a writer draws it in the look of the brief.
"""

import json
from collections.abc import Iterable

from briefwright.document.marks import Citation, CitedItem
from briefwright.document.nodes import (
    VEGA_LITE,
    Align,
    Block,
    Cell,
    Figure,
    Image,
    Inline,
    Resource,
    Table,
    Text,
)
from briefwright.library.charts.cells import number
from briefwright.library.charts.forms import FORMS
from briefwright.library.charts.model import SOURCE, Chart
from briefwright.library.model import Section

_SIDE = 560  # pixels, until the chart is drawn
_LINE = 48  # characters


def chart_blocks(section: Section, chart: Chart) -> tuple[tuple[Block, ...], Resource]:
    """The figure, and the resource that its picture is drawn from."""
    drawn = FORMS[chart.type](chart)
    data = json.dumps(drawn, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    resource = Resource(f"chart/{section.path}", VEGA_LITE, data.encode(), _SIDE, _SIDE)
    alt = section.fields["chart"]["alt"]
    image = Image(resource.name, alt)
    return (Figure(image, _caption(section, chart), span=section.span("chart")),), resource


def _caption(section: Section, chart: Chart) -> tuple[Inline, ...]:
    """What is counted, in which period, and the note of the sources."""
    facts = [str(section.fields[name]) for name in ("counted", "period") if name in section.fields]
    cjk = section.language.startswith(("ja", "zh"))
    words = ("、" if cjk else ", ").join(facts) or section.title
    cited = tuple(CitedItem(key, span=section.span("chart")) for key in _sources(section, chart))
    note = (Citation(cited, span=section.span("chart")),) if cited else ()
    return (Text(words), *note)


def _sources(section: Section, chart: Chart) -> tuple[str, ...]:
    """The sources that the data names; where it names none, those of the section's evidence."""
    if SOURCE in chart.series.columns:
        return tuple(dict.fromkeys(filter(None, chart.series.column(SOURCE))))
    return tuple(dict.fromkeys(one.source for one in section.evidence))


def data_table(chart: Chart) -> Table:
    """The figures of a chart as a table; a short series runs along one line."""
    heads = [chart.heading(name) for name in chart.used]
    columns = [chart.series.column(name) for name in chart.used]
    numeric = [all(number(cell) is not None for cell in cells if cell) for cells in columns]
    worded = [[chart.worded(cell) for cell in cells] for cells in columns]
    if len(columns) == 2 and numeric[1] and _is_short(worded):
        first, second = ([head, *cells] for head, cells in zip(heads, worded, strict=True))
        aligns = (Align.START, *(Align.END for _ in worded[0]))
        return Table(aligns, _cells(first), (_cells(second),), row_headers=True)
    ends = [is_number and place > 0 for place, is_number in enumerate(numeric)]
    aligns = tuple(Align.END if end else Align.START for end in ends)
    rows = tuple(_cells(row) for row in zip(*worded, strict=True))
    return Table(aligns, _cells(heads), rows, row_headers=True)


def _is_short(columns: list[list[str]]) -> bool:
    """Whether a series fits along a line of print."""
    width = sum(max(map(len, row)) + 2 for row in zip(*columns, strict=True))
    return width <= _LINE


def _cells(words: Iterable[str]) -> tuple[Cell, ...]:
    return tuple(Cell((Text(one),)) for one in words)
