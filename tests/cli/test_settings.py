"""`briefwright.toml`, good and bad, as somebody sees it who runs a command."""

import pytest

from tests.cli.conftest import Command

WRONG = """\
[organisation]
nam = "Housing First"
url = "example.org"

[defaults]
formats = ["pfd"]
page = "a4"

[paths]
out = "../elsewhere"

[checks]
KK118 = "error"
S101 = "off"
"""
TOLD = """\
briefwright.toml:2:1: error[B103]: unknown key "nam" in "organisation"
2 | nam = "Housing First"
  | ^^^
hint: did you mean "name"?

briefwright.toml:3:7: error[B103]: "example.org" is not a web address
3 | url = "example.org"
  |       ^^^^^^^^^^^^^
hint: it begins with https:// or http://

briefwright.toml:6:11: error[B103]: an entry of "formats" cannot be "pfd"
6 | formats = ["pfd"]
  |           ^^^^^^^
hint: did you mean "pdf"?

briefwright.toml:7:8: error[B103]: "page" cannot be "a4"
7 | page = "a4"
  |        ^^^^
hint: it is one of A4, A5, Letter

briefwright.toml:10:7: error[B103]: "../elsewhere" is not a folder inside the workspace
10 | out = "../elsewhere"
   |       ^^^^^^^^^^^^^^
hint: write it relative to the workspace, as in "content/seeds"

briefwright.toml:13:1: error[B103]: no check "KK118"
13 | KK118 = "error"
   | ^^^^^
hint: did you mean "K118"?

briefwright.toml:14:8: error[B103]: S101 is an error that nothing lowers: what it tells of cannot be built
14 | S101 = "off"
   |        ^^^^^
hint: of errors only those of checks (C) can be made warnings
"""  # noqa: E501


def test_everything_that_is_wrong_is_told_at_once(run: Command) -> None:
    run.write("briefwright.toml", WRONG)
    answer = run("check")
    assert (answer.exit_code, answer.stderr) == (1, TOLD)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[defaults\n", "1:9: error[B103]: not valid TOML: expected ']' at the end of a table"),
        ("a = 1\nb = \n", "2:3: error[B103]: not valid TOML: invalid value"),
        ("defaults = 3\n", '1:12: error[B103]: "defaults" must be keys with values, not a number'),
    ],
)
def test_what_does_not_parse_is_told_at_its_place(run: Command, text: str, message: str) -> None:
    run.write("briefwright.toml", text)
    answer = run("check")
    assert answer.exit_code == 1
    assert answer.stderr.startswith(f"briefwright.toml:{message}")


def test_an_empty_file_is_a_workspace_with_the_defaults(run: Command) -> None:
    run.write("briefwright.toml", "")
    assert run("check", "--strict").exit_code == 0
    assert run.json("show", "housing-rights")["brief"]["fields"]["style"] == "oscola"


def test_folders_can_have_other_names(run: Command) -> None:
    run.write(
        "briefwright.toml",
        '[paths]\nseeds = "content/texts"\nbriefs = "papers"\ntemplates = "looks"\nout = "done"\n',
    )
    (run.folder / "content").mkdir()
    (run.folder / "seeds").rename(run.folder / "content" / "texts")
    (run.folder / "briefs").rename(run.folder / "papers")
    assert run("new", "template", "leaflet").stdout.startswith(
        "Wrote looks/leaflet/template.toml\n"
    )
    run.replace("papers/housing-rights.yaml", "title: A", "template: leaflet\ntitle: A")
    answer = run("build", "--format", "html")
    assert answer.exit_code == 0, answer.output
    assert (run.folder / "done/housing-rights/housing-rights.html").is_file()


def test_the_severity_of_a_check_can_be_set(run: Command) -> None:
    run.write(
        "seeds/background/odd.md",
        "---\ntitle: Odd\nas_of: 2026-01-31\nstatus: current\n---\n\nText with a <br> tag.\n",
    )
    run.write("briefwright.toml", '[checks]\nK118 = "error"\n')
    assert run("check").exit_code == 1
    run.write("briefwright.toml", '[checks]\nK118 = "off"\n')
    assert run("check", "--strict").exit_code == 0
