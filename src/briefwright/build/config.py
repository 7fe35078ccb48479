"""The settings of a workspace, `briefwright.toml`.

In: the file's text. Out: a `Config`, with defaults where the file says nothing. Refused: what does
not parse as TOML, keys and values that the schema does not know, codes that no diagnostic has,
folders outside the workspace.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefwright.base.codes import CODES, SEE_CODES
from briefwright.base.diagnostic import Report
from briefwright.base.files import normal_path
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.source import SourceFile, Span
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located
from briefwright.build.toml import parse_toml


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str = ""
    contact: str = ""
    url: str = ""
    briefs_url: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a brief takes where its spec says nothing."""

    language: str = "en-GB"
    style: str = "oscola"
    template: str = "policy-brief"
    formats: tuple[str, ...] = ("html", "pdf", "docx")
    page: str = "A4"
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Paths:
    """Folders relative to the workspace, with forward slashes."""

    seeds: str = "seeds"
    briefs: str = "briefs"
    templates: str = "templates"
    out: str = "out"
    snapshots: str = "snapshots"


@dataclass(frozen=True, slots=True)
class Config:
    """`checks` gives severities by diagnostic code, "off" among them."""

    organisation: Organisation = Organisation()
    defaults: Defaults = Defaults()
    paths: Paths = Paths()
    checks: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, Any] = field(default_factory=dict)


def read_config(source: SourceFile, report: Report) -> Config:
    """The settings in a file's text; the defaults, with diagnostics, where they are wrong."""
    located = parse_toml(source, report)
    if located is None:
        return Config()
    before = len(report)
    _check_shape(located, report)
    _check_codes(located, report)
    _check_paths(located, report)
    return Config() if len(report) > before else _config(located.data)


def _check_shape(located: Located, report: Report) -> None:
    schema = packaged_schema("briefwright.build", "config.schema.json")
    validate(located, schema, SchemaCodes("B103", "B103", "B103", "B103"), report)


def _check_codes(located: Located, report: Report) -> None:
    for code, severity in _table(located, "checks").items():
        if code not in CODES:
            span = located.key("checks", code)
            hint = did_you_mean(code.upper(), CODES) or SEE_CODES
            report.add("B103", f'no check "{code}"', span, hint=hint)
        elif CODES[code].severity == "error":
            _check_lowered(code, severity, located.span("checks", code), report)


def _check_lowered(code: str, severity: object, span: Span, report: Report) -> None:
    """A check's error can become a warning, but not go; what cannot be built stays an error."""
    of_check = code.startswith("C")
    if severity == "off" and of_check:
        message = f"{code} is an error and cannot be turned off"
        report.add("B103", message, span, hint='"warning" lets the brief be built all the same')
    elif severity in ("off", "info", "warning") and not of_check:
        message = f"{code} is an error that nothing lowers: what it tells of cannot be built"
        report.add(
            "B103", message, span, hint="of errors only those of checks (C) can be made warnings"
        )


def _check_paths(located: Located, report: Report) -> None:
    for name, path in _table(located, "paths").items():
        if isinstance(path, str) and path and not normal_path(path):
            report.add(
                "B103",
                f'"{path}" is not a folder inside the workspace',
                located.span("paths", name),
                hint='write it relative to the workspace, as in "content/seeds"',
            )


def _table(located: Located, name: str) -> Mapping[str, Any]:
    table = located.data.get(name)
    return table if isinstance(table, Mapping) else {}


def _config(data: Mapping[str, Any]) -> Config:
    defaults = dict(data.get("defaults", {}))
    if "formats" in defaults:
        defaults["formats"] = tuple(defaults["formats"])
    paths = {name: normal_path(path) or path for name, path in data.get("paths", {}).items()}
    return Config(
        Organisation(**data.get("organisation", {})),
        Defaults(**defaults),
        Paths(**paths),
        data.get("checks", {}),
        data.get("variables", {}),
    )
