"""Each recipe holds commands that run, and files of the right shape."""

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Command, run

__all__ = ["run"]

RECIPES = Path(__file__).parents[2] / "docs/recipes"
PAGE = RECIPES.parent / "how-to/recipes.md"
NAMES = sorted(path.name for path in RECIPES.iterdir())
SILENT = {"Containerfile", "briefwright-refresh.timer"}
_COMMAND = re.compile(r"(?:^|[\s/])briefwright ([^\n&]*?)\s*$", re.MULTILINE)
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


def commands(name: str) -> list[list[str]]:
    """The commands of a recipe, each as its words."""
    text = _COMMENT.sub("", (RECIPES / name).read_text("utf-8"))
    found = [match.strip("\"'").split() for match in _COMMAND.findall(text)]
    return [words for words in found if words and re.fullmatch(r"-?[a-z]+", words[0])]


@pytest.mark.parametrize("name", NAMES)
def test_the_commands_of_a_recipe_do_what_they_say(run: Command, name: str) -> None:
    for words in commands(name):
        if words[0] == "doctor":
            continue
        done = run(*words)
        assert done.exit_code == 0, f"{' '.join(words)}\n{done.output}"


def test_every_recipe_but_the_image_and_the_timer_runs_a_command() -> None:
    assert {name for name in NAMES if not commands(name)} == SILENT


@pytest.mark.parametrize("name", NAMES)
def test_the_page_shows_the_recipe_as_it_is(name: str) -> None:
    text = (RECIPES / name).read_text("utf-8")
    assert f"\n{text}```\n" in PAGE.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "schema"),
    [("github-actions.yml", "github-workflows"), ("gitlab-ci.yml", "gitlab-ci")],
)
def test_a_pipeline_has_the_shape_that_its_host_asks_for(name: str, schema: str) -> None:
    if find_spec("check_jsonschema") is None:
        pytest.skip("check-jsonschema is not installed")
    from check_jsonschema import main

    with pytest.raises(SystemExit) as ended:
        main(["--builtin-schema", f"vendor.{schema}", str(RECIPES / name)])
    assert ended.value.code in (0, None)


def test_a_hook_stops_a_commit_that_breaks_the_library(run: Command) -> None:
    (hook,) = yaml.safe_load((RECIPES / "pre-commit.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    pattern = re.compile(hook["files"])
    assert pattern.search("briefs/housing-rights.yaml")
    assert pattern.search("briefwright.toml")
    assert not pattern.search("README.md")
    words = hook["entry"].split()[1:]
    run.replace("briefs/housing-rights.yaml", "include: [right-to-housing", "include: [nothing")
    assert run(*words).exit_code == 1


def test_the_units_are_read_by_systemd(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd is not here")
    text = (RECIPES / "briefwright-refresh.service").read_text("utf-8")
    unit = tmp_path / "briefwright-refresh.service"
    unit.write_text(text.replace("%h/.local/bin/briefwright", "/bin/true").replace("%h", "/tmp"))
    (tmp_path / "briefwright-refresh.timer").write_text(
        (RECIPES / "briefwright-refresh.timer").read_text("utf-8")
    )
    call = [program, "verify", str(unit), str(tmp_path / "briefwright-refresh.timer")]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=60)
    if "Failed to initialize manager" in done.stderr:
        pytest.skip("systemd cannot run here")
    assert "briefwright-refresh" not in done.stderr, done.stderr
