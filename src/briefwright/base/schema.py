"""Data against a JSON Schema, every fault at its place and in plain words.

In: located data and a schema (2020-12; `title` says in words what a value is, `x-hint` how to
write it). Out: diagnostics with the caller's codes. Nothing is raised, and nothing is changed.
"""

import json
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from briefwright.base.diagnostic import Report
from briefwright.base.schema_words import (
    Schema,
    cure,
    described,
    kind_of,
    limit,
    name_of,
    one_of,
    pattern_hint,
    subject,
)
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError, Validator


@dataclass(frozen=True, slots=True)
class SchemaCodes:
    """The diagnostic codes that a kind of file uses for what can be wrong with its shape."""

    unknown_key: str
    wrong_value: str
    bad_date: str
    missing_key: str


@cache
def packaged_schema(package: str, name: str) -> Schema:
    """A schema that is part of the product, by its package and file name; read once."""
    schema: Schema = json.loads(pkgutil.get_data(package, name) or b"")
    return schema


def validate(
    located: Located, schema: Schema, codes: SchemaCodes, report: Report
) -> tuple[Path, ...]:
    """Report every fault in the data's shape; the paths of the values and keys at fault."""
    faults = _Faults(located, schema, codes, report)
    found: list[Path] = []
    for error in _validator(schema).iter_errors(located.data):
        faults.add(error)
        found += _at_fault(error)
    return tuple(found)


def _at_fault(error: "ValidationError") -> Iterable[Path]:
    path = tuple(error.instance_path)
    if error.kind.name == "additionalProperties":
        return [(*path, key) for key in error.kind.as_dict()["unexpected"]]
    if error.kind.name == "propertyNames":
        return [(*path, error.kind.as_dict()["error"].instance)]
    return [path]


def _other_type(error: "ValidationError") -> bool:
    """Whether a value is not even of the type that is asked for."""
    if error.kind.name == "enum":
        return not isinstance(error.instance, str)
    return error.kind.name == "type"


_compiled: dict[int, tuple[Schema, "Validator"]] = {}


def _validator(schema: Schema) -> "Validator":
    """The compiled schema; the schema is kept beside it so that its identity stays its own."""
    if id(schema) not in _compiled:
        import jsonschema_rs

        compiled = jsonschema_rs.validator_for(schema, validate_formats=True, offline=True)
        _compiled[id(schema)] = (schema, compiled)
    return _compiled[id(schema)][1]


@dataclass(frozen=True, slots=True)
class _Faults:
    """Turns a validator's errors into diagnostics."""

    located: Located
    schema: Schema
    codes: SchemaCodes
    report: Report

    def add(self, error: "ValidationError") -> None:
        path = tuple(error.instance_path)
        match error.kind.name:
            case "additionalProperties":
                self.unknown_keys(path, error)
            case "required":
                self.missing_key(path, error.kind.as_dict()["property"])
            case "propertyNames":
                self.wrong_key(path, error)
            case "anyOf" | "oneOf":
                self.no_alternative(path, error)
            case _:
                self.wrong_value(path, error)

    def around(self, error: "ValidationError") -> Schema:
        """The schema that holds the keyword which failed."""
        found: Any = self.schema
        for step in error.schema_path[:-1]:
            found = found[step]
        return found if isinstance(found, dict) else {}

    def unknown_keys(self, path: Path, error: "ValidationError") -> None:
        known = self.around(error).get("properties", {})
        for key in error.kind.as_dict()["unexpected"]:
            message = f'unknown key "{key}"{_within(path)}'
            hint = did_you_mean(key, known) or one_of(known)
            self.report.add(
                self.codes.unknown_key, message, self.located.key(*path, key), hint=hint
            )

    def missing_key(self, path: Path, key: str) -> None:
        message = f'"{key}" is missing{_within(path)}'
        span = self.located.key(*path)
        place = span.source.line_span(span.line) if not path else span
        self.report.add(self.codes.missing_key, message, place, hint=f'add "{key}: …"')

    def wrong_key(self, path: Path, error: "ValidationError") -> None:
        inner = error.kind.as_dict()["error"]
        wanted = self.around(inner)
        message = f'"{inner.instance}" is not {described(wanted)}'
        place = self.located.key(*path, inner.instance)
        self.report.add(self.codes.wrong_value, message, place, hint=pattern_hint(wanted))

    def no_alternative(self, path: Path, error: "ValidationError") -> None:
        """Report the alternative of the right type, or that none has the right type."""
        for errors in error.kind.as_dict()["context"]:
            if not any(tuple(one.instance_path) == path and _other_type(one) for one in errors):
                for one in errors:
                    self.add(one)
                return
        schema = self.around(error)
        branches = [self.resolved(one) for one in schema.get(error.kind.name, ())]
        words = schema.get("title") or " or ".join(map(described, branches))
        self.mismatch(path, error.instance, words, schema, self.codes.wrong_value)

    def wrong_value(self, path: Path, error: "ValidationError") -> None:
        schema = self.around(error)
        if schema.get("format") == "date":
            self.bad_date(path, error.instance)
        elif error.kind.name == "type":
            words = described(schema)
            self.mismatch(path, error.instance, words, schema, self.codes.wrong_value)
        else:
            message, hint = limit(error, schema, subject(path))
            self.report.add(self.codes.wrong_value, message, self.located.span(*path), hint=hint)

    def mismatch(self, path: Path, found: Any, words: str, schema: Schema, code: str) -> None:
        place = self.located.span(*path)
        if found is None:
            self.nothing(path, code)
        else:
            verb = "be" if path else "hold"
            message = f"{subject(path)} must {verb} {words}, not {kind_of(found)}"
            self.report.add(code, message, place, hint=cure(found, schema, place))

    def nothing(self, path: Path, code: str) -> None:
        message = f"{subject(path)} has no value" if path else "the file is empty"
        hint = "give it one, or take the key out" if path else None
        self.report.add(code, message, self.located.key(*path), hint=hint)

    def bad_date(self, path: Path, found: Any) -> None:
        place = self.located.span(*path)
        if found is None:
            self.nothing(path, self.codes.bad_date)
            return
        written = found if isinstance(found, str) else place.text
        hint = "write it as year-month-day, as in 2026-11-22"
        if len(written) == 10 and written.replace("-", "").isdigit():
            hint = "the calendar has no such day; write year-month-day"
        message = f'{subject(path)} is not a date: "{written}"'
        self.report.add(self.codes.bad_date, message, place, hint=hint)

    def resolved(self, schema: Schema) -> Schema:
        """A schema with its own reference into `$defs` followed."""
        reference = schema.get("$ref", "")
        if not reference.startswith("#/$defs/"):
            return schema
        found: Schema = self.schema["$defs"][reference.removeprefix("#/$defs/")]
        return found


def _within(path: Path) -> str:
    return f' in "{name_of(path)}"' if name_of(path) else ""
