"""A workspace in a temporary folder, and the command as a test calls it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefwright.cli.main import briefwright


@dataclass(frozen=True)
class Command:
    """`briefwright` in a folder, in this process."""

    folder: Path

    def __call__(self, *arguments: str, **environment: str) -> Result:
        runner = CliRunner(env={"NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1769860800", **environment})
        return runner.invoke(
            briefwright, ["-C", str(self.folder), *arguments], prog_name="briefwright"
        )

    def json(self, *arguments: str) -> Any:
        """What a command answers with --json."""
        return json.loads(self(*arguments, "--json").stdout)

    def write(self, path: str, text: str) -> None:
        """Write a file of the folder."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change words in a file of the folder."""
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new))


def started(folder: Path) -> Command:
    """The command in a new example workspace."""
    done = Command(folder)("init", "housing")
    assert done.exit_code == 0, done.output
    return Command(folder / "housing")


@pytest.fixture
def run(tmp_path: Path) -> Command:
    """The command in an example workspace of its own."""
    return started(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """The command in an example workspace that has been built; not to be changed."""
    command = started(tmp_path_factory.mktemp("built"))
    done = command("build")
    assert done.exit_code == 0, done.output
    return command
