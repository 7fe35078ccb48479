"""Checked front matter to a section's fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.yaml import Located
from briefwright.library.model import Evidence, Kind

_DATES = {
    "as_of",
    "review_by",
    "superseded_on",
    "progress_as_of",
    "last_checked",
    "closed_on",
    "expires",
}


def with_dates(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields as plain data, with the values of date fields as dates."""
    return {key: _value(key, value) for key, value in data.items()}


def _value(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return with_dates(value)
    if key in _DATES and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def evidence(located: Located) -> tuple[Evidence, ...]:
    """The evidence of a section, each entry with its span."""
    entries = located.data.get("evidence", ())
    return tuple(
        Evidence(
            entry["source"],
            str(entry.get("locator", "")),
            entry.get("quote", ""),
            span=located.span("evidence", index),
        )
        for index, entry in enumerate(entries)
    )


def check_fields(located: Located, kind: Kind, stem: str, report: Report) -> bool:
    """Report what front matter lacks for its kind, status and file; True when all is there."""
    data = located.data
    found = True
    if data.get("id", stem) != stem:
        report.add(
            "K105",
            f'the id "{data["id"]}" is not the file\'s name "{stem}"',
            located.span("id"),
            hint=f"write id: {stem}, or name the file {data['id']}.md",
        )
        found = False
    for name in kind.requires:
        if name not in data:
            report.add(
                "K104",
                f'a section of the kind "{kind.id}" needs the field "{name}"',
                located.span("title"),
                hint="seeds/kinds.toml says which fields a kind needs",
            )
            found = False
    return _check_superseded(located, report) and found


def _check_superseded(located: Located, report: Report) -> bool:
    data = located.data
    if data["status"] != "superseded":
        return True
    lacks = []
    if "superseded_on" not in data:
        lacks.append('the field "superseded_on"')
    if not {"superseded_by", "superseded_note"} & set(data):
        lacks.append('"superseded_by" or "superseded_note"')
    if not lacks:
        return True
    report.add(
        "K104",
        f"a superseded section needs {' and '.join(lacks)}",
        located.span("status"),
        hint="say since when it no longer holds, and what takes its place or why nothing does",
    )
    return False
