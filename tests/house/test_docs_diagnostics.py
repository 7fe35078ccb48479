"""Each code on the page of diagnostics has an example, and the example is what is printed.

It is one of the texts that `tests/errors/` holds whole. For the few codes that have none there the
example workspace is spoilt here. `--accept`, without `-n`, puts an example where there is none, or
a wrong one.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.cli.conftest import started

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "diagnostics.md"
ERRORS = ROOT / "tests" / "errors"
SECTION = re.compile(
    r"(?P<words>^### (?P<code>[A-Z]\d+): .+\n\n.+\n\n\*\*What to do:\*\* .+\n)"
    r"(?:\n```\n(?P<example>(?:.*\n)*?)```\n)?",
    re.MULTILINE,
)
NOT_YET = "Nothing reports this yet."


@dataclass(frozen=True)
class Spoilt:
    """The example workspace with words of a file replaced, or a file written, and a command."""

    path: str
    old: str
    new: str
    command: tuple[str, ...]

    def said(self, folder: Path) -> str:
        """What the command reports."""
        command = started(folder)
        if self.old:
            command.replace(self.path, self.old, self.new)
        else:
            command.write(self.path, self.new)
        return command(*self.command).stderr


SPOILT: Mapping[str, Spoilt] = {
    "B106": Spoilt(
        "briefs/housing-rights.yaml", "as_of:", "formats: [pdf, odt]\nas_of:", ("build",)
    ),
    "W107": Spoilt(
        "templates/policy-brief/reference.docx", "", "words", ("build", "--format", "docx")
    ),
}


@cache
def _held(code: str) -> tuple[str, ...]:
    """The diagnostics with a code in the texts that its own test holds."""
    path = ERRORS / f"test_{code.lower()}.py"
    if not path.is_file():
        return ()
    constants = (
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return tuple(one for text in constants for one in _of_code(text, code) if one.endswith("\n"))


def _of_code(printed: str, code: str) -> Iterator[str]:
    """The diagnostics with a code in what was printed."""
    for one in re.split(r"(?<=\n)\n", printed):
        if re.match(rf"(?:\S+:\d+:\d+: )?\w+\[{code}\]: ", one):
            yield one


def _printed(code: str, folder: Path) -> tuple[str, ...]:
    """What is printed of a code for which `tests/errors/` has no file."""
    return tuple(_of_code(SPOILT[code].said(folder), code)) if code in SPOILT else ()


def _sections() -> dict[str, re.Match[str]]:
    return {found["code"]: found for found in SECTION.finditer(PAGE.read_text("utf-8"))}


@pytest.mark.parametrize("code", _sections())
def test_the_example_of_a_code_is_what_is_printed(code: str, tmp_path: Path, accept: bool) -> None:
    section = _sections()[code]
    if NOT_YET in section["words"]:
        assert section["example"] is None
        return
    may_be = _held(code) or _printed(code, tmp_path)
    if not may_be:
        pytest.skip(f"tests/errors/ holds no text of {code} yet")
    if section["example"] in may_be:
        return
    assert accept, f"the example is none of {may_be}; run pytest with --accept"
    _put(code, may_be[0])


def _put(code: str, example: str) -> None:
    def changed(found: re.Match[str]) -> str:
        if found["code"] != code:
            return found[0]
        return f"{found['words']}\n```\n{example}```\n"

    PAGE.write_text(SECTION.sub(changed, PAGE.read_text("utf-8")), "utf-8")
