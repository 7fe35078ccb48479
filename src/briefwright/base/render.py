"""Diagnostics as text for people and as plain data for JSON.

In: a report. Out: text with the source line and carets under the place, or a list of objects.
Control characters are never passed on to the terminal.
"""

import unicodedata
from typing import Any

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.base.source import Span

WIDEST = 120
_TAB = "    "
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "34"}


def render_text(report: Report, colour: bool) -> str:
    """Every diagnostic in order of file and line, with an empty line between them."""
    return "\n".join(_diagnostic(found, colour) for found in report)


def render_json(report: Report) -> list[dict[str, Any]]:
    """Every diagnostic as an object; lines and columns count from 1, the end is exclusive."""
    return [
        {
            "code": found.code,
            "severity": found.severity.value,
            "message": found.message,
            **_place(found.span),
            "notes": list(found.notes),
            "hint": found.hint,
        }
        for found in report
    ]


def _place(span: Span | None) -> dict[str, str | int | None]:
    if span is None:
        return dict.fromkeys(("path", "line", "column", "end_line", "end_column"))
    end_line, end_column = span.source.position(span.end)
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _diagnostic(found: Diagnostic, colour: bool) -> str:
    tint = _COLOURS[found.severity]
    place = ""
    if found.span is not None:
        place = f"{found.span.path}:{found.span.line}:{found.span.column}: "
    label = f"{found.severity.value}[{found.code}]"
    lines = [_paint(place, "1", colour) + _paint(label, f"1;{tint}", colour) + f": {found.message}"]
    if found.span is not None:
        lines += _excerpt(found.span, tint, colour)
    lines += [f"{_paint('note', '1', colour)}: {note}" for note in found.notes]
    if found.hint:
        lines.append(f"{_paint('hint', '1;36', colour)}: {found.hint}")
    return "".join(f"{line}\n" for line in map(_on_one_line, lines))


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour and text else text


def _excerpt(span: Span, tint: str, colour: bool) -> list[str]:
    """The span's first line, and carets under the span as far as it goes on that line."""
    line = span.source.line(span.line).rstrip()
    if not line:
        return []
    first = span.column - 1
    last = max(min(first + span.end - span.start, len(line)), first + 1)
    before, marked, after = _window(line[:first], line[first:last], line[last:])
    number = str(span.line)
    shown = "".join(map(_shown, before + marked + after)).rstrip()
    carets = _paint("^" * max(_width(marked), 1), tint, colour)
    margin = " " * len(number)
    return [f"{number} | {shown}", f"{margin} | {' ' * _width(before)}{carets}"]


def _window(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """The three stretches of a line, cut so that a long line keeps what is around the mark."""
    if _width(before + marked + after) <= WIDEST:
        return before, marked, after
    if _width(marked) > WIDEST // 2:
        marked, after = f"{_cut(marked, WIDEST // 2)}…", ""
    room = WIDEST - _width(marked)
    if _width(before) > room // 2:
        before = f"…{_cut(before[::-1], room // 4)[::-1]}"
    if _width(after) > room - _width(before):
        after = f"{_cut(after, (room - _width(before)) // 2)}…"
    return before, marked, after


def _cut(text: str, columns: int) -> str:
    """As much of the beginning of a text as fits into some columns."""
    for at, char in enumerate(text):
        columns -= _columns(char)
        if columns < 0:
            return text[:at]
    return text


def _width(text: str) -> int:
    """Columns that a terminal gives to a text as shown."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char == "\t":
        return len(_TAB)
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def _shown(char: str) -> str:
    """A character as it is safe to show: tabs as spaces, controls as a replacement character."""
    if char == "\t":
        return _TAB
    return "\ufffd" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char


def _on_one_line(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(char if char in "\x1b" else _shown(char) for char in line)
