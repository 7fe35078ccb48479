"""`seeds/kinds.toml` to kinds."""

import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile, Span
from briefwright.base.toml import toml_problem
from briefwright.library.model import Kind


def read_kinds(files: Files, seeds: str, report: Report) -> dict[str, Kind]:
    """The kinds of a library, in their order; without the file, each folder is a kind."""
    path = f"{seeds}/kinds.toml"
    source = read_text(files, path, report, "K108")
    if source is None:
        return _from_folders(files, seeds)
    try:
        tables = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as problem:
        message, span = toml_problem(problem, source)
        report.add("K109", f"kinds.toml does not parse: {message}", span)
        return _from_folders(files, seeds)
    kinds = [_kind(name, table, source, report) for name, table in tables.items()]
    kept = sorted(kinds, key=lambda kind: (kind.order, kind.id))
    return {kind.id: kind for kind in kept}


def _from_folders(files: Files, seeds: str) -> dict[str, Kind]:
    depth = len(seeds.split("/"))
    parts = (path.split("/") for path in files.list(seeds) if path.endswith(".md"))
    names = sorted({path[depth] for path in parts if len(path) > depth + 1})
    return {name: _plain_kind(name, order) for order, name in enumerate(names)}


def _plain_kind(name: str, order: int = 0) -> Kind:
    """A kind of which only the name is known."""
    return Kind(name, order, {"en": _words(name)}, {"en": _words(name)})


def _words(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _kind(name: str, table: Any, source: SourceFile, report: Report) -> Kind:
    span = _place(source, rf"\[\s*\"?{re.escape(name)}\"?\s*\]|^\s*{re.escape(name)}\b")
    if not isinstance(table, Mapping):
        report.add("K109", f'"{name}" is not a table', span, hint=f"write [{name}]")
        return _plain_kind(name)
    for key, value in table.items():
        problem = _problem(key, value)
        if problem:
            report.add("K109", f'the kind "{name}": {problem}', span)
            return _plain_kind(name)
    labels = _labels(table.get("label", _words(name)))
    return Kind(
        name,
        table.get("order", 0),
        labels,
        _labels(table.get("label_one", labels)),
        tuple(table.get("requires", ())),
    )


def _labels(value: Any) -> dict[str, str]:
    return {"en": value} if isinstance(value, str) else dict(value)


def _place(source: SourceFile, pattern: str) -> Span:
    found = re.search(pattern, source.text, re.MULTILINE)
    return source.span(*found.span()) if found else source.line_span(1)


def _problem(key: str, value: Any) -> str | None:
    """What is wrong with an entry of a kind's table, in words, or None."""
    if key not in _SHAPES:
        return f'the key "{key}" is not known; known are {", ".join(_SHAPES)}'
    shape, fits = _SHAPES[key]
    return None if fits(value) else f'the value of "{key}" must be {shape}'


def _is_label(value: Any) -> bool:
    words = value.values() if isinstance(value, Mapping) else [value]
    return all(isinstance(word, str) for word in words)


_LABEL = "text, or a table of texts by language"
_SHAPES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "order": ("a whole number", lambda value: type(value) is int),
    "label": (_LABEL, _is_label),
    "label_one": (_LABEL, _is_label),
    "requires": (
        "a list of fields",
        lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    ),
}
