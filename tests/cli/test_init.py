"""`briefwright init`."""

from pathlib import Path

from tests.cli.conftest import Command

FILES = """\
.gitignore
briefs/housing-rights.yaml
briefwright.toml
seeds/background/what-adequate-means.md
seeds/kinds.toml
seeds/legal-framework/right-to-housing.md
seeds/recommendations/notice-before-eviction.md
seeds/sources/sources.yaml
"""


def test_init_says_what_to_do_next(tmp_path: Path) -> None:
    answer = Command(tmp_path)("init", "housing")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (
        0,
        "Made a workspace in housing.\nNow build its brief:\n  cd housing\n  briefwright build\n",
        "",
    )
    files = sorted(path for path in (tmp_path / "housing").rglob("*") if path.is_file())
    shown = "".join(f"{path.relative_to(tmp_path / 'housing')}\n" for path in files)
    assert shown == FILES


def test_init_takes_the_folder_it_stands_in_when_that_is_empty(tmp_path: Path) -> None:
    answer = Command(tmp_path)("init", ".")
    assert answer.stdout == "Made a workspace here.\nNow build its brief:\n  briefwright build\n"
    assert (tmp_path / "briefwright.toml").is_file()


def test_init_leaves_a_folder_alone_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "housing").mkdir()
    (tmp_path / "housing" / "letter.txt").write_text("Dear all", "utf-8")
    answer = Command(tmp_path)("init", "housing")
    assert answer.exit_code == 1
    assert answer.stderr == (
        'error[B109]: "housing" is not empty\nhint: name a folder that is empty or does not exist\n'
    )
    assert [path.name for path in (tmp_path / "housing").iterdir()] == ["letter.txt"]


def test_the_example_has_nothing_wrong_with_it(run: Command) -> None:
    answer = run("check", "--strict")
    assert (answer.exit_code, answer.stdout) == (0, "Found nothing wrong.\n")


def test_the_example_builds_in_every_format(built: Command) -> None:
    out = built.folder / "out" / "housing-rights"
    assert (out / "housing-rights.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / "housing-rights.docx").read_bytes().startswith(b"PK")
    assert "A home is a right" in (out / "housing-rights.html").read_text("utf-8")
