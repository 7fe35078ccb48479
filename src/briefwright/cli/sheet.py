"""A portrait as text for people: a title, fields in two columns, lists below them."""

from collections.abc import Mapping
from typing import Any

from briefwright.cli.columns import lines
from briefwright.cli.inventory import csl_date

Data = Mapping[str, Any]
_HEADINGS = {
    "translations": "Translations",
    "used_in": "Used in",
    "linked_from": "Linked from",
    "evidence": "Evidence",
    "cites": "Cites",
    "cited_by": "Cited by",
    "evidence_of": "Evidence of",
    "briefs": "In briefs",
    "parts": "Parts",
    "artifacts": "Files",
}
_NOT_FOR_PEOPLE = ("sha256", "digest", "bytes", "format")


def sheet(what: str, data: Data) -> str:
    """A section, source or brief as text."""
    name = data.get("id") or data.get("name")
    head = f"{name} ({what}): {data['title']}\n\n"
    scalars = {key: value for key, value in data.items() if isinstance(value, str)}
    fields = {**scalars, **{k: v for k, v in data["fields"].items() if k not in scalars}}
    told = ("id", "name", "title", "digest")
    rows = [
        [key.replace("_", " "), words(value)]
        for key, value in fields.items()
        if key not in told and value not in (None, "", [], ())
    ]
    lists = "".join(_list(_HEADINGS[key], data[key]) for key in _HEADINGS if data.get(key))
    return head + lines(rows, indent="  ") + lists


def _list(heading: str, entries: list[Any]) -> str:
    rows = [_entry(entry) for entry in entries]
    return f"\n{heading}\n" + lines(rows, indent="  ")


def _entry(entry: Any) -> list[str]:
    if not isinstance(entry, Mapping):
        return [str(entry)]
    return [_cell(key, value) for key, value in entry.items() if key not in _NOT_FOR_PEOPLE]


def _cell(key: str, value: Any) -> str:
    if isinstance(value, bool):
        return key if value else f"not {key}"
    return words(value)


def words(value: Any) -> str:
    """A value of front matter or of a record in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(words, value))
    return "" if value is None else str(value)


def _mapping(value: Data) -> str:
    """A date or a person of a record as they are written, anything else key by key."""
    if "date-parts" in value:
        return csl_date(value) or ""
    if "literal" in value:
        return str(value["literal"])
    if "family" in value:
        return f"{value.get('given', '')} {value['family']}".strip()
    return ", ".join(f"{key} {words(inner)}" for key, inner in value.items())
