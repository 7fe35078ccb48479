"""What docs/how-to/cite-a-source.md and the README say of citations is what is printed."""

import html
import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, started

PAGE_PATH = Path(__file__).parents[2] / "docs" / "how-to" / "cite-a-source.md"
PAGE = PAGE_PATH.read_text("utf-8")
FILES = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(\[[^`]+\])` \| (.+) \|$", re.MULTILINE)
NOTE = re.compile(r"<li[^>]*>(.*?)</li>", re.DOTALL)
LOCATORS = re.compile(r"<!-- locators -->\n(?:\n(?:\|.*\n)+)?")

SECTION = """\
---
title: Forms of citation
as_of: 2026-01-01
status: current
---
"""
SPEC = """\
title: Forms
as_of: 2026-01-01
sections:
  - heading: Forms
    include: [forms]
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The example workspace with the page's own records."""
    command = started(tmp_path_factory.mktemp("citations"))
    for path, text in FILES.findall(PAGE):
        command.write(path, text)
    command.write("briefs/forms.yaml", SPEC)
    return command


def test_the_forms_of_the_table_give_the_notes_of_the_table(workspace: Command) -> None:
    rows = ROW.findall(PAGE)
    assert len(rows) > 5
    text = "\n\n".join(f"Words.{written}" for written, _ in rows)
    workspace.write("seeds/background/forms.md", f"{SECTION}\n{text}\n")
    done = workspace("build", "forms", "--format", "html")
    assert done.exit_code == 0, done.output
    page = (workspace.folder / "out/forms/forms.html").read_text("utf-8")
    _, _, notes = page.partition('<section class="notes"')
    assert [_words(note) for note in NOTE.findall(notes)] == [
        said.replace("*", "") for _, said in rows
    ]


def test_the_note_that_the_readme_shows_is_the_note_that_is_printed(tmp_path: Path) -> None:
    readme = (PAGE_PATH.parents[2] / "README.md").read_text("utf-8")
    command = started(tmp_path)
    for path, text in FILES.findall(readme):
        command.write(path, text)
    assert command("build", "evictions", "--format", "html").exit_code == 0
    page = (command.folder / "out/evictions/evictions.html").read_text("utf-8")
    quoted = " ".join(re.findall(r"^> (.+)$", readme, re.MULTILINE))
    number, _, words = quoted.partition("\\. ")
    notes = NOTE.findall(page.partition('<section class="notes"')[2])
    assert _words(notes[int(number) - 1]) == words


def _words(markup: str) -> str:
    """The words of a note, without the link back."""
    text = html.unescape(re.sub("<[^>]+>", "", markup))
    return " ".join(text.split()).rstrip("↩\ufe0e ")


def _locators() -> dict[str, Any]:
    text = resources.files("briefwright.cite").joinpath("locators.toml").read_text("utf-8")
    return tomllib.loads(text)


def test_the_page_lists_every_word_before_a_locator(accept: bool) -> None:
    rows = (
        f"| {label} | {', '.join(f'`{word}`' for word in words)} |"
        for label, words in _locators()["written"].items()
    )
    head = ("<!-- locators -->", "", "| place | words |", "| --- | --- |")
    listed = "\n".join((*head, *rows, ""))
    page = LOCATORS.sub(lambda _: listed, PAGE)
    if accept:
        PAGE_PATH.write_text(page, "utf-8")
    else:
        assert page == PAGE, "run pytest with --accept and look at the change"


def test_what_may_stand_without_a_number_is_named() -> None:
    named = PAGE[PAGE.index("`annex`, `app") : PAGE.index("can stand without a number")]
    assert set(re.findall(r"`(\w+)`", named)) == set(_locators()["alone"])
