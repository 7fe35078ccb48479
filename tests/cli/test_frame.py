"""The command's own options, and how its runs end."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefwright.cli.commands import COMMANDS
from briefwright.cli.main import briefwright
from tests.cli.conftest import Command, started


def test_help_lists_every_command_with_what_it_does() -> None:
    answer = CliRunner().invoke(briefwright, ["--help"], prog_name="briefwright")
    assert answer.exit_code == 0
    for name, entry in COMMANDS.items():
        assert f"  {name:{max(map(len, COMMANDS))}}  {entry.summary}\n" in answer.stdout


def test_version_is_the_package_s() -> None:
    answer = CliRunner().invoke(briefwright, ["--version"], prog_name="briefwright")
    assert answer.stdout == f"briefwright {version('briefwright')}\n"


def test_an_unknown_command_is_answered_with_the_nearest(run: Command) -> None:
    answer = run("biuld")
    assert answer.exit_code == 2
    assert answer.stderr == (
        "Usage: briefwright [OPTIONS] COMMAND [ARGS]...\n"
        "Try 'briefwright --help' for help.\n"
        "\n"
        'Error: There is no command "biuld" (did you mean "build"?).\n'
    )


def test_quiet_and_verbose_contradict_each_other(run: Command) -> None:
    answer = run("-q", "-v", "check")
    assert answer.exit_code == 2
    assert answer.stderr.endswith("Error: -q and -v cannot be used together.\n")


def test_outside_a_workspace_the_way_in_is_named(tmp_path: Path) -> None:
    answer = Command(tmp_path)("check")
    assert answer.exit_code == 1
    assert answer.stdout == ""
    assert answer.stderr == (
        "error[B102]: there is no briefwright.toml in this folder or in one above it\n"
        'hint: go to a workspace, name one with -C, or make one with "briefwright init DIR"\n'
    )


def test_with_json_even_a_run_that_cannot_begin_prints_one_document(tmp_path: Path) -> None:
    answer = Command(tmp_path)("check", "--json")
    assert answer.exit_code == 1
    assert answer.stderr == ""
    assert [one["code"] for one in Command(tmp_path).json("check")["diagnostics"]] == ["B102"]


def test_the_workspace_is_found_from_a_folder_inside_it(run: Command) -> None:
    inside = Command(run.folder / "seeds" / "background")
    assert inside.json("list", "briefs") == run.json("list", "briefs")


def test_warnings_count_only_with_strict(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text with a <br> tag."))
    assert run("check").exit_code == 0
    strict = run("check", "--strict")
    assert strict.exit_code == 3
    assert strict.stdout == "Found 1 warning.\n2 infos are not shown; -v shows them.\n"


def test_quiet_leaves_out_warnings_and_the_summary(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text with a <br> tag."))
    quiet = run("-q", "check")
    assert (quiet.exit_code, quiet.stdout, quiet.stderr) == (0, "", "")


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("list", "sections"),
        ("show", "right-to-housing"),
        ("explain", "housing-rights"),
        ("affected", "icescr"),
        ("source", "check"),
        ("schema", "config"),
        ("new", "section", "odd", "--kind", "background"),
    ],
    ids=" ".join,
)
def test_quiet_may_stand_after_the_command(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "after").mkdir()
    before, after = started(tmp_path), started(tmp_path / "after")
    first, last = before("-q", *command), after(*command, "-q")
    assert (first.exit_code, last.exit_code) == (0, 0)
    assert (first.stdout, first.stderr) == (last.stdout, last.stderr)


def test_verbose_may_stand_after_the_command(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text."))
    said = run("-v", "check").stderr
    assert said
    assert run("check", "-v").stderr == said
    assert run("check", "housing-rights", "--verbose").stderr == run("check").stderr == ""


@pytest.mark.parametrize("where", [("-q", "check", "-v"), ("-v", "check", "-q")])
def test_quiet_and_verbose_contradict_each_other_wherever_they_stand(
    run: Command, where: tuple[str, ...]
) -> None:
    answer = run(*where)
    assert answer.exit_code == 2
    assert answer.stderr.endswith("Error: -q and -v cannot be used together.\n")


def test_infos_are_counted_and_shown_when_asked(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text. [@icescr, art 11]"))
    plain, verbose, quiet = run("check"), run("check", "-v"), run("check", "-q")
    assert plain.stdout == ("Found nothing wrong.\n1 info is not shown; -v shows it.\n")
    assert plain.stderr == ""
    assert verbose.stdout == "Found nothing wrong.\n"
    assert verbose.stderr.startswith("info[C801]: 1 section stands in no brief\n")
    assert (quiet.stdout, quiet.stderr) == ("", "")


def test_several_infos_are_counted(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text."))
    assert run("check").stdout.endswith("2 infos are not shown; -v shows them.\n")


def test_errors_win_over_strict_warnings(run: Command) -> None:
    run.write("seeds/background/odd.md", _section("Text with a <br> tag.[^x]"))
    assert run("check", "--strict").exit_code == 1


def test_colours_come_when_they_are_asked_for(run: Command) -> None:
    run.replace("briefs/housing-rights.yaml", "title:", "titel:")
    assert "\x1b[" in run("--color", "always", "check").stderr
    assert "\x1b[" not in run("check").stderr


def test_a_bug_is_told_in_one_line(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.build.checking.check", _fails)
    answer = run("check")
    assert answer.exit_code == 70
    assert answer.stderr == (
        "a bug in briefwright: ZeroDivisionError: no reason (run again with -v to see where)\n"
    )


def test_a_bug_shows_where_it_happened_when_asked(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefwright.build.checking.check", _fails)
    answer = run("-v", "check")
    assert answer.exit_code == 70
    assert "Traceback (most recent call last):" in answer.stderr
    assert "in _fails" in answer.stderr
    assert answer.stderr.endswith(
        "a bug in briefwright: ZeroDivisionError: no reason\n"
        "Please report it, with the lines above and the command that you ran.\n"
    )


def test_an_interrupted_run_says_so_in_one_line(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefwright.build.checking.check", _interrupted)
    answer = run("check")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (130, "", "interrupted\n")


def test_a_day_that_is_no_number_of_seconds_is_refused(run: Command) -> None:
    answer = run("check", SOURCE_DATE_EPOCH="yesterday")
    assert answer.exit_code == 2
    assert answer.stderr.endswith(
        'Error: SOURCE_DATE_EPOCH is not a whole number of seconds: "yesterday".\n'
    )


def test_the_shell_can_complete_commands_and_briefs(run: Command) -> None:
    answer = _completed(run.folder, "briefwright build h", "2")
    assert answer == "plain,housing-rights\n"
    assert _completed(run.folder, "briefwright ch", "1") == "plain,check\n"


def _completed(folder: Path, words: str, at: str) -> str:
    script = "from briefwright.cli.main import run; run()"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"_BRIEFWRIGHT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": at},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_the_module_is_the_command(run: Command) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefwright", "check"],
        cwd=run.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "Found nothing wrong.\n", "")


def test_a_reader_that_goes_away_ends_the_run_without_a_word(run: Command) -> None:
    listing = subprocess.Popen(
        [sys.executable, "-m", "briefwright", "schema", "output"],
        cwd=run.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.close()
    listing.wait(timeout=60)
    assert listing.stderr.read() == b""
    listing.stderr.close()


def _section(text: str) -> str:
    return f"---\ntitle: Odd\nas_of: 2026-01-31\nstatus: current\n---\n\n{text}\n"


def _fails(*_: object) -> None:
    raise ZeroDivisionError("no reason")


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt
