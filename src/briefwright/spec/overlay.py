"""One spec's keys over another's, positions and all.

In: two specs' data. Out: their union, in which every value keeps the span it was read from. The
entries of `page`, `variables` and `editions` go over each other one by one, everything else whole.
"""

from collections.abc import Mapping
from typing import Any

from briefwright.base.source import Span
from briefwright.base.yaml import Located

BY_ENTRY = ("page", "variables", "editions")

_Spans = Mapping[tuple[str | int, ...], Span]


def overlay(base: Located, over: Located) -> Located:
    """The base's data with the keys of `over` in place of its own."""
    by_entry = {
        key
        for key in BY_ENTRY
        if isinstance(base.data.get(key), dict) and isinstance(over.data.get(key), dict)
    }
    data = base.data | over.data
    data |= {key: base.data[key] | over.data[key] for key in by_entry}
    if isinstance(base.data.get("page"), str) and isinstance(over.data.get("page"), dict):
        data["page"] = {"size": base.data["page"], **over.data["page"]}
    return Located(
        data,
        over.source,
        _merged(base.values, over.values, over.data, by_entry),
        _merged(base.keys, over.keys, over.data, by_entry),
    )


def _merged(base: _Spans, over: _Spans, data: Mapping[str, Any], by_entry: set[str]) -> _Spans:
    kept = {path: span for path, span in base.items() if path and not _hidden(path, data, by_entry)}
    return kept | dict(over)


def _hidden(path: tuple[str | int, ...], data: Mapping[str, Any], by_entry: set[str]) -> bool:
    """Whether something of the overriding data takes the place of a path."""
    key = str(path[0])
    if key not in by_entry:
        return key in data
    return len(path) > 1 and path[1] in data[key]


def inner(located: Located, *path: str) -> Located:
    """The data at a path as data of its own."""
    depth = len(path)
    data = located.data
    for key in path:
        data = data[key]
    return Located(
        data,
        located.source,
        {at[depth:]: span for at, span in located.values.items() if at[:depth] == path},
        {at[depth:]: span for at, span in located.keys.items() if at[:depth] == path},
    )
