"""`seeds/terms.yaml` to terms: the words that the field rejects, and what to write instead.

In: the workspace's files. Out: the terms in the order of the file; none where there is no file or,
with diagnostics (K109), where it has another shape.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.base.schema import packaged_schema
from briefwright.library.lists import read_list


@dataclass(frozen=True, slots=True)
class Term:
    """Words to avoid. `near`, `not_near` and `not_in` say where they count; `exception` and
    `note` are for people to read."""

    avoid: tuple[str, ...]
    prefer: tuple[str, ...]
    exception: str = ""
    note: str = ""
    severity: str = "warning"
    language: str = "en"
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    in_quotation_marks: bool = False


def terms_schema() -> dict[str, Any]:
    """The JSON Schema of terms.yaml."""
    return packaged_schema("briefwright.library", "terms.schema.json")


def read_terms(files: Files, seeds: str, report: Report) -> tuple[Term, ...]:
    """The terms of a library."""
    return tuple(map(_term, read_list(files, f"{seeds}/terms.yaml", terms_schema(), report)))


def _term(entry: Mapping[str, Any]) -> Term:
    return Term(
        avoid=tuple(entry["avoid"]),
        prefer=tuple(entry["prefer"]),
        exception=entry.get("except", ""),
        note=entry.get("note", ""),
        severity=entry.get("severity", "warning"),
        language=entry.get("language", "en"),
        near=tuple(entry.get("near", ())),
        not_near=tuple(entry.get("not_near", ())),
        not_in=tuple(entry.get("not_in", ())),
        in_quotation_marks=entry.get("in_quotation_marks", False),
    )
