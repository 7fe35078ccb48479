"""Every text of the stock templates stands out from its ground by 4.5 to 1 or more (WCAG 2.2,
1.4.3), in every theme, on paper and on screens, light and dark.

The pairs are those of the style sheets: a rule that sets a ground or a colour that is not among
them is told, so that nobody adds one without its pair.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[3] / "templates"
SHARED = TEMPLATES / "shared"
HOUSE = "house style"
THEMES = [HOUSE, *sorted(path.stem for path in (TEMPLATES / "themes").glob("*.toml"))]
SHEETS = sorted(TEMPLATES.rglob("*.css"))
LEAST = 4.5

ON_PAPER = ("text", "muted", "accent", "accent-dark", "link", "support")
PAIRS = [
    *((word, "page") for word in ON_PAPER),
    *((word, "box") for word in ("text", "muted", "accent", "accent-dark", "link")),
    *((word, "box-support") for word in ("text", "muted", "accent", "link", "support")),
    ("on-band", "band"),
]
LINES = {"rule", "mark"}  # hairlines and bars, which carry nothing that is not also said in words
COLOUR = re.compile(r"(?<![-\w])color:\s*var\(--colour-([a-z-]+)\)")
GROUND = re.compile(r"background(?:-color)?:\s*var\(--colour-([a-z-]+)\)")
DRAWN = re.compile(r"(?:border[a-z-]*|outline):[^;]*var\(--colour-([a-z-]+)\)")


@cache
def colours(theme: str, table: str) -> dict[str, str]:
    files = [SHARED / "theme.toml"]
    if theme != HOUSE:
        files.append(TEMPLATES / "themes" / f"{theme}.toml")
    return {
        key: value
        for file in files
        for key, value in tomllib.loads(file.read_text("utf-8"))[table].items()
    }


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("table", ["colour", "dark"])
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(theme: str, table: str) -> None:
    held = colours(theme, table)
    weak = {
        f"{word} on {ground}": round(found, 2)
        for word, ground in PAIRS
        if (found := contrast(held[word], held[ground])) < LEAST
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_the_keys_of_the_house_style(theme: str) -> None:
    house = tomllib.loads((SHARED / "theme.toml").read_text("utf-8"))
    for table in ("colour", "dark"):
        assert set(colours(theme, table)) == set(house[table])
    if theme != HOUSE:
        own = tomllib.loads((TEMPLATES / "themes" / f"{theme}.toml").read_text("utf-8"))
        assert len(own.pop("description")) > 20
        assert all(set(keys) <= set(house[name]) for name, keys in own.items())
        assert set(own["colour"]) == set(house["colour"])
        assert set(own["font"]) == set(house["font"])


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_style_sheet_sets_only_colours_that_have_a_pair(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert set(COLOUR.findall(css)) <= {word for word, _ in PAIRS}
    bars = {"accent", "accent-dark"}  # marks of progress, drawn beside their word
    assert set(GROUND.findall(css)) <= {ground for _, ground in PAIRS} | bars
    assert set(DRAWN.findall(css)) <= {word for word, _ in PAIRS} | LINES


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_colours_come_from_the_theme_alone(path: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    found = set(re.findall(r"#[0-9a-f]{3,6}\b|\brgba?\([^)]*\)|\bhsl\([^)]*\)", css))
    # Pictures stand on white whatever the theme: those with a clear ground were drawn for paper.
    assert found <= {"#ffffff"}
