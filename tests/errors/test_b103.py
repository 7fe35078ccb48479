"""B103: the workspace's settings do not have the right shape."""

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.build.config import read_config


def said(text: str) -> str:
    """What is said about settings of this text."""
    report = Report()
    read_config(SourceFile("briefwright.toml", text), report)
    return render_text(report, colour=False)


def test_settings_that_do_not_parse_are_told_at_their_place() -> None:
    text = "[organisation]\nname = Tenants\n"
    told = """\
briefwright.toml:2:8: error[B103]: not valid TOML: invalid value
2 | name = Tenants
  |        ^
"""
    assert said(text) == told


def test_a_misspelt_key_is_told_with_the_nearest_one() -> None:
    text = '[defaults]\nlanguge = "ja"\n'
    told = """\
briefwright.toml:2:1: error[B103]: unknown key "languge" in "defaults"
2 | languge = "ja"
  | ^^^^^^^
hint: did you mean "language"?
"""
    assert said(text) == told


def test_a_value_of_the_wrong_type_is_told() -> None:
    text = '[defaults]\nformats = "pdf"\n'
    told = """\
briefwright.toml:2:11: error[B103]: "formats" must be a list of words, not text
2 | formats = "pdf"
  |           ^^^^^
hint: write it as a list: ["pdf"]
"""
    assert said(text) == told


def test_a_folder_outside_the_workspace_is_told() -> None:
    text = '[paths]\nseeds = "../seeds"\n'
    told = """\
briefwright.toml:2:9: error[B103]: "../seeds" is not a folder inside the workspace
2 | seeds = "../seeds"
  |         ^^^^^^^^^^
hint: write it relative to the workspace, as in "content/seeds"
"""
    assert said(text) == told


def test_a_check_that_does_not_exist_is_told() -> None:
    text = '[checks]\nK111 = "off"\nK999 = "off"\n'
    told = """\
briefwright.toml:3:1: error[B103]: no check "K999"
3 | K999 = "off"
  | ^^^^
hint: see "briefwright list checks" for every code
"""
    assert said(text) == told


def test_an_error_cannot_be_turned_off() -> None:
    text = '[checks]\nC501 = "off"\n'
    told = """\
briefwright.toml:2:8: error[B103]: C501 is an error and cannot be turned off
2 | C501 = "off"
  |        ^^^^^
hint: "warning" lets the brief be built all the same
"""
    assert said(text) == told


def test_an_error_that_is_no_check_cannot_be_lowered() -> None:
    text = '[checks]\nK112 = "warning"\nS101 = "off"\nK111 = "info"\nQ105 = "error"\n'
    told = """\
briefwright.toml:2:8: error[B103]: K112 is an error that nothing lowers: what it tells of cannot be built
2 | K112 = "warning"
  |        ^^^^^^^^^
hint: of errors only those of checks (C) can be made warnings

briefwright.toml:3:8: error[B103]: S101 is an error that nothing lowers: what it tells of cannot be built
3 | S101 = "off"
  |        ^^^^^
hint: of errors only those of checks (C) can be made warnings
"""  # noqa: E501
    assert said(text) == told


def test_a_check_may_be_a_warning_and_a_warning_may_be_off() -> None:
    assert said('[checks]\nC501 = "warning"\nC201 = "info"\nL107 = "off"\n') == ""
