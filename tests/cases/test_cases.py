"""Cases as documents: prose, an input, and what is expected of it.

A case is a fenced block whose info string names what to do with it, followed by one with the
info `expected`. `pytest --accept` rewrites the expected parts; read the difference before you
commit it.
"""

import re
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.library.markdown.parse import MarkdownParser
from tests.outline import blocks

FOLDER = Path(__file__).parent
CASE = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>markdown)\n(?P<input>.*?)^(?P=fence)\n\s*"
    r"^(?P=fence)expected\n(?P<expected>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)


def outcome(text: str) -> str:
    """The tree a text parses to, and what is reported on the way."""
    report = Report()
    source = SourceFile("section.md", text)
    parsed = MarkdownParser().parse(source.span(0, len(text)), report)
    tree = "\n".join(blocks(parsed.blocks)) + "\n"
    return tree + (f"\n{render_text(report, colour=False)}" if len(report) else "")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.md")), ids=lambda path: path.stem)
def test_every_case_of_a_document_gives_what_it_says(path: Path, accept: bool) -> None:
    text = path.read_text("utf-8")
    assert CASE.search(text), "the file holds no case"
    if accept:
        path.write_text(CASE.sub(_accepted, text), "utf-8")
        return
    for case in CASE.finditer(text):
        assert outcome(case["input"]) == case["expected"]


def _accepted(case: re.Match[str]) -> str:
    fence = case["fence"]
    return (
        f"{fence}{case['kind']}\n{case['input']}{fence}\n\n"
        f"{fence}expected\n{outcome(case['input'])}{fence}"
    )
