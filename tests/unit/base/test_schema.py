"""Data against a schema, in plain words."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.source import SourceFile
from briefwright.base.yaml import parse_yaml

CODES = SchemaCodes("S102", "S103", "S104", "S107")
IDENTIFIER = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Thing",
    "type": "object",
    "additionalProperties": False,
    "required": ["title"],
    "properties": {
        "title": {"type": "string", "minLength": 1},
        "day": {"type": "string", "format": "date"},
        "number": {"type": "integer", "minimum": 1, "maximum": 9},
        "choice": {"enum": ["full", "summary"]},
        "flag": {"type": "boolean"},
        "words": {"type": "array", "items": {"type": "string"}},
        "id": {"$ref": "#/$defs/identifier"},
        "one_or_many": {
            "anyOf": [
                {"$ref": "#/$defs/identifier"},
                {"type": "array", "items": {"$ref": "#/$defs/identifier"}},
            ]
        },
        "size": {
            "anyOf": [
                {"enum": ["A4", "A5"]},
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"paper": {"enum": ["A4", "A5"]}},
                },
            ]
        },
        "entries": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["source"],
                "properties": {"source": {"type": "string"}},
            },
        },
        "named": {"type": "object", "propertyNames": {"$ref": "#/$defs/identifier"}},
        "value": {"type": ["string", "number"]},
    },
    "$defs": {"identifier": IDENTIFIER},
}


def found(text: str) -> Report:
    report = Report()
    located = parse_yaml(SourceFile("f.yaml", text), "S101", report)
    assert located is not None
    validate(located, SCHEMA, CODES, report)
    return report


@pytest.mark.parametrize(
    ("line", "code", "marked", "message", "hint"),
    [
        ("titel: x", "S102", "titel", 'unknown key "titel"', 'did you mean "title"?'),
        (
            "entries: [{source: a, quote: b}]",
            "S102",
            "quote",
            'unknown key "quote" in "entries"',
            "it is one of source",
        ),
        ("entries: [{}]", "S107", "{}", '"source" is missing in "entries"', 'add "source: …"'),
        ("number: x", "S103", "x", '"number" must be a whole number, not text', None),
        ("number: 1.5", "S103", "1.5", '"number" must be a whole number, not a number', None),
        ("number: 0", "S103", "0", '"number" must be at least 1', None),
        ("number: 10", "S103", "10", '"number" must be at most 9', None),
        ("flag: no", "S103", "no", '"flag" must be true or false, not text', None),
        ("words: 3", "S103", "3", '"words" must be a list of words, not a number', None),
        (
            "words: x",
            "S103",
            "x",
            '"words" must be a list of words, not text',
            "write it as a list: [x]",
        ),
        (
            "words: [a, 3]",
            "S103",
            "3",
            'an entry of "words" must be text, not a number',
            'put it in quotes: "3"',
        ),
        (
            "entries: [x]",
            "S103",
            "x",
            'an entry of "entries" must be keys with values, not text',
            None,
        ),
        ("entries: x", "S103", "x", '"entries" must be a list of entries, not text', None),
        ("choice: ful", "S103", "ful", '"choice" cannot be "ful"', 'did you mean "full"?'),
        ("choice: 5", "S103", "5", '"choice" cannot be 5', "it is one of full, summary"),
        ("value: [a]", "S103", "[a]", '"value" must be text or a number, not a list', None),
        (
            "id: A b",
            "S103",
            "A b",
            '"A b" is not an identifier',
            "use lower-case letters, digits and hyphens",
        ),
        (
            "one_or_many: [a, B]",
            "S103",
            "B",
            '"B" is not an identifier',
            "use lower-case letters, digits and hyphens",
        ),
        (
            "one_or_many: 5",
            "S103",
            "5",
            '"one_or_many" must be an identifier or a list of words, not a number',
            None,
        ),
        ("size: A6", "S103", "A6", '"size" cannot be "A6"', "it is one of A4, A5"),
        (
            "size: {papr: A4}",
            "S102",
            "papr",
            'unknown key "papr" in "size"',
            'did you mean "paper"?',
        ),
        (
            "size: 4",
            "S103",
            "4",
            '"size" must be one of A4, A5 or keys with values, not a number',
            None,
        ),
        (
            "named: {Big: 1}",
            "S103",
            "Big",
            '"Big" is not an identifier',
            "use lower-case letters, digits and hyphens",
        ),
        (
            "day: 2026-02-29",
            "S104",
            "2026-02-29",
            '"day" is not a date: "2026-02-29"',
            "the calendar has no such day; write year-month-day",
        ),
        (
            "day: 2026",
            "S104",
            "2026",
            '"day" is not a date: "2026"',
            "write it as year-month-day, as in 2026-11-22",
        ),
        (
            "day: 2026-11-22T00:00",
            "S104",
            "2026-11-22T00:00",
            '"day" is not a date: "2026-11-22T00:00"',
            "write it as year-month-day, as in 2026-11-22",
        ),
        ("day:", "S104", "day", '"day" has no value', "give it one, or take the key out"),
        ("words:", "S103", "words", '"words" has no value', "give it one, or take the key out"),
    ],
)
def test_a_fault_is_told_at_its_place(
    line: str, code: str, marked: str, message: str, hint: str | None
) -> None:
    (one,) = found(f"title: T\n{line}\n")
    assert (one.code, one.message, one.hint) == (code, message, hint)
    assert one.span is not None
    assert (one.span.line, one.span.text) == (2, marked)


def test_a_missing_key_is_told_at_the_first_line() -> None:
    (one,) = found("# remark\nflag: true\n")
    assert (one.code, one.message, one.span and one.span.line) == ("S107", '"title" is missing', 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("- a\n", "the file must hold keys with values, not a list"),
        ("a\n", "the file must hold keys with values, not text"),
    ],
)
def test_a_file_of_another_shape_is_told(text: str, message: str) -> None:
    assert [one.message for one in found(text)] == [message]


def test_all_faults_are_told_in_one_go() -> None:
    assert len(found("titel: x\nnumber: 0\nwords: 3\n")) == 4


def test_what_is_right_is_silent() -> None:
    text = (
        "title: T\nday: 2024-02-29\nwords: []\nsize: {paper: A5}\none_or_many: [a-1]\nvalue: 2.5\n"
    )
    assert not len(found(text))


def test_the_paths_at_fault_are_given_back() -> None:
    report = Report()
    text = "title: T\nentries: [{source: a, x: 1}, {}]\nnamed: {B: 1}\n"
    located = parse_yaml(SourceFile("f.yaml", text), "S101", report)
    assert located is not None
    assert set(validate(located, SCHEMA, CODES, report)) == {
        ("entries", 0, "x"),
        ("entries", 1),
        ("named", "B"),
    }


def test_a_schema_of_the_product_is_read_once() -> None:
    first = packaged_schema("briefwright.spec", "spec.schema.json")
    assert packaged_schema("briefwright.spec", "spec.schema.json") is first


def _described(schema: object) -> list[str]:
    """Keys of a schema that have no description of their own or by reference."""
    lacking = []
    if isinstance(schema, dict):
        for name, one in schema.get("properties", {}).items():
            if "description" not in one and "$ref" not in one:
                lacking.append(name)
        for one in schema.values():
            lacking += _described(one)
    elif isinstance(schema, list):
        for one in schema:
            lacking += _described(one)
    return lacking


def test_every_key_of_a_spec_is_described() -> None:
    assert _described(packaged_schema("briefwright.spec", "spec.schema.json")) == []
