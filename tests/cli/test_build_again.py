"""`briefwright build` when little or nothing has changed."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

SECTION = "seeds/background/what-adequate-means.md"
HEAVY = ("docx", "jinja2", "jsonschema_rs", "lxml", "markdown", "PIL", "rich", "weasyprint", "yaml")
SCRIPT = """
import json, sys
from briefwright.cli.main import briefwright
heavy = json.loads(sys.argv[1])
try:
    briefwright(["build"])
except SystemExit:
    pass
print(json.dumps(sorted(set(heavy) & set(sys.modules))))
"""


@pytest.fixture
def again(run: Command) -> Command:
    """A workspace that has been built, without the format that takes longest."""
    run.replace("briefwright.toml", '"html", "pdf", "docx"', '"html", "docx"')
    assert run("build").exit_code == 0
    return run


def test_a_build_with_nothing_to_do_says_so(again: Command) -> None:
    answer = again("build")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert re.fullmatch(r"Kept 1 brief, \d+\.\d s\.\n", answer.stdout)


def test_only_files_that_were_written_are_listed_and_v_says_why(again: Command) -> None:
    again.replace(SECTION, "Seven things", "These things")
    spec = (again.folder / "briefs/housing-rights.yaml").read_text("utf-8")
    again.write("briefs/other.yaml", re.sub(r"include:.*", "include: [right-to-housing]", spec))
    answer = again("-v", "build", "--format", "html")
    lines = answer.stdout.splitlines()
    assert [line.split()[0] for line in lines[:2]] == [
        "out/housing-rights/housing-rights.html",
        "out/other/other.html",
    ]
    assert lines[2:4] == [
        f"housing-rights: {SECTION} has changed "
        "(picked by The right and what it means: named by include)",
        "other: it has not been built yet",
    ]
    assert lines[4].startswith("Built 2 briefs in 2 files, ")
    again.replace("briefs/other.yaml", "title: ", "title: Again, ")
    last = again("build", "--format", "html").stdout.splitlines()[-1]
    assert last.startswith("Built 1 brief in 1 file, kept 1, ")


def test_the_answer_in_json_tells_what_was_kept(again: Command) -> None:
    first = again.json("build")
    assert [(one["written"], one["reasons"]) for one in first["artifacts"]] == [(False, [])] * 2
    again.replace(SECTION, "Seven things", "These things")
    second = again.json("build")
    assert all(one["written"] and SECTION in one["reasons"][0] for one in second["artifacts"])


def test_warnings_are_told_again_with_the_same_status(again: Command) -> None:
    again.write(
        "briefs/second.yaml",
        "title: Second\nas_of: 2026-01-31\nsections:\n"
        "  - heading: What the law says\n    select: {any_topics: [housing, rents]}\n",
    )
    made = again("build", "--strict")
    assert made.exit_code == 3
    assert "warning[L111]" in made.stderr
    kept = again("build", "--strict")
    assert (kept.exit_code, kept.stderr) == (3, made.stderr)
    assert kept.stdout.startswith("Kept 2 briefs")
    assert again.json("build")["diagnostics"] == again.json("build", "--force")["diagnostics"]


def test_force_writes_everything_anew(again: Command) -> None:
    answer = again("-v", "build", "--force")
    assert "Built 1 brief in 2 files" in answer.stdout
    assert "housing-rights: --force was given" in answer.stdout
    assert again("build").stdout.startswith("Kept 1 brief")


def test_another_folder_is_another_build(again: Command, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    assert "Built 1 brief in 2 files" in again("build", "--out", other).stdout
    assert again("build", "--out", other).stdout.startswith("Kept 1 brief")
    assert again("build").stdout.startswith("Kept 1 brief")


def test_a_build_with_nothing_to_do_loads_nothing_heavy(again: Command) -> None:
    def loaded() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, json.dumps(HEAVY)],
            cwd=again.folder,
            capture_output=True,
            text=True,
            check=True,
        )
        found: list[str] = json.loads(done.stdout.splitlines()[-1])
        return found

    loaded()  # Of today's day, which is not that of the other builds.
    assert loaded() == []
    again.replace(SECTION, "Seven things", "These things")
    assert "yaml" in loaded()


def test_the_cache_is_kept_out_of_version_control_and_can_be_deleted(again: Command) -> None:
    import shutil

    assert (again.folder / ".briefwright/cache/.gitignore").read_text("utf-8") == "*\n"
    shutil.rmtree(again.folder / ".briefwright")
    before = (again.folder / "out/manifest.json").read_bytes()
    assert again("build").exit_code == 0
    assert (again.folder / "out/manifest.json").read_bytes() == before
