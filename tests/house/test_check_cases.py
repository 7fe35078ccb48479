"""Every check is held to at least ten faults that it must find and ten texts that it must not.

They are counted in `tests/cases/check/`, each text once.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from briefwright.base.codes import CODES
from tests.cases.test_cases import CASE, LINES
from tests.verdicts import LINE

FOLDER = Path(__file__).parents[1] / "cases" / "check"
LEAST = 10
CHECKS = [code for code in CODES if code.startswith("C")]
# Found on finished pages, where no case of words can show it: see tests/unit/check.
ON_PAGES = ("C502",)
NOT_YET = ("C702", "C703", "C801", "C802", "C803")


def _judged(text: str) -> Iterator[tuple[str, bool, str]]:
    """A code, whether it is found, and the text that it is asked of."""
    for block in LINES.finditer(text):
        for line in filter(None, map(LINE.match, block["lines"].splitlines())):
            found = line["verdict"].split("+")
            for code in block["codes"].split():
                if code in found or found == ["ok"]:
                    yield code, code in found, block["frame"] + line["words"]
    for case in CASE.finditer(text):
        kind, *codes = case["info"].split()
        for code in codes if kind == "check" else ():
            yield code, f"[{code}]" in case["expected"], case["input"]


@cache
def _counted() -> dict[tuple[str, bool], set[str]]:
    texts: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for path in FOLDER.glob("*.md"):
        for code, found, text in _judged(path.read_text("utf-8")):
            texts[code, found].add(text)
    return texts


@pytest.mark.parametrize("code", [code for code in CHECKS if code not in ON_PAGES + NOT_YET])
def test_a_check_has_ten_faults_that_it_finds_and_ten_texts_that_it_leaves_alone(
    code: str,
) -> None:
    found, left_alone = (len(_counted()[code, whether]) for whether in (True, False))
    assert min(found, left_alone) >= LEAST, f"{code}: {found} found, {left_alone} left alone"


def test_no_case_is_of_a_code_that_there_is_not() -> None:
    assert {code for code, _ in _counted()} <= CODES.keys()
