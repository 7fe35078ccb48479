"""Heavy libraries are loaded only by what needs them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("docx", "jinja2", "lxml", "markdown", "PIL", "rich", "weasyprint")
SCRIPT = """
import json, sys
from briefwright.cli.main import briefwright
arguments, heavy = json.loads(sys.argv[1])
try:
    briefwright(arguments)
except SystemExit:
    pass
print("\\n" + json.dumps(sorted(set(heavy) & set(sys.modules))))
"""


def _loaded(*arguments: str) -> list[str]:
    """The heavy libraries that a command has loaded when it ends."""
    asked = json.dumps([["-C", str(ROOT), *arguments], HEAVY])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, asked], capture_output=True, text=True, check=True
    )
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("what", ["sections", "briefs", "sources", "templates", "kinds", "checks"])
def test_listing_loads_nothing_heavy(what: str) -> None:
    assert _loaded("list", what) == []


@pytest.mark.parametrize("command", ["build", "check", "watch", "list", "doctor", "new", "init"])
def test_help_loads_nothing_heavy(command: str) -> None:
    assert _loaded(command, "--help") == []


def test_explaining_loads_nothing_that_writes_files() -> None:
    assert not {"docx", "lxml", "rich", "weasyprint"} & set(_loaded("explain", "policy-brief"))


def test_the_measure_sees_what_a_build_loads(tmp_path: Path) -> None:
    asked = ("build", "one-pager", "--format", "html", "--force", "--out", str(tmp_path))
    assert {"jinja2", "markdown"} <= set(_loaded(*asked))
