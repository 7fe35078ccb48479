"""A file of data to a series, and a section's `chart` to a chart.

In: a CSV file of the library, with one row of headings. Refused: files that are missing, not
UTF-8 or without rows (K136), rows with more or fewer cells than the headings (K136), columns that
the file lacks (K137), and cells that are no number where one is drawn (K138).
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.library.charts.model import Chart, Series
from briefwright.library.model import Section

MOST_ROWS = 500
_COUNTED = ("bar", "line", "stacked")


def chart_of(section: Section, files: Files, seeds: str, report: Report) -> Chart | None:
    """The chart that a section asks for, or None; with diagnostics where it cannot be drawn."""
    asked, data = section.fields.get("chart"), section.fields.get("data")
    if not asked:
        return None
    if not data:
        hint = "name a file of seeds/data/ under data:"
        report.add("K136", "the chart has no data", section.span("chart"), hint=hint)
        return None
    series = _series(files, f"{seeds}/{data}", section.span("data"), report)
    if series is None:
        return None
    chart = Chart(
        asked["type"],
        series,
        _names(asked.get("x")),
        _names(asked.get("y")),
        asked.get("value", ""),
        tuple(map(str, asked.get("order", ()))),
        {str(key): str(word) for key, word in asked.get("words", {}).items()},
    )
    return chart if _fits(chart, section, report) else None


def _names(value: Any) -> tuple[str, ...]:
    return () if value is None else tuple(value) if isinstance(value, list) else (str(value),)


def _series(files: Files, path: str, span: Span | None, report: Report) -> Series | None:
    file = read_text(files, path, report, "K136")
    if file is None:
        if not report.has_errors:
            near = did_you_mean(path, files.list(path.rpartition("/")[0]))
            report.add("K136", f'there is no file of data "{path}"', span, hint=near)
        return None
    rows = [tuple(map(str.strip, row)) for row in csv.reader(io.StringIO(file.text)) if any(row)]
    if len(rows) < 2:
        report.add("K136", "the file of data has no rows", file.line_span(1))
        return None
    if len(rows) > MOST_ROWS:
        message = f"the file of data has {len(rows):,} rows; at most {MOST_ROWS} can be drawn"
        report.add("K136", message, file.line_span(1))
        return None
    head, *body = rows
    for number, row in _ragged(head, body):
        cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
        message = f"this row has {cells}, and there are {len(head)} columns"
        report.add("K136", message, file.line_span(number), hint="put a comma for each empty cell")
        return None
    return Series(file, head, tuple(body))


def _ragged(
    head: tuple[str, ...], body: list[tuple[str, ...]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    return ((number, row) for number, row in enumerate(body, 2) if len(row) != len(head))


def _fits(chart: Chart, section: Section, report: Report) -> bool:
    """Whether the columns are there, and hold numbers where they must."""
    columns = chart.series.columns
    named = [("x", chart.x), ("y", chart.y), ("value", (chart.value,) if chart.value else ())]
    missing = [(key, name) for key, names in named for name in names if name not in columns]
    for key, name in missing:
        span = section.span("chart", key)
        hint = did_you_mean(name, columns) or f"its columns are {', '.join(columns)}"
        report.add("K137", f'the data has no column "{name}"', span, hint=hint)
    if missing:
        return False
    faults = list(_no_numbers(chart)) if chart.type in _COUNTED else []
    for name, cell, span in faults:
        message = f'"{cell}" is no number, and "{name}" is drawn as one'
        report.add("K138", message, span, hint="leave the cell empty where there is no figure")
    return not faults


def _no_numbers(chart: Chart) -> Iterator[tuple[str, str, Span]]:
    for name in chart.y:
        for row, cell in enumerate(chart.series.column(name)):
            if cell and number(cell) is None:
                yield name, cell, _cell_span(chart.series.file, row, cell)


def _cell_span(file: SourceFile, row: int, cell: str) -> Span:
    return file.line_span(row + 2).find(cell)


def number(cell: str) -> float | None:
    """A cell as a number: 1200, 40.4, 1,200."""
    try:
        return float(cell.replace(",", ""))
    except ValueError:
        return None
