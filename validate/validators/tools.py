"""Where .ci/validate puts what it fetches, and programs run without a word to the terminal."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from validate.model import TOOLS

MODULES = TOOLS / "node_modules"
FETCH = "run .ci/validate"


def package_version(name: str) -> str | None:
    """The version of an npm package that was fetched."""
    described = MODULES / name / "package.json"
    if not described.is_file():
        return None
    return str(json.loads(described.read_text("utf-8"))["version"])


def program(*names: str) -> str | None:
    """The first of some programs that the machine has."""
    return next((found for name in names if (found := shutil.which(name))), None)


def said(
    command: Sequence[str | Path], cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """A program's answer, whatever its status."""
    words = [str(word) for word in command]
    return subprocess.run(words, capture_output=True, text=True, check=False, cwd=cwd)


def first_line(command: Sequence[str | Path]) -> str:
    """The first line that a program says of itself."""
    run = said(command)
    return (run.stdout or run.stderr).strip().partition("\n")[0]
