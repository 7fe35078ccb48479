"""TOML and its positions: plain data, and for its tables and keys the lines they stand on.

The standard library's reader gives no positions, so keys are found again by their lines: exact for
tables and keys that stand on a line of their own, the enclosing line for what is nested deeper.
"""

import re
import tomllib
from datetime import date, time
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_ENTRY = re.compile(r"""(\s*)((?:"[^"]*"|'[^']*'|[A-Za-z0-9_.-])+)\s*=\s*(.*\S)""")
_NAME = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*\.?""")


def parse_toml(source: SourceFile, report: Report) -> Located | None:
    """The data of a TOML text, or None with a diagnostic at the place where it breaks."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        _report(str(problem), source, report)
        return None
    keys, values = _places(source)
    return Located(_plain(data), source, values, keys)


def _plain(value: Any) -> Any:
    """The value with its dates and times as text, as they are everywhere else."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def _report(problem: str, source: SourceFile, report: Report) -> None:
    place = _PLACE.search(problem)
    message = _PLACE.sub("", problem)
    last = max(len(source.text.rstrip()) - 1, 0)
    at = source.offset(int(place[1]), int(place[2])) if place and place[1] else last
    message = message[:1].lower() + message[1:]
    report.add("B103", f"not valid TOML: {message}", source.span(min(at, last)))


def _places(source: SourceFile) -> tuple[dict[Path, Span], dict[Path, Span]]:
    keys: dict[Path, Span] = {}
    values: dict[Path, Span] = {(): source.span(0, 0)}
    table: Path = ()
    for start, line in zip(source.line_starts, source.text.split("\n"), strict=True):
        if header := _HEADER.match(line):
            table = _names(header[1])
            keys[table] = values[table] = source.span(
                start + header.start(1), start + header.end(1)
            )
        elif entry := _ENTRY.match(line):
            path = (*table, *_names(entry[2]))
            keys[path] = source.span(start + entry.start(2), start + entry.end(2))
            values[path] = source.span(start + entry.start(3), start + _value_end(entry))
    return keys, values


def _names(dotted: str) -> Path:
    return tuple(next(filter(None, name.groups()), "") for name in _NAME.finditer(dotted))


def _value_end(entry: re.Match[str]) -> int:
    """Where the value ends, without a comment after it."""
    value = re.match(r"""(?:"[^"]*"|'[^']*'|[^#"'])*""", entry[3])
    return entry.start(3) + len(value[0].rstrip()) if value else entry.end(3)
