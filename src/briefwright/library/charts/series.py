"""A file of data to a series.

In: a CSV file of the library, with one row of headings. Refused: paths that leave the library
(K121); files that are missing, not UTF-8, not CSV or without rows, rows with more or fewer cells
than the headings, a heading that stands twice (K136); characters that no format can show (K120).
"""

import csv
import io
import re
from collections.abc import Iterator

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, decode, normal_path
from briefwright.base.letters import composed
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.library.charts.model import Series
from briefwright.library.markdown.characters import FORBIDDEN, report_forbidden
from briefwright.library.named import read_named

MOST_ROWS = 500

Row = tuple[int, tuple[str, ...]]
"""The line on which a row begins, and its cells."""


def read_series(
    files: Files, seeds: str, data: str, span: Span | None, report: Report
) -> Series | None:
    """The series of a file that is named from the folder of the library, or None."""
    inside = normal_path(data)
    if inside is None:
        hint = f"put the file into {seeds}/data/"
        report.add("K121", f'the path "{data}" leaves the library', span, hint=hint)
        return None
    path = f"{seeds}/{inside}"
    found = read_named(files, path)
    if found is None:
        _report_missing(path, files, span, report)
        return None
    file = decode(*found, report, "K136")
    return _series(file, report) if file and _is_printable(file, report) else None


def _report_missing(path: str, files: Files, span: Span | None, report: Report) -> None:
    names = files.list(path.rpartition("/")[0])
    if path in names:
        message = f'the file of data "{path}" is a link that leads out of the workspace'
        report.add("K121", message, span, hint="put the file itself there")
        return
    hint = did_you_mean(path, names)
    report.add("K136", f'there is no file of data "{path}"', span, hint=hint)


def _is_printable(file: SourceFile, report: Report) -> bool:
    report_forbidden(file.text, Span(file, 0, len(file.text)), report, lambda span: span)
    return not FORBIDDEN.search(file.text)


def _series(file: SourceFile, report: Report) -> Series | None:
    try:
        rows = list(_rows(file))
    except csv.Error as problem:
        report.add("K136", f"the file of data is no CSV: {problem}", file.line_span(1))
        return None
    fault = _fault(rows)
    if fault:
        line, message, hint = fault
        report.add("K136", message, file.line_span(line), hint=hint)
        return None
    (_, head), *body = rows
    return Series(file, head, tuple(row for _, row in body), tuple(line for line, _ in body))


def _rows(file: SourceFile) -> Iterator[Row]:
    """The rows that have words; a cell may go over several lines."""
    reader = csv.reader(io.StringIO(file.text))
    line = 1
    for row in reader:
        cells = tuple(" ".join(composed(cell).split()) for cell in row)
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


def _fault(rows: list[Row]) -> tuple[int, str, str | None] | None:
    """What is wrong with the rows: on which line, in words, and what cures it."""
    if len(rows) < 2:
        return 1, "the file of data has no rows", None
    if len(rows) > MOST_ROWS:
        return 1, f"the file of data has {len(rows):,} rows; at most {MOST_ROWS} can be drawn", None
    (first, head), *body = rows
    if len(head) == 1 and re.search(r"[;\t]", head[0]):
        return first, "the cells of this file have no commas between them", "save it as CSV"
    for line, row in body:
        if len(row) != len(head):
            cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
            message = f"this row has {cells}, and there are {len(head)} columns"
            return line, message, "put a comma for each empty cell"
    for name in head:
        if head.count(name) > 1:
            return first, f'the heading "{name}" stands twice', "give each column a name of its own"
    return None
