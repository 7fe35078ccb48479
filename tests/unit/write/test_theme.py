"""`theme.toml` to a theme, and a theme to CSS variables."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.write.model import Theme
from briefwright.write.theme import css_variables, parse_theme

TEMPLATES = Path(__file__).parents[3] / "templates"


def parsed(text: str) -> tuple[Theme | None, list[tuple[str, int, str | None]]]:
    report = Report()
    theme = parse_theme(SourceFile("theme.toml", text), report)
    return theme, [(one.message, one.span.line if one.span else 0, one.hint) for one in report]


def faults(text: str) -> list[str]:
    theme, found = parsed(text)
    assert theme is None
    return [message for message, _, _ in found]


def test_a_theme_gives_variables_by_table_and_key() -> None:
    theme, found = parsed('[colour]\naccent = "#1f4e79"\n[size]\nbody = "10.5pt"\nleading = 1.4\n')
    assert found == []
    assert theme is not None
    assert theme.value("size", "leading") == "1.4"
    assert css_variables(theme) == (
        ":root {\n  --colour-accent: #1f4e79;\n  --size-body: 10.5pt;\n  --size-leading: 1.4;\n}\n"
    )


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.glob("*/theme.toml")), ids=lambda path: path.parent.name
)
def test_the_stock_themes_have_no_fault(path: Path) -> None:
    assert parsed(path.read_text("utf-8"))[1] == []


def test_every_fault_is_told_at_its_line() -> None:
    text = '[colour]\naccent = "red"\n\n[colr]\nx = 1\n[size]\nBody = "2pt"\nh1 = "2"\n'
    assert parsed(text)[1] == [
        ("colour.accent is not a colour: 'red'", 2, 'write it as "#rrggbb"'),
        ('the theme has no table "colr"', 4, 'did you mean "colour"?'),
        ('"Body" cannot name a CSS variable', 7, "use lower-case letters, digits and hyphens"),
        ("size.h1 is not a length or a number: '2'", 8, 'write it as "10.5pt" or 1.4'),
    ]


def test_a_text_that_does_not_parse_is_told_where_it_breaks() -> None:
    assert parsed("[colour]\naccent = red\n")[1] == [
        ("the theme does not parse: invalid value", 2, None)
    ]
    assert parsed("[colour\n")[1][0][:2] == (
        "the theme does not parse: expected ']' at the end of a table declaration",
        1,
    )


@pytest.mark.parametrize("value", ['"#12345"', '"#1f4e7g"', '"rgb(1, 2, 3)"', "1", "true"])
def test_other_colours_are_refused(value: str) -> None:
    assert faults(f"[colour]\na = {value}\n")[0].startswith("colour.a is not a colour")


@pytest.mark.parametrize("value", ['"12"', '"1 pt"', '"calc(1pt)"', "true", '"1pt; }"', "[1]"])
def test_other_lengths_are_refused(value: str) -> None:
    assert faults(f"[space]\na = {value}\n")[0].startswith("space.a is not a length")


@pytest.mark.parametrize("value", ['""', '"a;b"', '"a}"', '"</style>"', '"url(a)"', '"a/*"', "1"])
def test_fonts_that_could_leave_their_rule_are_refused(value: str) -> None:
    assert faults(f"[font]\na = {value}\n")[0].startswith("font.a is not a list of font families")


@pytest.mark.parametrize(
    "value", ['"0"', "0", "1.4", '"10.5pt"', '".5em"', '"-2mm"', '"60%"', '"68ch"']
)
def test_lengths_and_numbers_pass(value: str) -> None:
    assert parsed(f"[size]\na = {value}\n")[1] == []


def test_a_key_outside_a_table_is_told() -> None:
    assert parsed('colour = "#112233"\n')[1] == [('"colour" is not a table', 1, None)]
