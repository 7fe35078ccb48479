"""`briefwright doctor`, and what a machine needs."""

from pathlib import Path

import jsonschema_rs
import pytest

from briefwright.base.schema import packaged_schema
from briefwright.cli import doctor, needs
from briefwright.cli.needs import Need, cure
from tests.cli.conftest import Command

HERE = (Need("Python", "running briefwright", "3.11.2"),)
PANGO = Need("Pango", "laying out PDF files", "", {"apt-get": "libpango-1.0-0", "brew": "pango"})
CHARIS = Need(
    "Charis SIL",
    "a font of all templates",
    "",
    {"apt-get": "fonts-sil-charis"},
    required=False,
    instead="Georgia",
)


def _machine(
    monkeypatch: pytest.MonkeyPatch, *found: Need, manager: str | None = "apt-get"
) -> None:
    """Let the doctor find these things, and this package manager."""
    monkeypatch.setattr(doctor, "_python", lambda: iter(HERE))
    monkeypatch.setattr(doctor, "needs", lambda _folders: found)
    monkeypatch.setattr(doctor, "_pandoc", lambda: Need("pandoc", "formatting citations", "3.9"))
    monkeypatch.setattr(needs, "package_manager", lambda: manager)


def test_a_machine_that_has_everything_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _machine(monkeypatch)
    answer = Command(tmp_path)("doctor")
    assert (answer.exit_code, answer.stdout) == (
        0,
        "ok        Python: 3.11.2 (running briefwright)\n"
        "ok        pandoc: 3.9 (formatting citations)\n"
        "Everything that briefs need is here.\n",
    )


def test_what_is_missing_comes_with_the_command_that_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _machine(monkeypatch, PANGO, CHARIS)
    answer = Command(tmp_path)("doctor")
    assert (answer.exit_code, answer.stdout) == (
        1,
        "ok        Python: 3.11.2 (running briefwright)\n"
        "missing   Pango (laying out PDF files)\n"
        "          sudo apt-get install -y libpango-1.0-0\n"
        "replaced  Charis SIL: Georgia stands in (a font of all templates)\n"
        "          sudo apt-get install -y fonts-sil-charis\n"
        "ok        pandoc: 3.9 (formatting citations)\n"
        "Something that briefs need is missing.\n"
        "To install what is missing: sudo apt-get install -y fonts-sil-charis libpango-1.0-0\n",
    )


def test_fonts_that_are_missing_do_not_stop_briefs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _machine(monkeypatch, CHARIS)
    answer = Command(tmp_path)("doctor")
    assert answer.exit_code == 0
    assert answer.stdout.endswith(
        "Briefs can be built; some fonts of the templates are missing.\n"
        "To install what is missing: sudo apt-get install -y fonts-sil-charis\n"
    )


def test_where_no_package_manager_is_known_the_thing_itself_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _machine(monkeypatch, PANGO, manager=None)
    answer = Command(tmp_path)("doctor").stdout
    assert '\n          install "Pango" the way your system installs such things\n' in answer
    assert answer.endswith("Something that briefs need is missing.\n")


def test_another_package_manager_has_its_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "package_manager", lambda: "brew")
    assert cure([PANGO, CHARIS]) == "brew install pango"


def test_an_output_folder_that_cannot_be_written_to_is_named(run: Command) -> None:
    run.write("out", "a file where the folder should be")
    answer = run("doctor")
    assert answer.exit_code == 1
    place = run.folder / "out"
    assert (
        "missing   output folder (writing finished briefs)\n"
        f'          make "{place}" a folder that you may write to\n'
    ) in answer.stdout


def test_the_fonts_of_a_theme_to_choose_are_looked_for(run: Command) -> None:
    run.write("templates/themes/ours.toml", "[font]\nbody = '\"No Such Font\", serif'\n")
    found = {one["name"]: one for one in run.json("doctor")["things"]}
    assert found["No Such Font"]["purpose"] == "a font of the theme ours"


def test_the_fonts_of_a_workspace_s_own_theme_are_looked_for(run: Command) -> None:
    run.write("templates/leaflet/theme.toml", "[font]\nbody = '\"No Such Font\", serif'\n")
    found = {one["name"]: one for one in run.json("doctor")["things"]}
    assert found["No Such Font"]["state"] == "missing"
    assert found["No Such Font"]["purpose"] == "a font of leaflet"
    assert not found["No Such Font"]["required"]


def test_a_library_is_found_and_one_that_is_not_there_is_not() -> None:
    libc = needs._Library("C", ("libc.so.6", "libSystem.dylib"), {})
    assert needs._load(libc) == "yes"
    assert needs._load(needs._Library("none", ("libnosuchthing.so.9",), {})) == ""


def test_the_answer_in_json_fits_its_schema(run: Command) -> None:
    schema = packaged_schema("briefwright.cli", "output.schema.json")
    document = run.json("doctor")
    jsonschema_rs.validate({**schema, "anyOf": [{"$ref": "#/$defs/doctor"}]}, document)
