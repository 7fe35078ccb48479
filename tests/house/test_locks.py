"""The lock files hold what pyproject.toml asks for, with hashes, and name no package index."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILD, TEST = "requirements.lock", "requirements-test.lock"


def _locked(name: str) -> dict[str, str]:
    """The packages of a lock file with their versions."""
    text = (ROOT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, re.MULTILINE))


def _asked(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w-]", one)[0].lower().replace("_", "-") for one in requirements}


def test_everything_that_the_product_needs_is_locked() -> None:
    groups = PROJECT["dependency-groups"]
    wanted = _asked(PROJECT["project"]["dependencies"]) | _asked(groups["build"])
    assert wanted <= _locked(BUILD).keys()
    assert wanted | _asked(groups["test"]) <= _locked(TEST).keys()


def test_what_is_pinned_is_locked_at_that_version() -> None:
    for requirement in PROJECT["project"]["dependencies"]:
        name, pinned, version = requirement.partition("==")
        if pinned:
            assert _locked(BUILD)[name.lower().replace("_", "-")] == version


def test_tests_run_on_the_versions_that_are_shipped() -> None:
    assert _locked(BUILD).items() <= _locked(TEST).items()


@pytest.mark.parametrize("name", [BUILD, TEST])
def test_every_package_has_hashes_and_no_file_names_an_index(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = re.split(r"\n(?=[a-z])", text)
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry)
    assert "://" not in text
    assert "-index" not in text
