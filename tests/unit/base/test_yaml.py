"""YAML as plain data with positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import safe_dump

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.base.yaml import Located, parse_yaml


def read(text: str, start: int = 0, end: int | None = None) -> Located:
    report = Report()
    located = parse_yaml(SourceFile("f.yaml", text), "S101", report, start, end)
    assert located is not None
    assert not len(report)
    return located


def told(text: str) -> list[tuple[int, int, str]]:
    """Line, column and message of what is wrong."""
    report = Report()
    parse_yaml(SourceFile("f.yaml", text), "S101", report)
    return [(one.span.line, one.span.column, one.message) for one in report if one.span]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("1:30", "1:30"),
        ("010", "010"),
        ("0120-99-7777", "0120-99-7777"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("2024-06-26", "2024-06-26"),
        ("2024-06-26T10:00:00Z", "2024-06-26T10:00:00Z"),
        ("9" * 64, "9" * 64),
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-3", -3),
        ("+4", 4),
        ("0", 0),
        ("1.50", 1.5),
        ("-0.25", -0.25),
        ("~", None),
        ("null", None),
        ("", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        (".inf", ".inf"),
        ("<<", "<<"),
    ],
)
def test_a_plain_value_means_what_it_says(written: str, meant: object) -> None:
    value = read(f"key: {written}\n").data["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_stay_text() -> None:
    assert read("no: a\n2024-01-01: b\n1: c\n").data == {"no": "a", "2024-01-01": "b", "1": "c"}


def test_every_key_and_value_knows_its_place() -> None:
    text = "title: Ａ b\nparts:\n  - kind: law\n    include: [x, 'y z']\n"
    located = read(text)
    assert located.span("title").text == "Ａ b"
    assert located.key("parts").text == "parts"
    assert located.key("parts", 0, "include").text == "include"
    assert located.span("parts", 0, "include", 1).text == "'y z'"
    assert located.span("parts", 0, "include").text == "[x, 'y z']"
    assert located.span("parts", 0, "kind").line == 3
    assert located.span("parts", 0).text == "kind: law\n    include: [x, 'y z']"


def test_a_block_of_text_ends_with_its_last_line() -> None:
    located = read("intro: |\n  One.\n  Two.\n\n# remark\nnext: x\n")
    assert located.span("intro").text == "|\n  One.\n  Two."
    assert located.span().text == "intro: |\n  One.\n  Two.\n\n# remark\nnext: x"


def test_the_nearest_value_around_stands_for_one_that_has_no_place() -> None:
    located = read("page: {size: A4}\n")
    assert located.span("page", "layout").text == "{size: A4}"
    assert located.key("page", "layout").text == "{size: A4}"


def test_a_stretch_of_a_file_has_places_in_the_whole_file() -> None:
    text = "---\ntitle: T\n---\n\nbody: no yaml: here\n"
    located = read(text, 4, 13)
    assert located.data == {"title": "T"}
    assert (located.span("title").line, located.span("title").column) == (2, 8)


def test_a_fault_in_a_stretch_is_told_at_its_line_of_the_file() -> None:
    report = Report()
    text = "---\ntitle: T\n\tx: y\n---\n"
    assert parse_yaml(SourceFile("f.md", text), "K101", report, 4, 19) is None
    (found,) = report
    assert (found.code, found.span and found.span.line) == ("K101", 3)


def test_an_alias_stands_for_what_it_names() -> None:
    located = read("a: &x {b: [c]}\nd: *x\n")
    assert located.data == {"a": {"b": ["c"]}, "d": {"b": ["c"]}}
    assert located.span("d", "b", 0).text == "*x"


def test_an_empty_text_is_no_data() -> None:
    assert read("").data is None
    assert read("# a remark\n").data is None


def test_a_duplicate_key_keeps_the_first_value_and_is_told() -> None:
    report = Report()
    located = parse_yaml(SourceFile("f.yaml", "a: 1\na: {b: 2}\nc: 3\n"), "S101", report)
    assert located is not None
    assert located.data == {"a": 1, "c": 3}
    assert [one.message for one in report] == ['the key "a" is given twice']


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("\ta: b", 1, 1, "a tab stands where YAML wants spaces"),
        ("a: |\n x\n\ty", 3, 1, "a tab stands where YAML wants spaces"),
        ("a: 1\n  b: 2", 2, 3, "a key is indented under a value"),
        ("a:\n  - b\n - c", 3, 2, "the indentation fits no key above"),
        ("a: 'it's'", 1, 8, "the value has ended, and more text follows"),
        ("- a\nb: c", 2, 1, 'a list item ("- ") is missing'),
        ("a: b\nc", 2, 1, "a key has no colon"),
        ("a: - b", 1, 4, "a list cannot begin on the line of its key"),
        ("a: {b: c", 1, 4, 'this "{" is not closed'),
        ('a: ["b" c]', 1, 9, 'a comma or "]" is missing'),
        ("- *emphasis*", 1, 3, 'a value cannot begin with "*"'),
        ("a: *x", 1, 4, '"*x" names nothing in this file'),
        ("a: &a [*a]", 1, 8, '"*a" names nothing in this file'),
        ('a: "\\q"', 1, 5, "a backslash within double quotes means nothing here"),
        ("? [a]\n: b", 1, 3, "a key must be a word"),
        ("a: é\x01", 1, 5, "the character U+0001 cannot stand in YAML"),
        ("[" * 41, 1, 41, "nested more than 40 deep"),
        ("[" * 200_000, 1, 41, "nested more than 40 deep"),
    ],
)
def test_a_fault_is_told_where_its_cure_belongs(
    text: str, line: int, column: int, message: str
) -> None:
    assert told(text) == [(line, column, message)]


def test_aliases_that_grow_without_end_are_refused() -> None:
    rows = ["a0: &a0 [x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert [message for _, _, message in told("\n".join(rows))] == ["more than 100,000 values"]


def test_too_many_aliases_are_refused() -> None:
    text = "a: &a x\nb: [" + ", ".join(["*a"] * 1001) + "]"
    assert [message for _, _, message in told(text)] == ["more than 1,000 aliases"]


def test_too_much_text_is_refused() -> None:
    text = "a: " + "x" * 5_000_000
    assert [message for _, _, message in told(text)] == [
        "the YAML is longer than 5,000,000 characters"
    ]


plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(plain)
def test_data_written_as_yaml_is_read_back(data: object) -> None:
    text = safe_dump(data, allow_unicode=True, default_style='"')
    assert read(text).data == data


@given(st.text(alphabet="ab:-[]{}'\"#&*!|>%@ \n\t,", max_size=60))
def test_any_text_is_read_or_told_and_every_place_is_within_it(text: str) -> None:
    report = Report()
    located = parse_yaml(SourceFile("f.yaml", text), "S101", report)
    assert located is not None or report.has_errors
    for one in report:
        assert one.span is not None
        assert 0 <= one.span.start <= one.span.end <= len(text)
    for span in (located.values if located else {}).values():
        assert 0 <= span.start <= span.end <= len(text)
