"""docs/reference/templates.md lists what templates can use, no more and no less."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefwright.base.diagnostic import Report
from briefwright.compose.bounds import CHARACTERS, SECONDS
from briefwright.compose.numbering import UNNUMBERED
from briefwright.compose.views import SectionView, Setting, template_values
from briefwright.library.model import Section
from briefwright.library.read import section_schema
from briefwright.select.model import Pick, SelectedPart, Selection
from briefwright.spec.model import Part, Spec
from briefwright.template.model import Labels
from briefwright.template.read import _KEYS
from briefwright.write.docx.look import Look
from briefwright.write.docx.roles import TITLE_BLOCK, division_looks, phrase_looks
from briefwright.write.html.write import write
from briefwright.write.model import Skin
from tests.composing import changed, composed
from tests.samples import skin, small

ROOT = Path(__file__).parents[2]
PAGE_PATH = ROOT / "docs" / "reference" / "templates.md"
PAGE = PAGE_PATH.read_text("utf-8")
TEMPLATES = ROOT / "templates"
THEME = re.compile(r"<!-- theme -->\n(?:\n(?:\|.*\n)+)?")
BLOCK_ROLE = re.compile(r"^:{3,} *([a-z][a-z-]*)$", re.MULTILINE)
WORD_ROLE = re.compile(r"\{\.([a-z]+(?:-[a-z]+)*)\}")
LABELS = Labels("en-GB", {}, "{day} {month} {year}", tuple("ABCDEFGHIJKL"))


def _rows(heading: str, under: str = "") -> list[str]:
    """What the first column of the table with a heading names, in a section of the page."""
    start = PAGE.index(f"\n{under}\n") if under else 0
    table = PAGE[PAGE.index(f"| {heading} |", start) :].partition("\n\n")[0]
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def _bare(name: str) -> str:
    return re.sub(r"\(.*\)$", "", name)


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    """What a body template sees of a brief with one section."""
    spec = Spec(
        "id", "briefs/id.yaml", "T", "en-GB", "plain", "oscola", date(2026, 11, 22), ("html",), ()
    )
    section = Section(
        "one", "law", "en-GB", "seeds/law/one.md", "0", "One", date(2026, 11, 22), "current"
    )
    part = SelectedPart(Part(), (Pick(section, "named by include"),))
    setting = Setting(spec, LABELS, {}, {}, {})
    return template_values(setting, Selection((part,)), lambda one: one, lambda _: ())


def test_the_names_of_a_body_are_listed(values: dict[str, Any]) -> None:
    assert [_bare(name) for name in _rows("name", "## What a body can use")] == list(values)


def test_the_fields_of_brief_and_part_are_listed(values: dict[str, Any]) -> None:
    assert _rows("field", "### The brief") == [f"brief.{name}" for name in values["brief"]]
    assert _rows("field", "### A part") == [f"part.{name}" for name in values["parts"][0]]


def test_the_fields_of_a_section_are_listed_beside_those_of_its_front_matter(
    values: dict[str, Any],
) -> None:
    section: SectionView = values["parts"][0]["sections"][0]
    own = [name for name in vars(section) if not name.startswith("_")]
    assert sorted(_rows("field", "### A section")) == sorted(f"s.{name}" for name in own)
    assert section.progress is None
    assert {"progress", "last_checked"} <= set(section_schema()["properties"])


def test_the_keys_of_template_toml_are_listed() -> None:
    assert _rows("key") == list(_KEYS)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("# {{ brief.title }}\n\n{{ nothing }}\n", "T103"),
        ("# {{ brief.title }}\n\n- {{ parts[0].sections[0].body }} and more\n", "T107"),
        ("# {{ brief.title }}\n\n{{ 'x: ' ~ parts[0].sections[0].body }}\n", "T105"),
        ("# {{ brief.title }}\n\n{{ parts }}\n", "T105"),
    ],
)
def test_what_the_page_calls_an_error_is_one(body: str, code: str) -> None:
    report = Report()
    right = "---\ntitle: A\nas_of: 2026-01-01\nstatus: current\n---\nOne. [@crc]\n\nTwo.\n"
    composed(changed(body=body, right=right), report)
    assert code in {found.code for found in report}


def test_limits_are_those_of_the_code() -> None:
    words = " ".join(PAGE.split())
    assert f"at most {SECONDS:.0f} seconds, and writes at most {CHARACTERS:,} characters" in words


def test_every_role_of_the_stock_templates_and_of_word_is_listed() -> None:
    texts = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2")]
    blocks = {role for text in texts for role in BLOCK_ROLE.findall(text)}
    words = {role for text in texts for role in WORD_ROLE.findall(text)}
    look = Look(skin().theme)
    assert set(_rows("role of a block")) == blocks | set(division_looks(look)) | {TITLE_BLOCK}
    assert set(_rows("role of words")) == words | set(phrase_looks(look))


def test_blocks_without_numbered_paragraphs_are_named() -> None:
    said = PAGE[PAGE.index("With numbered paragraphs") : PAGE.index("have no number")]
    assert set(re.findall(r"`([a-z-]+)`", said)) == UNNUMBERED


def test_the_page_lists_the_theme_as_it_is(accept: bool) -> None:
    theme = tomllib.loads((TEMPLATES / "shared/theme.toml").read_text("utf-8"))
    head = ("<!-- theme -->", "", "| table | keys |", "| --- | --- |")
    rows = (
        f"| `[{table}]` | {', '.join(f'`{key}`' for key in keys)} |"
        for table, keys in theme.items()
    )
    page = THEME.sub("\n".join((*head, *rows, "")), PAGE)
    if accept:
        PAGE_PATH.write_text(page, "utf-8")
    else:
        assert page == PAGE, "run pytest with --accept and look at the change"


def test_the_names_of_the_frame_are_there_and_needed() -> None:
    names = [_bare(name) for name in _rows("name", "## The frame of the HTML page")]
    frame = "".join(f"{{{{ {name} }}}}\n" for name in names)
    made = write(small(), Skin(skin().theme, frame, "", ""), Report()).data.decode()
    assert "screen" in made
    assert {"body", "notes"} < set(names)
