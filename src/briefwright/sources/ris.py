"""Records from RIS, as Zotero, EndNote and databases export them.

In: a .ris file. Out: CSL-JSON items with the places of their records. Tags that say nothing about
how a source is cited are passed over. Refused, as Q101: a line outside a record.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path
from briefwright.sources.language_names import as_tag

Item = dict[str, Any]

_LINE = re.compile(r"([A-Z][A-Z0-9]) {0,2}-(?: +(.*))?$")


@dataclass
class _Entry:
    """The lines of one record, and where its first one stands."""

    place: Span
    lines: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Fault:
    place: Span
    message: str


def read_ris(source: SourceFile, report: Report) -> Located | None:
    """The file's records as located items; None, with a diagnostic, when it does not parse."""
    entries: list[_Entry] = []
    for entry in _entries(source):
        if isinstance(entry, _Fault):
            hint = 'a record begins with a line "TY  - …" and ends with a line "ER  - "'
            report.add("Q101", f"does not parse as RIS: {entry.message}", entry.place, hint=hint)
            return None
        entries.append(entry)
    items = [_item(entry) for entry in entries]
    _name(items)
    places: dict[Path, Span] = {(index,): entry.place for index, entry in enumerate(entries)}
    return Located(items, source, places)


def _entries(source: SourceFile) -> Iterator[_Entry | _Fault]:
    """The records in order, or what is wrong with the next one."""
    entry: _Entry | None = None
    for number, line in enumerate(source.text.split("\n"), 1):
        match = _LINE.match(line.rstrip())
        tag, value = (match[1], (match[2] or "").strip()) if match else ("", line.strip())
        if tag == "TY" and entry is None:
            entry = _Entry(source.line_span(number), [(tag, value)])
        elif entry is None or tag == "TY":
            if line.strip():
                yield _Fault(source.line_span(number), "a line outside a record")
                return
        elif tag == "ER":
            yield entry
            entry = None
        elif tag:
            entry.lines.append((tag, value))
        elif value:
            last, text = entry.lines[-1]
            entry.lines[-1] = (last, f"{text} {value}")
    if entry is not None:
        yield _Fault(entry.place, "a record without end")


def _item(entry: _Entry) -> Item:
    item: Item = {}
    for tag, value in entry.lines:
        if value:
            _take(item, tag, value)
    _mend(item)
    return item


def _take(item: Item, tag: str, value: str) -> None:
    tags = _tags()
    if tag == "TY":
        item["type"] = tags["types"].get(value, "document")
    elif tag == "ID":
        item["id"] = value
    elif tag in tags["texts"]:
        item.setdefault(tags["texts"][tag], value)
    elif tag in tags["names"]:
        item.setdefault(tags["names"][tag], []).append(_person(value))
    elif tag in tags["dates"]:
        _take_date(item, tags["dates"][tag], value)
    elif tag in ("SP", "EP", "SN"):
        item[tag] = value


@cache
def _tags() -> dict[str, dict[str, str]]:
    """The tables of ris.toml."""
    text = resources.files("briefwright.sources").joinpath("ris.toml").read_text("utf-8")
    return tomllib.loads(text)


def _person(written: str) -> dict[str, str]:
    family, comma, given = written.partition(",")
    if not comma:
        return {"literal": written}
    person = {"family": family.strip(), "given": given.partition(",")[0].strip()}
    return {key: value for key, value in person.items() if value}


def _take_date(item: Item, name: str, written: str) -> None:
    """The fuller of two dates wins: PY has the year, DA the day."""
    numbers = [int(part) for part in re.split(r"[/.-]", written)[:3] if part.strip().isdigit()]
    known = item.get(name, {}).get("date-parts", [[]])[0]
    if len(numbers) > len(known):
        item[name] = {"date-parts": [numbers]}
    elif not known and not numbers:
        item.setdefault(name, {"literal": written})


def _mend(item: Item) -> None:
    """Put values where CSL has them, as far as it depends on the type."""
    first, last, number = item.pop("SP", ""), item.pop("EP", ""), item.pop("SN", "")
    if first:
        item["page"] = f"{first}-{last}" if last and last != first else first
    if "language" in item:
        item["language"] = as_tag(item["language"])
    kind = item["type"]
    if number:
        item[{"report": "number", "book": "ISBN", "chapter": "ISBN"}.get(kind, "ISSN")] = number
    if kind == "legal_case" and "publisher" in item:
        item["authority"] = item.pop("publisher")


def _name(items: list[Item]) -> None:
    """Give the records without a key one made of author and year; told apart by letters."""
    taken = {item["id"] for item in items if "id" in item}
    for item in items:
        if "id" not in item:
            item["id"] = _free(_made_key(item), taken)
            taken.add(item["id"])


def _made_key(item: Item) -> str:
    people = item.get("author") or item.get("editor") or [{}]
    name = people[0].get("family") or people[0].get("literal") or item.get("title", "")
    year = item.get("issued", {}).get("date-parts", [[""]])[0][0]
    words = re.findall(r"[a-z0-9]+", f"{name} {year}".lower())
    return "-".join(words) or "source"


def _free(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    return next(name for number in range(2, 100_000) if (name := f"{key}-{number}") not in taken)
