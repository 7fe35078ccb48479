"""`seeds/kinds.toml` to kinds."""

import tomllib
from collections.abc import Mapping
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.source import SourceFile
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
        line = getattr(problem, "lineno", 1)
        report.add("K109", f"kinds.toml does not parse: {_plain(problem)}", source.line_span(line))
        return {}
    kinds = [_kind(name, table, source, report) for name, table in tables.items()]
    kept = sorted((kind for kind in kinds if kind), key=lambda kind: (kind.order, kind.id))
    return {kind.id: kind for kind in kept}


def _plain(problem: tomllib.TOMLDecodeError) -> str:
    text = str(getattr(problem, "msg", problem)).rstrip(".")
    return text[:1].lower() + text[1:]


def _from_folders(files: Files, seeds: str) -> dict[str, Kind]:
    depth = len(seeds.split("/"))
    parts = (path.split("/") for path in files.list(seeds) if path.endswith(".md"))
    names = sorted({path[depth] for path in parts if len(path) > depth + 1})
    return {
        name: Kind(name, order, {"en": _words(name)}, {"en": _words(name)})
        for order, name in enumerate(names)
    }


def _words(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _kind(name: str, table: Any, source: SourceFile, report: Report) -> Kind | None:
    at = source.text.find(f"[{name}]")
    span = source.span(max(at, 0), max(at, 0) + len(name) + 2)
    if not isinstance(table, Mapping):
        report.add("K109", f'"{name}" is not a table', span, hint=f"write [{name}]")
        return None
    problem = _problem(table)
    if problem:
        report.add("K109", f'the kind "{name}": {problem}', span)
        return None
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


def _problem(table: Mapping[str, Any]) -> str | None:
    """What is wrong with a kind's table, in words, or None."""
    for key, value in table.items():
        if key == "order":
            ok = isinstance(value, int)
        elif key in ("label", "label_one"):
            ok = isinstance(value, (str, Mapping))
        elif key == "requires":
            ok = isinstance(value, list) and all(isinstance(item, str) for item in value)
        else:
            return f'the key "{key}" is not known; known are order, label, label_one, requires'
        if not ok:
            return f'the value of "{key}" has the wrong type'
    return None
