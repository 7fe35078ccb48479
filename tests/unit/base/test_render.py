"""Diagnostics as text and as JSON."""

import pytest

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.render import WIDEST, render_json, render_text
from briefwright.base.source import SourceFile, Span, whole_file


def shown(text: str, start: int, end: int) -> str:
    """The excerpt of a span: the source line and the carets."""
    report = Report()
    report.add("S103", "wrong", SourceFile("f.yaml", text).span(start, end))
    return "".join(render_text(report, False).splitlines(keepends=True)[1:])


def test_a_diagnostic_says_where_what_and_how_to_mend_it() -> None:
    source = SourceFile("briefs/q3.yaml", "title: T\n" * 11 + "  include: [crc-dutis]\n")
    report = Report()
    report.add(
        "L104",
        'no section named "crc-dutis"',
        Span(source, 111, 120),
        notes=["the library has 36 sections"],
        hint='did you mean "crc-duties" (seeds/legal-framework/crc-duties.md)?',
    )
    assert (
        render_text(report, False)
        == """\
briefs/q3.yaml:12:13: error[L104]: no section named "crc-dutis"
12 |   include: [crc-dutis]
   |             ^^^^^^^^^
note: the library has 36 sections
hint: did you mean "crc-duties" (seeds/legal-framework/crc-duties.md)?
"""
    )


def test_diagnostics_stand_in_the_order_of_file_and_line() -> None:
    first, second = SourceFile("a.yaml", "x: 1\ny: 2\n"), SourceFile("b.yaml", "x: 1\n")
    report = Report()
    report.add("S103", "three", second.span(0, 1))
    report.add("S103", "two", first.span(5, 6))
    report.add("S103", "one", first.span(0, 1))
    report.add("S109", "none")
    messages = [line.split(": ")[-1] for line in render_text(report, False).splitlines()]
    assert [word for word in messages if word in ("none", "one", "two", "three")] == [
        "none",
        "one",
        "two",
        "three",
    ]


def test_a_diagnostic_without_a_place_begins_with_its_severity() -> None:
    report = Report()
    report.add("S109", 'no brief named "x"')
    assert render_text(report, False) == 'error[S109]: no brief named "x"\n'


def test_a_file_without_text_shows_no_excerpt() -> None:
    report = Report()
    report.add("S101", "the file is in UTF-16, not UTF-8", whole_file("briefs/q3.yaml"))
    told = "briefs/q3.yaml:1:1: error[S101]: the file is in UTF-16, not UTF-8\n"
    assert render_text(report, False) == told


def test_carets_stand_right_after_tabs() -> None:
    assert shown("\tkey:\tvalue\n", 6, 11) == "1 |     key:    value\n  |             ^^^^^\n"


def test_carets_are_as_wide_as_east_asian_characters() -> None:
    assert shown("題: 日本 x\n", 3, 5) == "1 | 題: 日本 x\n  |     ^^^^\n"


def test_combining_marks_take_no_room() -> None:
    assert shown("cafe\u0301: x\n", 7, 8) == "1 | cafe\u0301: x\n  |       ^\n"


def test_carets_go_no_further_than_the_line() -> None:
    assert shown("a: b\nc: d\n", 0, 9) == "1 | a: b\n  | ^^^^\n"


def test_an_empty_span_has_one_caret() -> None:
    assert shown("a:\n", 2, 2) == "1 | a:\n  |   ^\n"


@pytest.mark.parametrize("start", [0, 300, 700, 995])
def test_a_long_line_is_cut_around_the_place(start: int) -> None:
    text = "".join(f"{number:04d}" for number in range(250))
    line, carets = shown(text, start, start + 4).splitlines()
    assert len(line) <= WIDEST + len("1 | ") + 2
    assert line[carets.index("^") : carets.rindex("^") + 1] == text[start : start + 4]


def test_a_long_span_is_cut_too() -> None:
    line, carets = shown("x" * 1000, 0, 1000).splitlines()
    assert len(line) < WIDEST
    assert carets.count("^") == len(line) - len("1 | ")


def test_control_characters_do_not_reach_the_terminal() -> None:
    report = Report()
    source = SourceFile("f.yaml", "a: \x1b[31mred\u202e\n")
    report.add("S103", "wrong", source.span(3, 12))
    text = render_text(report, False)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_colours_leave_the_words_as_they_are() -> None:
    report = Report()
    report.add("L107", "warn", SourceFile("f.yaml", "a: b\n").span(0, 1), hint="mend")
    coloured = render_text(report, True)
    assert "\x1b[1;33mwarning[L107]\x1b[0m" in coloured
    plain = render_text(report, False)
    for style in ("1", "1;33", "1;36", "33", "0"):
        coloured = coloured.replace(f"\x1b[{style}m", "")
    assert coloured == plain


def test_json_holds_everything() -> None:
    report = Report()
    source = SourceFile("f.yaml", "a: b\nc: d\n")
    report.add("S102", "unknown", source.span(0, 6), hint="mend", notes=["why"])
    report.add("S109", "none", severity=Severity.WARNING)
    assert render_json(report) == [
        {
            "code": "S109",
            "severity": "warning",
            "message": "none",
            "path": None,
            "line": None,
            "column": None,
            "end_line": None,
            "end_column": None,
            "notes": [],
            "hint": None,
        },
        {
            "code": "S102",
            "severity": "error",
            "message": "unknown",
            "path": "f.yaml",
            "line": 1,
            "column": 1,
            "end_line": 2,
            "end_column": 2,
            "notes": ["why"],
            "hint": "mend",
        },
    ]


def test_a_long_stretch_of_wide_characters_is_cut_to_the_columns_it_takes() -> None:
    line = "題" * 100
    excerpt = shown(f"{line}\n", 0, 100).splitlines()
    assert excerpt == [f"1 | {'題' * (WIDEST // 4)}…", f"  | {'^' * (WIDEST // 2 + 1)}"]


def test_a_long_line_of_wide_characters_is_cut_on_both_sides_of_the_mark() -> None:
    before, after = "前" * 100, "後" * 100
    shown_line = shown(f"{before}ここ{after}\n", 100, 102).splitlines()[0]
    assert shown_line.startswith("1 | …前")
    assert "前ここ後" in shown_line
    assert shown_line.endswith("後…")
