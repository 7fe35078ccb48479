"""The CSL project's styles: found by name, followed from dependent ones, listed, told if absent."""

from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.cite.model import Style
from briefwright.cite.official import NAMED, OfficialStyles, installed
from briefwright.cite.styles import listed, load
from tests.unit.cite.styles_for_tests import AUTHOR_DATE, DEPENDENT, SUPRA

needs_styles = pytest.mark.skipif(
    installed().folder is None, reason="the extra `styles` is not installed"
)


@pytest.fixture
def official(tmp_path: Path) -> OfficialStyles:
    """Two styles with rules of their own, and one that points to the first."""
    (tmp_path / "dependent").mkdir()
    (tmp_path / "apa.csl").write_text(AUTHOR_DATE, "utf-8")
    (tmp_path / "supra.csl").write_text(SUPRA, "utf-8")
    (tmp_path / "dependent" / "journal.csl").write_text(DEPENDENT, "utf-8")
    lost = DEPENDENT.replace("styles/apa", "styles/nowhere")
    (tmp_path / "dependent" / "lost.csl").write_text(lost, "utf-8")
    return OfficialStyles(tmp_path)


def _loaded(name: str, official: OfficialStyles, **files: str) -> Style | str:
    """The style, or what is said of it."""
    report = Report()
    known = {name.replace("__", "/") + ".csl": text for name, text in files.items()}
    style = load(MemoryFiles(dict(known)), name, report, official=official)
    return style or render_text(report, colour=False)


def test_an_official_style_is_named_by_its_file(official: OfficialStyles) -> None:
    found = _loaded("supra", official)
    assert isinstance(found, Style)
    assert (found.name, found.in_notes) == ("supra", True)


def test_a_dependent_style_has_the_rules_of_its_parent(official: OfficialStyles) -> None:
    found, parent = _loaded("journal", official), _loaded("apa", official)
    assert isinstance(found, Style)
    assert isinstance(parent, Style)
    assert found.csl == parent.csl


def test_a_dependent_file_of_the_workspace_has_the_rules_of_the_official_parent(
    official: OfficialStyles,
) -> None:
    found = _loaded("styles/own.csl", official, styles__own=DEPENDENT)
    assert isinstance(found, Style)
    assert not found.in_notes


def test_a_parent_beside_a_dependent_file_comes_first(official: OfficialStyles) -> None:
    found = _loaded("styles/own.csl", official, styles__own=DEPENDENT, styles__apa=SUPRA)
    assert isinstance(found, Style)
    assert found.in_notes


def test_a_style_whose_parent_is_nowhere_is_not_known(official: OfficialStyles) -> None:
    assert "no citation style is called" in str(_loaded("lost", official))


def test_a_misspelt_official_name_is_told_with_the_nearest_one(official: OfficialStyles) -> None:
    assert 'did you mean "supra"?' in str(_loaded("suppra", official))


@pytest.mark.parametrize("name", NAMED)
def test_a_style_that_is_not_installed_is_told_with_the_way_to_get_it(name: str) -> None:
    said = str(_loaded(name, OfficialStyles(None)))
    assert f'the citation style "{name}" is not installed' in said
    assert 'pip install ".[styles]"' in said
    assert "name the path of a .csl file" in said


@pytest.mark.parametrize("name", ["../secret", "a/b", "", "."])
def test_a_name_reaches_no_other_file(official: OfficialStyles, name: str) -> None:
    assert official.read(name) is None


@needs_styles
def test_every_documented_name_leads_to_an_official_style() -> None:
    found = {one.name: one for one in listed()}
    assert found.keys() == {"oscola", *NAMED}
    assert [name for name, one in found.items() if one.in_notes] == [
        "bluebook",
        "chicago-notes",
        "oscola",
    ]


@needs_styles
def test_the_same_file_by_name_and_by_path_is_the_same_style() -> None:
    source = installed().read("bluebook")
    assert source is not None
    by_path = load(MemoryFiles({"own.csl": source.text}), "own.csl", Report())
    by_name = load(MemoryFiles({}), "bluebook", Report())
    assert by_path is not None
    assert by_name is not None
    assert (by_path.csl, by_path.family) == (by_name.csl, by_name.family)
