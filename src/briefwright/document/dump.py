"""A document to JSON and back.

Every node is an object whose `node` names its type; fields that hold their default are left out.
Spans are not kept; bytes are base64. A document that went there and back equals itself.
"""

import base64
import dataclasses
import json
from enum import Enum
from functools import cache
from typing import Any, cast

from briefwright.document import nodes
from briefwright.document.nodes import Align, Document, Resource

_TYPES: dict[str, Any] = {
    name: kind
    for name, kind in vars(nodes).items()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind)
}
_PLAIN = frozenset((str, int, bool, type(None)))


def dump(document: Document) -> str:
    """The document as JSON text."""
    return json.dumps(to_data(document), ensure_ascii=False, indent=1) + "\n"


def load(text: str) -> Document:
    """The document of a JSON text. Raises ValueError when it is none."""
    found = from_data(json.loads(text))
    if not isinstance(found, Document):
        raise ValueError("not a document")
    return found


def to_data(value: Any) -> Any:
    """A tree as plain data."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [to_data(item) for item in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, Enum):
        return value.value
    found = _fields(cast(Any, kind))
    if found is None:
        return value
    data = {"node": kind.__name__}
    for name, default in found:
        held = getattr(value, name)
        if held != default:
            data[name] = held if type(held) in _PLAIN else to_data(held)
    return data


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...] | None:
    """The names of a class's fields, each with its default; None for what has none."""
    if not dataclasses.is_dataclass(kind):
        return None
    kept = (one for one in dataclasses.fields(kind) if one.name != "span")
    return tuple((one.name, one.default) for one in kept)


def from_data(data: Any) -> Any:
    """The tree of plain data. Raises ValueError for what is no tree."""
    if isinstance(data, list):
        return tuple(from_data(item) for item in data)
    if not isinstance(data, dict):
        return data
    name = data.get("node")
    kind = _TYPES.get(name) if isinstance(name, str) else None
    if kind is None:
        raise ValueError(f"no node is called {name!r}")
    held = {key: from_data(value) for key, value in data.items() if key != "node"}
    try:
        if kind is Resource:
            held["data"] = base64.b64decode(held["data"])
        if kind is nodes.Table:
            held["columns"] = tuple(Align(column) for column in held["columns"])
        return kind(**held)
    except (KeyError, TypeError) as problem:
        raise ValueError(f"a {name} cannot be made of these fields: {problem}") from problem
