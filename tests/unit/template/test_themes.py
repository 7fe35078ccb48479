"""A theme is a file of data: its values stand over the house style's and below a template's own."""

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.build.skin import skin_of
from briefwright.template.read import read_template
from briefwright.template.themes import read_theme, theme_description, theme_names
from briefwright.write.model import Skin

FILES = {
    "templates/plain/body.md.j2": "# {{ brief.title }}\n",
    "templates/plain/theme.toml": '[size]\nh1 = "20pt"\n',
    "templates/shared/page.html.j2": "{{ body }}{{ notes }}",
    "templates/shared/theme.toml": '[colour]\naccent = "#111111"\ntext = "#222222"\n'
    '[size]\nh1 = "28pt"\nh2 = "15pt"\n',
    "templates/themes/warm.toml": 'description = "Warm"\n[colour]\naccent = "#a63d2f"\n'
    '[size]\nh1 = "40pt"\nh2 = "18pt"\n',
    "templates/themes/notes.txt": "",
}


def skin(theme: str) -> Skin:
    report = Report()
    files = MemoryFiles(FILES)
    template = read_template(files, "plain", report)
    assert template is not None
    made = skin_of(template, report, read_theme(files, theme, report) if theme else None)
    assert made is not None
    assert list(report) == []
    return made


def test_without_a_theme_the_house_style_stands() -> None:
    assert skin("").theme.value("colour", "accent") == "#111111"


def test_a_theme_changes_what_it_names_and_leaves_the_rest() -> None:
    warm = skin("warm").theme
    assert warm.value("colour", "accent") == "#a63d2f"
    assert warm.value("colour", "text") == "#222222"
    assert warm.value("size", "h2") == "18pt"


def test_what_a_template_has_of_its_own_stands_over_the_theme() -> None:
    assert skin("warm").theme.value("size", "h1") == "20pt"


def test_the_description_is_no_part_of_the_look() -> None:
    assert set(skin("warm").theme.values) == {"colour", "size"}


def test_themes_are_the_toml_files_of_their_folder() -> None:
    assert theme_names(MemoryFiles(FILES)) == ("warm",)


def test_a_theme_says_what_it_looks_like() -> None:
    source = read_theme(MemoryFiles(FILES), "warm", Report())
    assert source is not None
    assert theme_description(source) == "Warm"
