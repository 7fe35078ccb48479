"""Reports as plain data, to be told again without the texts that they speak of.

In: a report. Out: data that JSON can hold, and from it a report that prints the same: same places,
same excerpts, same order. The texts behind its spans are as short as that allows.
"""

from collections.abc import Iterable
from typing import Any

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.base.source import SourceFile, Span

Told = list[Any]


def to_data(report: Iterable[Diagnostic]) -> Told:
    """A report as plain data."""
    return [
        [
            found.code,
            found.severity.value,
            found.message,
            _place(found.span),
            [*found.notes],
            found.hint,
        ]
        for found in report
    ]


def from_data(data: Told) -> Report:
    """The report that was made plain. Raises ValueError or TypeError for what is none."""
    return Report(
        Diagnostic(code, Severity(severity), message, _span(place), tuple(notes), hint)
        for code, severity, message, place, notes, hint in data
    )


def retold(report: Report) -> Report:
    """The report as it will be told again, so that old and new findings can be compared."""
    return from_data(to_data(report))


def _place(span: Span | None) -> list[Any] | None:
    """Path, line and column of start and end, and the line on which the place begins."""
    if span is None:
        return None
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return [span.path, line, column, end_line, end_column, span.source.line(line)]


def _span(place: list[Any] | None) -> Span | None:
    if place is None:
        return None
    path, line, column, end_line, end_column, text = place
    start = line - 1 + column - 1
    if end_line == line:
        return Span(SourceFile(path, "\n" * (line - 1) + text), start, start + end_column - column)
    rest = "\n" * (end_line - line) + " " * (end_column - 1)
    whole = "\n" * (line - 1) + text + rest
    return Span(SourceFile(path, whole), start, len(whole))
