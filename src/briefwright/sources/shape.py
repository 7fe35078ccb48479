"""The shape of source records, checked against source.schema.json.

In: located CSL-JSON items. Out: diagnostics: Q102 where a title is missing, Q104 for the rest. A
key that CSL does not know is passed over in exports, and reported in records written by hand.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.suggest import did_you_mean
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path
from briefwright.sources.characters import check_characters
from briefwright.sources.dates import check_days

Item = dict[str, Any]

_CODES = SchemaCodes("Q104", "Q104", "Q104", "Q104")


@cache
def item_schema() -> Mapping[str, Any]:
    """The published schema of one record."""
    return packaged_schema("briefwright.sources", "source.schema.json")


@cache
def _file_schema() -> dict[str, Any]:
    """The schema of a list of records, without what is reported in words of its own."""
    item = dict(item_schema())
    definitions = item.pop("$defs")
    item |= {"additionalProperties": True, "required": []}
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
    check_characters(located, report)
    items = located.data if isinstance(located.data, list) else []
    for index, item in enumerate(items):
        if isinstance(item, dict):
            _check_presence(located, index, item, report)
            _check_title(located, index, item, report)
            check_days(located, index, item, report)
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


def _check_presence(located: Located, index: int, item: Item, report: Report) -> None:
    """Report a record without key or type."""
    place = located.span(index)
    place = place.source.line_span(place.line)
    if "id" not in item:
        hint = 'add "id: …", the key under which it is cited'
        report.add("Q104", "a source has no id", place, hint=hint)
    if "type" not in item:
        hint = 'add "type: …", such as treaty, legislation, legal_case, report or webpage'
        report.add("Q104", f"{_named(item)} has no type", place, hint=hint)


def _named(item: Item) -> str:
    return f'the source "{item["id"]}"' if "id" in item else "a source"


def _check_title(located: Located, index: int, item: Item, report: Report) -> None:
    title = item.get("title")
    if isinstance(title, str) and title.strip():
        return
    if title not in (None, "") and not isinstance(title, str):
        message = f'"title" of the source "{item.get("id", "")}" is not text'
        hint = f'put it in quotes: "{located.span(index, "title").text}"'
        report.add("Q104", message, located.span(index, "title"), hint=hint)
        return
    place = located.span(index, "title" if "title" in item else "id")
    hint = 'add "title: …"; a work without title has words in its place that describe it'
    report.add("Q102", f"{_named(item)} has no title", place, hint=hint)


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
