"""`briefwright build`."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest

from briefwright.base.schema import packaged_schema
from tests.cli.conftest import Command

SPEC = "briefs/housing-rights.yaml"


def test_a_build_prints_a_line_for_each_file_and_a_summary(run: Command) -> None:
    answer = run("build")
    assert (answer.exit_code, answer.stderr) == (0, "")
    first, second, third, summary = answer.stdout.splitlines()
    words = r" +\d+ words  \d notes  \d+ KB"
    assert re.fullmatch(rf"out/housing-rights/housing-rights\.html{words}", first)
    assert re.fullmatch(rf"out/housing-rights/housing-rights\.pdf +2 pages {words}", second)
    assert re.fullmatch(rf"out/housing-rights/housing-rights\.docx{words}", third)
    assert re.fullmatch(r"Built 1 brief in 3 files, \d+\.\d s\.", summary)


def test_formats_and_folder_are_chosen_on_the_command_line(run: Command, tmp_path: Path) -> None:
    elsewhere = tmp_path / "some where"
    answer = run("build", "--format", "html", "--out", str(elsewhere))
    assert answer.exit_code == 0, answer.output
    found = sorted(path.name for path in elsewhere.rglob("*") if path.is_file())
    assert found == ["housing-rights.html", "manifest.json"]
    assert answer.stdout.startswith(f"{elsewhere}/housing-rights/housing-rights.html ")
    assert not (run.folder / "out").exists()


def test_a_brief_can_be_named_by_its_path(run: Command) -> None:
    assert run("build", SPEC, "--format", "html").exit_code == 0
    assert (run.folder / "out/housing-rights/housing-rights.html").is_file()


def test_a_brief_can_speak_for_another_day(run: Command) -> None:
    assert run("build", "--format", "html", "--as-of", "2026-11-22").exit_code == 0
    page = (run.folder / "out/housing-rights/housing-rights.html").read_text("utf-8")
    assert "22 November 2026" in page


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--format", "odt", '"odt" is not known; it is one of html, pdf, docx.'),
        ("--as-of", "22 May", '"22 May" is not a date; write it as in 2026-11-22.'),
        ("--jobs", "0", "0 is not in the range x>=1."),
    ],
)
def test_a_wrong_option_is_answered_with_what_is_right(
    run: Command, option: str, value: str, message: str
) -> None:
    answer = run("build", option, value)
    assert answer.exit_code == 2
    assert answer.stderr.endswith(f"Error: Invalid value for '{option}': {message}\n")


def test_a_brief_with_an_error_keeps_its_files_and_the_others_are_built(run: Command) -> None:
    assert run("build", "--format", "html").exit_code == 0
    before = (run.folder / "out/housing-rights/housing-rights.html").read_bytes()
    text = (run.folder / SPEC).read_text("utf-8")
    run.write("briefs/second.yaml", text.replace("A home is a right", "A second brief"))
    run.replace(SPEC, "what-adequate-means", "what-adequate-maens")
    answer = run("build", "--format", "html")
    assert answer.exit_code == 1
    assert (run.folder / "out/housing-rights/housing-rights.html").read_bytes() == before
    assert (run.folder / "out/second/second.html").is_file()
    assert answer.stderr == (
        'briefs/housing-rights.yaml:7:33: error[L104]: no section named "what-adequate-maens"\n'
        "7 |     include: [right-to-housing, what-adequate-maens]\n"
        "  |                                 ^^^^^^^^^^^^^^^^^^^\n"
        'hint: did you mean "what-adequate-means" (seeds/background/what-adequate-means.md)?\n'
    )
    assert "Not built: housing-rights. 1 error.\n" in answer.stdout


def test_the_answer_in_json_fits_its_schema(built: Command) -> None:
    document = built.json("build", "--format", "html")
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": "#/$defs/build"}]}, document)
    assert [one["format"] for one in document["artifacts"]] == ["html"]


def test_the_manifest_fits_its_schema(built: Command) -> None:
    manifest = json.loads((built.folder / "out/manifest.json").read_text("utf-8"))
    jsonschema_rs.validate(packaged_schema("briefwright.build", "manifest.schema.json"), manifest)


def test_progress_is_not_shown_in_a_pipe(run: Command) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefwright", "build", "--format", "html"],
        cwd=run.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout


def test_an_interrupted_build_leaves_the_earlier_files_and_no_others(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build", "--format", "html").exit_code == 0
    before = _files(run.folder / "out")
    run.replace(SPEC, "One change", "One other change")
    monkeypatch.setattr("briefwright.build.output.os.replace", _interrupted)
    answer = run("build", "--format", "html")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (130, "", "interrupted\n")
    assert _files(run.folder / "out") == before


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt
