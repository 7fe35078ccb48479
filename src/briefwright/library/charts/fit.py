"""Whether a chart can be drawn of its data so that nobody is misled.

Refused: columns that the file lacks (K137); cells that are no number or no date where one is drawn
(K138); what the form has no place for (K139): more columns or rows than can be told apart, two rows
of the same name, of which one would hide the other, layers below nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean
from briefwright.library.charts.cells import moment, number
from briefwright.library.charts.model import Chart
from briefwright.library.model import Section

_COUNTED = ("bar", "line", "stacked")
_MOST_COLUMNS = {"bar": 1, "line": 6, "stacked": 4, "timeline": 6, "grid": 1}
_MOST_NAMES = {"bar": 30, "line": 500, "stacked": 20, "timeline": 30, "grid": 20}


class Fault(NamedTuple):
    """What is wrong with a chart, and where."""

    code: str
    message: str
    span: Span | None
    hint: str | None = None


def fits(chart: Chart, section: Section, report: Report) -> bool:
    """Whether a chart can be drawn; reports why not."""
    for look in (_missing, _columns, _cells, _rows):
        faults = list(look(chart, section))
        for fault in faults:
            report.add(fault.code, fault.message, fault.span, hint=fault.hint)
        if faults:
            return False
    return True


def _missing(chart: Chart, section: Section) -> Iterator[Fault]:
    """Columns that are named and not there."""
    if chart.type == "grid" and not chart.value:
        hint = "name the column of the words under value:"
        yield Fault("K139", "a grid needs words for its cells", section.span("chart"), hint)
    columns = chart.series.columns
    named = [("x", chart.x), ("y", chart.y), ("value", (chart.value,) if chart.value else ())]
    for key, names in named:
        for name in names:
            if name not in columns:
                hint = did_you_mean(name, columns) or f"its columns are {', '.join(columns)}"
                message = f'the data has no column "{name}"'
                yield Fault("K137", message, section.span("chart", key), hint)


def _columns(chart: Chart, section: Section) -> Iterator[Fault]:
    """Columns that the form has no place for."""
    kinds, names = ("x", "y") if chart.type == "timeline" else ("y", "x")
    for key, most in ((kinds, _MOST_COLUMNS[chart.type]), (names, 1)):
        columns: tuple[str, ...] = getattr(chart, key)
        span = section.span("chart", key)
        if len(columns) > most:
            room = "one column" if most == 1 else f"at most {most} columns"
            message = f'"{chart.type}" draws {room} of "{key}", and this names {len(columns)}'
            yield Fault("K139", message, span, "another type may have room: line, stacked")
        headings = [chart.heading(column) for column in columns]
        for heading in sorted({one for one in headings if headings.count(one) > 1}):
            message = f'two columns are both called "{heading}"'
            yield Fault("K139", message, span, "tell them apart under words:")


def _cells(chart: Chart, section: Section) -> Iterator[Fault]:
    """Cells that are not what is drawn, and columns that have nothing to draw."""
    if chart.type == "grid":
        return
    is_counted = chart.type in _COUNTED
    drawn, what = (chart.y, "number") if is_counted else (chart.x, "date")
    for name in drawn:
        for place, cell in enumerate(chart.series.column(name)):
            if cell and (number if is_counted else moment)(cell) is None:
                message = f'"{cell}" is no {what}, and "{name}" is drawn as one'
                yield Fault("K138", message, chart.series.span(place, cell), _hint(cell, what))
    if not any(cell for name in drawn for cell in chart.series.column(name)):
        message = f"the data has no {what} to draw"
        yield Fault("K139", message, section.span("chart", "y" if is_counted else "x"))


def _hint(cell: str, what: str) -> str:
    if what == "date":
        return "write it as in 2020-01-31, 2020-01 or 2020"
    if number(cell.replace(".", "").replace(",", ".")) is not None:
        return "write a point before decimals, and commas between thousands alone"
    return "leave the cell empty where there is no figure"


def _rows(chart: Chart, section: Section) -> Iterator[Fault]:
    """Rows that hide each other, and more than can be read."""
    keys = {"timeline": (), "grid": (*chart.x, *chart.y)}.get(chart.type, chart.x)
    seen: set[tuple[str, ...]] = set()
    for place, row in enumerate(zip(*map(chart.series.column, keys), strict=True)):
        shown = tuple(map(chart.worded, row))
        if shown in seen:
            message = f'a second row is called "{", ".join(shown)}", and would hide the first'
            hint = "make one row of the two, or tell them apart"
            yield Fault("K139", message, chart.series.span(place, row[0]), hint)
        seen.add(shown)
    yield from _below_nothing(chart)
    named = chart.y if chart.type in ("timeline", "grid") else chart.x
    count, most = len(set(chart.series.column(named[0]))), _MOST_NAMES[chart.type]
    if count > most:
        message = f'"{chart.type}" has room for {most} rows, and the data has {count}'
        hint = "draw fewer, or write them as a table in the text"
        yield Fault("K139", message, section.span("chart", "type"), hint)


def _below_nothing(chart: Chart) -> Iterator[Fault]:
    """Layers of a negative height."""
    for name in chart.y if chart.type == "stacked" else ():
        for place, cell in enumerate(chart.series.column(name)):
            if (number(cell) or 0) < 0:
                message = f'"{cell}" is less than nothing, and cannot be a layer'
                span = chart.series.span(place, cell)
                yield Fault("K139", message, span, "draw it as bar or line")
