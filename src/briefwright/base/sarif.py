"""Diagnostics as SARIF 2.1.0 (OASIS, 27 March 2020), which code hosts and editors read."""

from typing import Any
from urllib.parse import quote

from briefwright.base.codes import CODES
from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.base.digest import digest_data
from briefwright.base.source import Span

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(report: Report, version: str, folder: str = "") -> dict[str, Any]:
    """A log of one run; `folder` leads from the repository to the workspace."""
    rules = sorted({found.code for found in report})
    driver = {
        "name": "briefwright",
        "semanticVersion": version,
        "rules": [_rule(code) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, rules.index(found.code), folder) for found in report],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    known = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": known.title},
        "defaultConfiguration": {"level": _LEVELS[Severity(known.severity)]},
    }


def _result(found: Diagnostic, index: int, folder: str) -> dict[str, Any]:
    words = "\n".join((found.message, *found.notes, *([found.hint] if found.hint else [])))
    result = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": words},
    }
    if found.span:
        result["locations"] = [{"physicalLocation": _location(found.span, folder)}]
        # Without the line, so that a finding is known again when it has moved.
        named = [found.code, found.span.path, found.message]
        result["partialFingerprints"] = {"briefwright/v1": digest_data(named)}
    return result


def _location(span: Span, folder: str) -> dict[str, Any]:
    end_line, end_column = span.source.position(span.end)
    path = f"{folder}/{span.path}" if folder else span.path
    return {
        "artifactLocation": {"uri": quote(path, errors="surrogateescape")},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": end_line,
            "endColumn": end_column,
        },
    }
