"""The pages of docs/ are followed as a reader follows them, and what they show is what happens.

On a page, a block

    ```console               holds commands after "$ " and below each of them what it prints;
    ```yaml title="a/b.yaml" is the whole of a file, which the reader writes;
    ```diff title="a/b.yaml" is a change to a file, which the reader makes.

All of them are done in order, in one temporary folder for each page. A page that makes no workspace
of its own begins in the one that `briefwright init my-briefs` makes. Times, sizes, and numbers of
words and pages may differ; a line "…" stands for any lines. `--accept` writes what is printed into
the page.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n"
    r"(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
VOLATILE = re.compile(r"[\d,]+(?:\.\d)? (?=pages?\b|words?\b|KB|s\b)")
DAY = "1795305600"  # 22 November 2026
COLUMNS = re.compile(r" {2,}")


def _pages() -> list[Path]:
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if "```console\n" in page.read_text("utf-8")]


@dataclass
class Reader:
    """Somebody at a shell, in a folder."""

    folder: Path

    def types(self, command: str) -> tuple[str, int]:
        """What a command prints, and the status it leaves with."""
        if command.startswith("cd "):
            self.folder = (self.folder / command.removeprefix("cd ").strip()).resolve()
            assert self.folder.is_dir(), f"there is no folder to go to: {command}"
            return "", 0
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env={**os.environ, **_environment()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.stdout, done.returncode

    def writes(self, path: str, text: str) -> None:
        """Write a whole file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def changes(self, path: str, change: str) -> None:
        """Make a change to a file; the lines before it must be there, once."""
        lines = change.splitlines(keepends=True)
        before = "".join(line[1:] for line in lines if not line.startswith("+"))
        after = "".join(line[1:] for line in lines if not line.startswith("-"))
        text = (self.folder / path).read_text("utf-8")
        assert text.count(before) == 1, f"{path} does not hold, once:\n{before}"
        self.writes(path, text.replace(before, after))


def _environment() -> dict[str, str]:
    commands = Path(sys.executable).parent
    path = os.pathsep.join((str(commands), os.environ.get("PATH", "")))
    return {"PATH": path, "NO_COLOR": "1", "SOURCE_DATE_EPOCH": DAY}


@pytest.mark.parametrize("page", _pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_can_be_followed_as_it_is_written(page: Path, tmp_path: Path, accept: bool) -> None:
    reader = Reader(tmp_path)
    text = page.read_text("utf-8")
    if "$ briefwright init" not in text:
        reader.types("briefwright init my-briefs")
        reader.types("cd my-briefs")
    seen = "".join(_followed(text, reader))
    if _stable(seen) == _stable(text):
        return
    assert accept, "run pytest with --accept and look at the change"
    page.write_text(seen, "utf-8")


def _followed(text: str, reader: Reader) -> Iterator[str]:
    """The page with what its commands print today, piece by piece."""
    at = 0
    for block in BLOCK.finditer(text):
        yield text[at : block.start()]
        yield _done(block, reader)
        at = block.end()
    yield text[at:]


def _done(block: re.Match[str], reader: Reader) -> str:
    whole, title, text = block[0], block["title"], block["text"]
    if block["language"] == "console":
        return f"```console\n{''.join(_typed(text, reader))}```"
    if title and block["language"] == "diff":
        reader.changes(title, text)
    elif title:
        reader.writes(title, text)
    return whole


def _typed(session: str, reader: Reader) -> Iterator[str]:
    assert session.startswith("$ "), f"a session begins with a command:\n{session}"
    for entry in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = entry.partition("\n")
        printed, status = reader.types(command)
        _check_status(command, printed, status)
        yield f"$ {command}\n"
        yield shown if _is_elided(shown, printed) else printed


def _check_status(command: str, printed: str, status: int) -> None:
    """A command fails where it prints an error and nobody takes care of it, and nowhere else."""
    expected = 0
    if " || " not in command:
        expected = 1 if "error[" in printed else 2 if "\nError: " in printed else 0
    assert status == expected, f"{command} left with status {status}:\n{printed}"


def _is_elided(shown: str, printed: str) -> bool:
    """Whether what is shown leaves out lines, and the rest is what is printed."""
    if "…\n" not in shown:
        return False
    pieces = [re.escape(piece) for piece in re.split(r"^…\n", _stable(shown), flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*".join(pieces), _stable(printed)) is not None


def _stable(text: str) -> str:
    """A text without what differs from one machine or day to the next."""
    return COLUMNS.sub("  ", VOLATILE.sub("# ", text))


if __name__ == "__main__":  # python -m tests.house.test_docs_console PAGE FOLDER
    target = Path(sys.argv[2])
    target.mkdir(parents=True)
    for _ in _followed(Path(sys.argv[1]).read_text("utf-8"), Reader(target)):
        pass
