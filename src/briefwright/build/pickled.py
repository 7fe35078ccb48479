"""Values of the product's own data types as bytes and back, safely.

In: trees, sections, records. Out: bytes; and from bytes the value, or None where they hold anything
but data: nothing is called on loading but the types named here. Texts that a value's spans stand in
can be left out and given again.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from importlib import import_module
from typing import Any

from briefwright.base.source import SourceFile

_ROOMS = ("base", "cite", "document", "library", "sources", "spec")
_FURTHER: Mapping[tuple[str, str], Any] = {("datetime", "date"): date}
_SPANS = ("briefwright.base.yaml", "_Spans")


class KnownText:
    """Stands in bytes for the text that is left out of them."""


class _Packer(pickle.Pickler):
    """Asks by type what it is to write of a value: a method would be called for every value."""

    def __init__(self, file: io.BytesIO, known: SourceFile | None) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._known = known
        self.dispatch_table = _Ways({SourceFile: self._source})

    def _source(self, source: SourceFile) -> tuple[Any, ...]:
        if source is self._known:
            return KnownText, ()
        return SourceFile, (source.path, source.text)


@cache
def _way(kind: Any) -> Any:
    is_data: bool = is_dataclass(kind) and "__slots__" in vars(kind)
    if not is_data:
        raise KeyError(kind)
    return partial(_fields_of, kind, _names(kind))


class _Ways(dict[type, Any]):
    """How values are written, by their type: data with slots as the values of its fields."""

    def __missing__(self, kind: type) -> Any:
        self[kind] = way = _way(kind)
        return way


def _fields_of(kind: type, names: tuple[str, ...], value: Any) -> tuple[Any, ...]:
    return Made, (kind, *[getattr(value, name) for name in names])


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


@cache
def _setters(kind: Any) -> tuple[Callable[[Any, Any], None], ...]:
    if not isinstance(kind, type) or not is_dataclass(kind) or "__slots__" not in vars(kind):
        raise pickle.UnpicklingError(f"{kind} is no data")
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


class Made:
    """Stands in bytes for the making of data from the values of its fields."""


def _made(kind: Any, *values: Any) -> Any:
    setters = _setters(kind)
    if len(values) != len(setters):
        raise pickle.UnpicklingError(f"{kind} has other fields")
    new = object.__new__(kind)
    for put, value in zip(setters, values, strict=True):
        put(new, value)
    return new


class _Unpacker(pickle.Unpickler):
    def __init__(self, data: bytes, known: SourceFile | None) -> None:
        super().__init__(io.BytesIO(data))
        self._known = known

    def _text(self) -> SourceFile:
        if self._known is None:
            raise pickle.UnpicklingError("the text is not known")
        return self._known

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (KnownText.__module__, KnownText.__name__):
            return self._text
        if (module, name) == (Made.__module__, Made.__name__):
            return _made
        if (module, name) in _FURTHER:
            return _FURTHER[module, name]
        parts = module.split(".")
        if parts[0] == "briefwright" and len(parts) > 1 and parts[1] in _ROOMS:
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and _is_data(found, module, name):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no data")


def _is_data(found: type, module: str, name: str) -> bool:
    if found.__module__ != module:
        return False
    return is_dataclass(found) or issubclass(found, Enum) or (module, name) == _SPANS


def packed(value: Any, known: SourceFile | None = None) -> bytes:
    """A value as bytes; the text `known` is left out."""
    file = io.BytesIO()
    _Packer(file, known).dump(value)
    return file.getvalue()


def unpacked(data: bytes | None, known: SourceFile | None = None) -> Any:
    """The value of bytes, None where there is none; `known` is the text that was left out."""
    if data is None:
        return None
    try:
        return _Unpacker(data, known).load()
    except (
        pickle.UnpicklingError,
        ValueError,
        TypeError,
        AttributeError,
        ImportError,
        KeyError,
        IndexError,
        EOFError,
        MemoryError,
        RecursionError,
    ):
        return None
