"""Every check is held to at least ten faults that it must find and ten texts that it must not.

They are counted in `tests/cases/check/`: the lines of `verdicts`; and, where a whole workspace is
checked, each file and record that the case adds to the library, found where a finding stands in it
or lists it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from briefwright.base.codes import CODES
from tests.cases.test_cases import CASE, LINES
from tests.verdicts import LINE

FOLDER = Path(__file__).parents[1] / "cases" / "check"
LEAST = 10
CHECKS = [code for code in CODES if code.startswith("C")]
# Found on finished pages, where no case of words can show it; tests/errors/ has its cases.
ON_PAGES = ("C502",)
ADDED = re.compile(r"^>> (seeds/\S+)$|^- \{id: ([\w-]+)", re.MULTILINE)
Judged = tuple[str, bool, str]


def _lines(text: str) -> Iterator[Judged]:
    """A code, whether it is found, and the line that it is asked of."""
    for block in LINES.finditer(text):
        for line in filter(None, map(LINE.match, block["lines"].splitlines())):
            found = line["verdict"].split("+")
            for code in block["codes"].split():
                if code in found or found == ["ok"]:
                    yield code, code in found, block["frame"] + line["words"]


def _workspaces(text: str) -> Iterator[Judged]:
    """A code, whether it is found, and the file or record that it is asked of."""
    for case in CASE.finditer(text):
        kind, *codes = case["info"].split()
        for code in codes if kind == "check" else ():
            told = _told(code, case["expected"])
            for path, record in ADDED.findall(case["input"]):
                name = path or record
                found = name in told or PurePosixPath(name).stem in told
                yield code, found, f"{case.start()} {name}"


def _told(code: str, expected: str) -> set[str]:
    """The files in which a code is found, and the names that its notes list."""
    findings = [one for one in expected.split("\n\n") if f"[{code}]: " in one.split("\n")[0]]
    files = {one.split(":")[0] for one in findings}
    notes = re.findall(r"^note: (.+)$", "\n".join(findings), re.MULTILINE)
    return files | {name for note in notes for name in note.split(", ")}


@cache
def _counted() -> dict[tuple[str, bool], set[str]]:
    texts: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for path in FOLDER.glob("*.md"):
        text = path.read_text("utf-8")
        for code, found, judged in (*_lines(text), *_workspaces(text)):
            texts[code, found].add(judged)
    return texts


@pytest.mark.parametrize("code", [code for code in CHECKS if code not in ON_PAGES])
def test_a_check_has_ten_faults_that_it_finds_and_ten_texts_that_it_leaves_alone(
    code: str,
) -> None:
    found, left_alone = (len(_counted()[code, whether]) for whether in (True, False))
    assert min(found, left_alone) >= LEAST, f"{code}: {found} found, {left_alone} left alone"


def test_no_case_is_of_a_code_that_there_is_not() -> None:
    assert {code for code, _ in _counted()} <= CODES.keys()
