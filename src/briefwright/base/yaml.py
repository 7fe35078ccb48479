"""YAML and its positions: plain data, and for every value the span it was read from.

In: a file's text, or a stretch of it. Out: a `Located`. Refused: what does not parse, duplicate
keys, tags, and too many values (100,000, aliases counted as often as they are used), aliases
(1,000), levels (40) or characters (5,000,000). Scalars are read as in YAML 1.2: only `true`
and `false` are truth values, a leading zero makes a text, and dates and times stay text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml_problems import Refused, explain
from briefwright.base.yaml_reader import Path, Places, YamlReader

MAX_LENGTH = 5_000_000


@dataclass(frozen=True, slots=True)
class Located:
    """Plain data with the spans of its values and of its mappings' keys, by path."""

    data: Any
    source: SourceFile
    values: Mapping[Path, Span] = field(default_factory=dict)
    keys: Mapping[Path, Span] = field(default_factory=dict)

    def span(self, *path: str | int) -> Span:
        """The span of a value, or of the nearest value around it."""
        found = self.values.get(path)
        while found is None and path:
            path = path[:-1]
            found = self.values.get(path)
        return found or self.source.span(0, 0)

    def key(self, *path: str | int) -> Span:
        """The span of the key that leads to a value, or the value's own."""
        return self.keys.get(path) or self.span(*path)


def parse_yaml(
    source: SourceFile, code: str, report: Report, start: int = 0, end: int | None = None
) -> Located | None:
    """The data of a file, or of a stretch of it; None, with a diagnostic, when it does not parse.

    An empty stretch is None data. Duplicate keys and tags are reported, and reading goes on.
    """
    stop = len(source.text) if end is None else end
    try:
        if stop - start > MAX_LENGTH:
            raise Refused(f"the YAML is longer than {MAX_LENGTH:,} characters", 0, 0)
        reader = YamlReader(source, code, report, start)
        reader.read(source.text[start:stop])
        values, keys = _Spans(source, reader.values), _Spans(source, reader.keys)
        return Located(reader.root, source, values, keys)
    except (yaml.YAMLError, Refused) as problem:
        refused = explain(problem, source.text[start:stop])
    first = min(start + refused.start, stop)
    span = source.span(first, min(max(start + refused.end, first), stop))
    report.add(code, refused.message, span, hint=refused.hint)
    return None


class _Spans(Mapping[Path, Span]):
    """Spans kept as pairs of offsets until one is asked for."""

    def __init__(self, source: SourceFile, places: Places) -> None:
        self._source = source
        self._places = places

    def __getitem__(self, path: Path) -> Span:
        start, end = self._places[path]
        return Span(self._source, start, end)

    def get(self, path: Path, default: Any = None) -> Any:
        place = self._places.get(path)
        return default if place is None else Span(self._source, *place)

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
