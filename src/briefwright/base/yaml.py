"""YAML and its positions: plain data, and for every value the span it was read from.

In: a file's text, or a stretch of it. Out: a `Located`. Refused: what does not parse, duplicate
keys, tags, more than MAX_NODES nodes, more than MAX_ALIASES aliases. Dates stay text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefwright.base.source import SourceFile, Span

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """Plain data with the spans of its values and of its mappings' keys, by path."""

    data: Any
    source: SourceFile
    values: Mapping[Path, Span] = field(default_factory=dict)
    keys: Mapping[Path, Span] = field(default_factory=dict)

    def span(self, *path: str | int) -> Span:
        """The span of a value, or of the nearest value around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path) or self.source.span(0, 0)

    def key(self, *path: str | int) -> Span:
        """The span of the key that leads to a value, or the value's own."""
        return self.keys.get(path) or self.span(*path)
