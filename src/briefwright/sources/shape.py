"""The shape of source records, checked against source.schema.json.

In: located CSL-JSON items. Out: diagnostics (Q102, Q104), and the items in one form: numbers as
text, dates as lists of whole numbers. A key that CSL does not know is passed over in exports, and
reported where records are written by hand.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path

Item = dict[str, Any]

_CODES = SchemaCodes("Q104", "Q104", "Q104", "Q104")
_DATES = ("issued", "accessed", "event-date", "original-date", "available-date", "submitted")


@cache
def item_schema() -> Mapping[str, Any]:
    """The published schema of one record."""
    return packaged_schema("briefwright.sources", "source.schema.json")


@cache
def _file_schema() -> dict[str, Any]:
    """The schema of a list of records, without what is reported in words of its own."""
    item = dict(item_schema())
    definitions = item.pop("$defs")
    item |= {"additionalProperties": True, "required": ["id", "type"]}
    item["properties"] = {**item["properties"], "title": {}}
    return {
        "title": "a list of records",
        "type": "array",
        "items": _inlined({**item, "title": "a record"}, definitions),
    }


def _inlined(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with references replaced by what they name."""
    if isinstance(schema, list):
        return [_inlined(inner, definitions) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _inlined(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    return {key: _inlined(inner, definitions) for key, inner in schema.items()}


def check_shape(located: Located, report: Report, *, by_hand: bool) -> None:
    """Report every fault in the shape of a file's records."""
    for path, mapping in _mappings(located.data):
        _check_loose_words(located, path, mapping, report)
    validate(located, _file_schema(), _CODES, report)
    items = located.data if isinstance(located.data, list) else []
    for index, item in enumerate(items):
        if isinstance(item, dict):
            _check_title(located, index, item, report)
            _check_days(located, index, item, report)
            if by_hand:
                _check_keys(located, index, item, report)


def _check_loose_words(located: Located, path: Path, mapping: Item, report: Report) -> None:
    """Report what YAML makes of `{literal: Cabinet Office, Tokyo}`: a key "Tokyo" without value.
    Such keys are taken out, so that they are not reported again as unknown."""
    before = ""
    for key, value in list(mapping.items()):
        if value is None and key not in _inner_keys():
            del mapping[key]
            message = f'"{key}" stands alone: within braces, a comma ends a value'
            hint = f'put the value of "{before}" in quotes, with its commas' if before else None
            report.add("Q104", message, located.key(*path, key), hint=hint)
        elif isinstance(value, str):
            before = key


def _mappings(data: Any) -> Iterator[tuple[Path, Item]]:
    """The mappings within records (names, dates, own fields) with their paths."""
    for index, item in enumerate(data if isinstance(data, list) else []):
        for field, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, dict):
                yield (index, field), value
            for place, inner in enumerate(value if isinstance(value, list) else ()):
                if isinstance(inner, dict):
                    yield (index, field, place), inner


@cache
def _inner_keys() -> frozenset[str]:
    """Every key that can stand within a record's values."""
    definitions, own = item_schema()["$defs"], item_schema()["properties"]["custom"]
    name, day = definitions["names"]["items"], definitions["date"]["anyOf"][0]
    return frozenset(key for schema in (name, day, own) for key in schema["properties"])


def _check_title(located: Located, index: int, item: Item, report: Report) -> None:
    title = item.get("title")
    if isinstance(title, str) and title.strip():
        return
    if title not in (None, "") and not isinstance(title, str):
        message = f'"title" of the source "{item.get("id", "")}" is not text'
        hint = f'put it in quotes: "{located.span(index, "title").text}"'
        report.add("Q104", message, located.span(index, "title"), hint=hint)
        return
    name = f'the source "{item["id"]}"' if "id" in item else "a source"
    place = located.span(index, "title" if "title" in item else "id")
    hint = 'add "title: …"; a work without title has words in its place that describe it'
    report.add("Q102", f"{name} has no title", place, hint=hint)


def _check_days(located: Located, index: int, item: Item, report: Report) -> None:
    """Report dates that the calendar does not have."""
    for field in _DATES:
        for parts in date_parts(item.get(field)):
            if not _is_day(parts):
                written = "-".join(f"{part:02}" for part in parts)
                message = f'"{field}" is not a date: "{written}"'
                hint = "the calendar has no such day; write year, month, day"
                report.add("Q104", message, located.span(index, field), hint=hint)


def _is_day(parts: tuple[int, ...]) -> bool:
    year, month, day = (*parts, 1, 1)[:3]
    try:
        date(min(max(year, 1), 9999), month, day)
    except ValueError:
        return False
    return True


def _check_keys(located: Located, index: int, item: Item, report: Report) -> None:
    known = item_schema()["properties"]
    for key in item:
        if key not in known:
            report.add(
                "Q104",
                f'CSL has no key "{key}", so that no style prints it',
                located.key(index, key),
                hint=did_you_mean(key, known) or 'what is yours alone goes under "custom"',
                severity=Severity.WARNING,
            )


def date_parts(value: Any) -> tuple[tuple[int, ...], ...]:
    """A date, however it is written, as one or two of year, month, day; empty for words."""
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, int):
        return ((value,),)
    if isinstance(value, str):
        parts = value.split("-")
        return (tuple(map(int, parts)),) if all(part.isdecimal() for part in parts) else ()
    given = value.get("date-parts") if isinstance(value, dict) else None
    if not isinstance(given, list) or not all(isinstance(one, list) for one in given):
        return ()
    texts = [[str(part) for part in one if part != ""] for one in given]
    if not all(one and all(part.isdecimal() for part in one) for one in texts):
        return ()
    return tuple(tuple(map(int, one)) for one in texts)


def in_one_form(item: Item, located: Located, index: int) -> Item:
    """The item with numbers as they are written, dates as lists of numbers, and one short title."""
    out: Item = {}
    for key, value in item.items():
        if value is None:
            continue
        if key in _DATES:
            parts = date_parts(value)
            others = value if isinstance(value, dict) else {}
            out[key] = {**others, "date-parts": [list(one) for one in parts]} if parts else value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            out[key] = located.span(index, key).text if isinstance(value, float) else str(value)
        else:
            out[key] = value
    if "shortTitle" in out:
        out.setdefault("title-short", out.pop("shortTitle"))
    return out
