"""WeasyPrint, imported when the first PDF is written, and without what it does not need.

Out: the library. Refused with W104: a machine without it or without the system libraries it stands
on. Its import costs half a second, of which half goes into searching libraries with the help of a
compiler and into font tools that only variable fonts need; both are put off here. So is the parsing
of a C declaration for every length of list that it hands to HarfBuzz.
"""

import ctypes.util
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from functools import cache
from importlib import import_module
from io import StringIO
from types import ModuleType
from typing import Any

from briefwright.base.diagnostic import BuildFailed, failure

VERSION = "70.0"
_LENGTH = re.compile(r"\[\d+\]$")
_HINT = (
    "on Debian or Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
    'on macOS: brew install pango; "briefwright doctor" shows what is missing'
)


@cache
def load() -> Any:
    """WeasyPrint, ready for use."""
    try:
        with _quickly():
            library = import_module("weasyprint")
        _declare_lists_once(import_module("weasyprint.text.ffi").ffi)
        return library
    except OSError:
        return _load_thoroughly()
    except ImportError as problem:
        raise _missing(problem) from problem


def _declare_lists_once(ffi: Any) -> None:
    """Let "hb_codepoint_t[67]" with its 67 numbers be the "hb_codepoint_t[]" that it is."""
    plain = ffi.new

    def new(declared: Any, init: Any = None) -> Any:
        if isinstance(init, list | tuple) and isinstance(declared, str):
            declared = _LENGTH.sub("[]", declared)
        return plain(declared, init)

    ffi.new = new


def _load_thoroughly() -> Any:
    """The import without short cuts, for systems that name their libraries otherwise."""
    try:
        # It prints advice on standard output when a library is missing.
        with redirect_stdout(StringIO()):
            return import_module("weasyprint")
    except (OSError, ImportError) as problem:
        raise _missing(problem) from problem


def _missing(problem: Exception) -> BuildFailed:
    reason = str(problem).partition("\n")[0].partition("Additionally,")[0].rstrip(" .")
    return failure("W104", f"a PDF cannot be written: {reason}", hint=_HINT)


@contextmanager
def _quickly() -> Iterator[None]:
    search = ctypes.util.find_library
    put_off = {name: module for name, module in _put_off().items() if name not in sys.modules}
    sys.modules.update(put_off)
    if sys.platform == "linux":
        ctypes.util.find_library = _not_searched
    try:
        with redirect_stdout(StringIO()):
            yield
    finally:
        ctypes.util.find_library = search
        for name, module in put_off.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _not_searched(name: str) -> None:
    """No library: the names that the loader finds by itself are tried next."""


class _PutOff(ModuleType):
    """A module that is imported when something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


def _put_off() -> Mapping[str, ModuleType]:
    instancer = _PutOff("fontTools.varLib.instancer")
    vars(instancer)["instantiateVariableFont"] = _instantiate
    return {
        "fontTools.subset": _PutOff("fontTools.subset"),
        "fontTools.varLib": _PutOff("fontTools.varLib"),
        instancer.__name__: instancer,
    }


def _instantiate(*given: Any, **named: Any) -> Any:
    real = import_module("fontTools.varLib.instancer")
    return real.instantiateVariableFont(*given, **named)
