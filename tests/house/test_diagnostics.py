"""Every diagnostic code has a section on the page of diagnostics, and the page has no others."""

import re
from pathlib import Path

from briefwright.base.codes import CODES

SOURCE = Path(__file__).parents[2] / "src" / "briefwright"
PAGE = (Path(__file__).parents[2] / "docs" / "diagnostics.md").read_text("utf-8")
SECTION = re.compile(
    r"^### (\w+): (.+)\n\n\*(\w+)\.\* (.+)\n\n\*\*What to do:\*\* (.+)$", re.MULTILINE
)


def test_every_code_is_explained_with_its_severity_and_what_to_do() -> None:
    told = {
        code: (severity.lower(), title) for code, title, severity, _, _ in SECTION.findall(PAGE)
    }
    assert told == {code: (found.severity, found.title) for code, found in CODES.items()}


def test_codes_stand_in_order_below_the_room_that_finds_them() -> None:
    codes = re.findall(r"^### (\w+)", PAGE, re.MULTILINE)
    rooms = list(dict.fromkeys(code[0] for code in codes))
    assert codes == [code for room in rooms for code in sorted(codes) if code[0] == room]
    assert len(re.findall(r"^## ", PAGE, re.MULTILINE)) == len(rooms)


def test_every_code_that_the_source_uses_is_known() -> None:
    texts = [path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.stem != "codes"]
    used = {code for text in texts for code in re.findall(r'"([SKQLTRCWAB]\d{3})"', text)}
    assert used - CODES.keys() == set()
