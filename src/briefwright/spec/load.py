"""A brief's file to checked data.

In: the files of `briefs/`. Out: what each says, with positions. What is at fault is reported and
left out, all of it where a file does not parse, so that the rest can still be checked.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, decode
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.schema_words import IDENTIFIER, Schema
from briefwright.base.source import whole_file
from briefwright.base.yaml import Located, parse_yaml

CODES = SchemaCodes("S102", "S103", "S104", "S107")
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file's data. A part of the brief that is at fault is None; `faulty`: something is."""

    id: str
    path: str
    located: Located
    faulty: bool = False


def spec_schema() -> Schema:
    """The JSON Schema of a brief's file."""
    return packaged_schema("briefwright.spec", "spec.schema.json")


Load = Callable[[Files, str, Report], Loaded]


def load_specs(
    files: Files, folder: str, report: Report, load: Load | None = None
) -> dict[str, Loaded]:
    """Every file of a folder, by id. `load` reads a file in the place of `load_spec`."""
    found: dict[str, Loaded] = {}
    for path in files.list(folder):
        if not path.endswith(SUFFIXES):
            continue
        loaded = (load or load_spec)(files, path, report)
        earlier = found.setdefault(loaded.id, loaded)
        if earlier is not loaded:
            message = f'the id "{loaded.id}" is taken by {earlier.path}'
            report.add("S108", message, whole_file(path), hint="rename one of the two files")
            found[loaded.id] = replace(earlier, faulty=True)
    return found


def load_spec(files: Files, path: str, report: Report) -> Loaded:
    """One file."""
    data = files.read(path) or b""
    own = Report()
    name = PurePosixPath(path).stem
    if not re.fullmatch(IDENTIFIER, name):
        message = f'the file\'s name "{name}" is not an identifier'
        hint = "name it with lower-case letters, digits and hyphens"
        own.add("S103", message, whole_file(path), hint=hint)
    located = _checked(path, data, own)
    report.extend(own)
    return Loaded(name, path, located, own.has_errors)


def _checked(path: str, data: bytes, report: Report) -> Located:
    source = decode(path, data, report, "S101")
    located = source and parse_yaml(source, "S101", report)
    if not located:
        return Located({}, source or whole_file(path).source)
    return _without(located, validate(located, spec_schema(), CODES, report))


def _without(located: Located, faults: Iterable[tuple[str | int, ...]]) -> Located:
    """The data without what is at fault: a key, a part, or an edition as a whole."""
    if not isinstance(located.data, dict):
        return replace(located, data={})
    data: dict[str, Any] = dict(located.data)
    for key, *rest in faults:
        if key == "sections" and rest and isinstance(data.get(key), list):
            data[key] = [None if n == rest[0] else part for n, part in enumerate(data[key])]
        elif key == "editions" and rest and isinstance(data.get(key), dict):
            data[key] = {name: keys for name, keys in data[key].items() if name != rest[0]}
        else:
            data.pop(str(key), None)
    return replace(located, data=data)
