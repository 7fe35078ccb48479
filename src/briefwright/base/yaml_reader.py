"""YAML's events to plain data, with the offsets of every value and key.

In: a text and where it stands in its file. Out: a `Tree`. Refused (raised as `Refused`): what
does not parse, and too much of anything. Built without recursion, so that nesting cannot end the
process; an anchor is known once its value is complete, so that no value can hold itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from briefwright.base.diagnostic import Report
from briefwright.base.letters import composed
from briefwright.base.source import SourceFile
from briefwright.base.yaml_problems import Refused

MAX_NODES = 100_000
MAX_ALIASES = 1_000
MAX_DEPTH = 40

Path = tuple[str | int, ...]
Places = dict[Path, tuple[int, int]]


@dataclass(slots=True)
class _Frame:
    """A mapping or list being read; `key` is the key that waits for its value."""

    data: Any
    path: Path
    start: int
    anchor: str | None
    first_node: int
    key: str | None = None
    skip: bool = False


class YamlReader:
    """Reads one text; `root`, `values` and `keys` hold what was read."""

    def __init__(self, source: SourceFile, code: str, report: Report, shift: int) -> None:
        self.source, self.code, self.report, self.shift = source, code, report, shift
        self.values: Places = {}
        self.keys: Places = {}
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.stack: list[_Frame] = []
        self.nodes = 0
        self.aliases = 0
        self.end = 0
        self.root: Any = None

    def read(self, text: str) -> None:
        """Read the text; duplicate keys and tags are reported, the rest is raised."""
        parser = yaml.CSafeLoader(text)
        documents = 0
        try:
            while (event := parser.get_event()) is not None:
                documents += isinstance(event, yaml.DocumentStartEvent)
                if documents > 1:
                    raise _second_document(event)
                handler = _HANDLERS.get(type(event))
                if handler is not None:
                    handler(self, event)
        finally:
            parser.dispose()
        self.values.setdefault((), (self.shift, self.shift + len(text)))

    def scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        written = composed(event.value)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and isinstance(frame.data, dict):
            self._open_key(frame, written, start, end)
            return
        plain = event.implicit[0]
        if event.tag is not None:
            plain = self._tagged(event)
        value = _resolve(written) if plain else written
        if event.style in ("|", ">"):
            end = start + len(self.source.text[self.shift + start : self.shift + end].rstrip())
        self._count(1, start, end)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self._place(value, start, end)

    def open(self, event: Any, data: Any) -> None:
        start = event.start_mark.index
        if event.tag is not None:
            self._tagged(event)
        self._count(1, start, start + 1)
        if len(self.stack) >= MAX_DEPTH:
            raise Refused(f"nested more than {MAX_DEPTH} deep", start, start + 1)
        path = self._path(start)
        self.end = start + 1
        self.stack.append(_Frame(data, path, start, event.anchor, self.nodes))

    def close(self, event: Any) -> None:
        frame = self.stack.pop()
        if event.start_mark.index != event.end_mark.index:  # a closing bracket
            self.end = event.end_mark.index
        if frame.anchor:
            self.anchors[frame.anchor] = (frame.data, self.nodes - frame.first_node + 1)
        self._place(frame.data, frame.start, self.end)

    def alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor not in self.anchors:
            hint = 'put a text that begins with "*" in quotes'
            raise Refused(f'"*{event.anchor}" names nothing in this file', start, end, hint)
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            raise Refused(f"more than {MAX_ALIASES:,} aliases", start, end)
        value, size = self.anchors[event.anchor]
        self._count(size, start, end)
        self._path(start)
        self._place(value, start, end)

    def _open_key(self, frame: _Frame, key: str, start: int, end: int) -> None:
        frame.key = key
        frame.skip = key in frame.data
        span = (self.shift + start, self.shift + end)
        if frame.skip:
            first = self.source.position(self.keys[(*frame.path, key)][0])[0]
            place = self.source.span(*span)
            hint = f"keep one of the two; the first is on line {first}"
            self.report.add(self.code, f'the key "{key}" is given twice', place, hint=hint)
        else:
            self.keys[(*frame.path, key)] = span

    def _path(self, start: int) -> Path:
        """The path of the value that begins here."""
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            return (*frame.path, len(frame.data))
        if frame.key is None:
            raise self._no_word(start)
        return (*frame.path, frame.key)

    def _no_word(self, start: int) -> Refused:
        at = self.shift + start
        if self.source.text.startswith("{{", at - 1):
            message = 'a value that begins with "{{" has no quotes'
            return Refused(message, start - 1, start + 1, 'write it as "{{ … }}"')
        hint = "put a value that begins with a bracket in quotes"
        return Refused("a key must be a word", start, start + 1, hint)

    def _place(self, value: Any, start: int, end: int) -> None:
        """Put a complete value where it belongs."""
        self.end = max(self.end, end)
        span = (self.shift + start, self.shift + end)
        if not self.stack:
            self.root, self.values[()] = value, span
            return
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            self.values[(*frame.path, len(frame.data))] = span
            frame.data.append(value)
            return
        if not frame.skip:
            self.values[(*frame.path, frame.key or "")] = span
            frame.data[frame.key] = value
        frame.key = None

    def _count(self, nodes: int, start: int, end: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise Refused(f"more than {MAX_NODES:,} values", start, end)

    def _tagged(self, event: Any) -> bool:
        """Whether a tagged scalar is resolved like a plain one; other tags are reported."""
        name = event.tag.removeprefix("tag:yaml.org,2002:")
        if name not in ("!", "str", "int", "float", "bool", "null", "map", "seq"):
            start = self.shift + event.start_mark.index
            written = re.match(r"\S+", self.source.text[start:])
            length = len(written.group()) if written else 1
            message = f'the tag "{written.group() if written else name}" is not allowed'
            hint = "leave the tag out"
            place = self.source.span(start, start + length)
            self.report.add(self.code, message, place, hint=hint)
        return name in ("int", "float", "bool", "null")


_HANDLERS: dict[type, Callable[[YamlReader, Any], None]] = {
    yaml.ScalarEvent: YamlReader.scalar,
    yaml.MappingStartEvent: lambda reader, event: reader.open(event, {}),
    yaml.SequenceStartEvent: lambda reader, event: reader.open(event, []),
    yaml.MappingEndEvent: YamlReader.close,
    yaml.SequenceEndEvent: YamlReader.close,
    yaml.AliasEvent: YamlReader.alias,
}

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,17}(?:[eE][-+]?[0-9]{1,2})?)?")


def _resolve(text: str) -> Any:
    """The value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text) if text[0] in "-+0123456789" else None
    if number is None:
        return text
    return int(text) if number.group(1) is None else float(text)


def _second_document(event: Any) -> Refused:
    start = event.start_mark.index
    hint = 'keep one document in a file: take out the line "---"'
    return Refused("a second YAML document begins here", start, start + 3, hint)
