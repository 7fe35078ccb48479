"""YAML files of `seeds/` that hold one list of entries: terms and glossary."""

from collections.abc import Mapping
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files, read_text
from briefwright.base.schema import SchemaCodes, validate
from briefwright.base.schema_words import Schema
from briefwright.base.yaml import parse_yaml

CODE = "K109"
CODES = SchemaCodes(CODE, CODE, CODE, CODE)


def read_list(
    files: Files, path: str, schema: Schema, report: Report
) -> tuple[Mapping[str, Any], ...]:
    """The entries of a file, without those at fault; none where there is no such file."""
    source = read_text(files, path, report, CODE)
    located = parse_yaml(source, CODE, report) if source else None
    if located is None or located.data is None:
        return ()
    faulty = {fault[0] if fault else None for fault in validate(located, schema, CODES, report)}
    if None in faulty:
        return ()
    return tuple(entry for index, entry in enumerate(located.data) if index not in faulty)
