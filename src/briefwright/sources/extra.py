"""What Zotero and others keep beside CSL's own fields, in exports of CSL-JSON.

In: an item as an export has it. Out: the same item, with the fields that lines of its note name
("type: treaty", "Original title: …", "{:status: …}", "Citation Key: …"), dates given in words, a
language given by its name; without empty fields. The rest of the note stays. Files written by hand
do not pass through here.
"""

import re
from typing import Any

from briefwright.sources.dates import DATES
from briefwright.sources.language_names import as_tag
from briefwright.sources.shape import item_schema

Item = dict[str, Any]

_LINE = re.compile(r"^\s*(?:\{:)?([A-Za-z][A-Za-z _-]{1,40}?)\s*:\s*(.+?)\}?\s*$")
_NAMES = re.compile(r"\s*\|\|\s*")
_OWN = ("reading",)
_DAY = re.compile(
    r"(?:(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?|(?P<month_>[A-Za-z]{3,9})\.?\s+"
    r"(?P<day_>\d{1,2}),|(?P<alone>[A-Za-z]{3,9})\.?)\s+(?P<year>\d{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def with_extra(item: Item) -> Item:
    """The item with what its note and its loose fields say."""
    out = {key: value for key, value in item.items() if value not in ("", [], {})}
    rest = [line for line in str(out.pop("note", "")).splitlines() if not _taken(out, line)]
    if any(line.strip() for line in rest):
        out["note"] = "\n".join(rest)
    if isinstance(out.get("language"), str):
        out["language"] = as_tag(out["language"])
    for field in DATES:
        if field in out:
            out[field] = _date(out[field])
    return {key: _without_empty_names(value) for key, value in out.items()}


def _taken(item: Item, line: str) -> bool:
    """Whether a line names a field; the field is then in the item."""
    found = _LINE.match(line)
    if found is None:
        return False
    key = _field(found[1])
    if key in _OWN:
        item.setdefault("custom", {})[key] = found[2]
        return True
    kind = item_schema()["properties"].get(key)
    if kind is None or key in ("custom", "id", "note"):
        return False
    reference = kind.get("$ref", "")
    if reference.endswith("/names"):
        item.setdefault(key, []).append(_name(found[2]))
    elif reference.endswith("/date"):
        item[key] = _date({"raw": found[2]})
    else:
        item[key] = found[2]
    return True


def _field(written: str) -> str:
    """A field by the name that a line gives it: "Original Title" is original-title."""
    known: dict[str, str] = {key.casefold(): key for key in item_schema()["properties"]}
    name = written.strip().casefold()
    return known.get(name) or known.get(name.replace(" ", "-").replace("_", "-"), name)


def _name(written: str) -> dict[str, str]:
    parts = _NAMES.split(written, maxsplit=1)
    return {"family": parts[0], "given": parts[1]} if len(parts) > 1 else {"literal": parts[0]}


def _date(value: Any) -> Any:
    """A date given raw, in numbers where it can be read; one that cannot stays in words."""
    if not isinstance(value, dict) or "raw" not in value:
        return value
    raw = str(value["raw"]).strip()
    parts = [_parts(one.strip()) for one in raw.split("/")]
    if all(parts) and len(parts) <= 2:
        return {"date-parts": parts}
    return {**{key: inner for key, inner in value.items() if key != "raw"}, "literal": raw}


def _parts(text: str) -> list[int]:
    """Year, month and day; empty where the text is no date."""
    if re.fullmatch(r"\d{4}(-\d{1,2}){0,2}", text):
        return [int(part) for part in text.split("-")]
    found = _DAY.fullmatch(text)
    if found is None:
        return []
    named = (found["month"] or found["month_"] or found["alone"]).lower()[:3]
    if named not in _MONTHS:
        return []
    day = found["day"] or found["day_"]
    return [int(found["year"]), _MONTHS.index(named) + 1, *([int(day)] if day else [])]


def _without_empty_names(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [_whole(one) if isinstance(one, dict) else one for one in value]


def _whole(name: dict[str, Any]) -> dict[str, Any]:
    """A name without empty parts; one that has a family name alone is a body's."""
    parts = {key: part for key, part in name.items() if part != ""}
    if "given" in name and parts.keys() == {"family"}:
        return {"literal": parts["family"]}
    return parts
