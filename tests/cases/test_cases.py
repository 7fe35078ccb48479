"""Cases as documents: prose, an input, and what is expected of it.

A case is a fenced block whose info string names what to do with it, followed by one with the
info `expected`. `pytest --accept` rewrites the expected parts; read the difference before you
commit it.

`markdown` parses a text. `compose` composes the brief of a small workspace: lines that begin with
`>> ` name the files that the case changes (`body`, `spec`, or a path; `right` for the text of the
brief's only section), `>> in text` asks for a style that cites in the text.

`evidence` looks up phrases in a source's text: on each line "phrase" or "phrase @ locator", then a
line `---`, then the text.

`check C101 C303` checks a small workspace with files changed by `>> path`, and shows what is found
of these codes; nothing, where nothing is.

`verdicts C101` has no second block: each of its lines is a text of its own, with the verdict before
it ("ok", or the codes found) and ⟦marks⟧ around the words that are pointed at. It stands where
`{}` does in the files `>> path` whose path holds `{n}`, which come first and end in a line `>>`;
without them it is the body of a section. See `tests/verdicts.py`.
"""

import re
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile
from briefwright.library.markdown.parse import MarkdownParser
from briefwright.sources.match import Text
from tests.checking import told
from tests.composing import IN_NOTES, IN_TEXT, changed, composed, section
from tests.outline import blocks, notes
from tests.verdicts import verdicts

FOLDER = Path(__file__).parent
CASE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>(?:markdown|compose|evidence|check)[^\n]*)\n(?P<input>.*?)"
    r"^(?P=fence)\n\s*^(?P=fence)expected\n(?P<expected>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
LINES = re.compile(
    r"^(?P<fence>`{3,})verdicts (?P<codes>[^\n]+)\n(?P<frame>(?:>> .*?^>>\n)?)(?P<lines>.*?)"
    r"^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
FILE = re.compile(r"^>> (.+)\n", re.MULTILINE)


def parsed(text: str) -> str:
    """The tree a text parses to, and what is reported on the way."""
    report = Report()
    source = SourceFile("section.md", text)
    found = MarkdownParser().parse(source.span(0, len(text)), report)
    return _shown("\n".join(blocks(found.blocks)), report)


def brief(text: str) -> str:
    """The document composed from files, and what is reported on the way."""
    files: dict[str, str | bytes] = {**_files(text)}
    style = IN_NOTES if files.pop("in text", None) is None else IN_TEXT
    named = {name: str(files.pop(name)) for name in ("body", "spec", "right") if name in files}
    if "right" in named and not named["right"].startswith("---"):
        named["right"] = section(named["right"])
    report = Report()
    made = composed(changed(files, **named), report, style)
    return _shown("\n".join((*blocks(made.blocks), *notes(made.notes))) if made else "", report)


def looked_up(text: str) -> str:
    """What comes of each phrase in a text; "·" stands for a space that ends a line."""
    asked, _, held = text.partition("---\n")
    source = Text(held.replace("·\n", " \n"))
    return "".join(f"{_came_of(source, *line.split(' @ '))}\n" for line in asked.splitlines())


def _came_of(source: Text, phrase: str, locator: str = "") -> str:
    match = source.match(phrase, locator)
    place = f" on line {match.line}" if match.line else ""
    near = f": {match.passage} ({match.distance})" if match.distance else ""
    return f"{match.outcome.value}{place}{near}"


def found(text: str, *codes: str) -> str:
    """What a check of the small workspace finds of some codes."""
    return told(_files(text), *codes)


OUTCOMES = {"markdown": parsed, "compose": brief, "evidence": looked_up, "check": found}


def _files(text: str) -> dict[str, str]:
    _, *pieces = FILE.split(text)
    return dict(zip(pieces[::2], pieces[1::2], strict=True))


def _shown(tree: str, report: Report) -> str:
    said = render_text(report, colour=False)
    return "\n".join(part for part in (f"{tree}\n" if tree else "", said) if part)


def _outcome(case: re.Match[str]) -> str:
    kind, *codes = case["info"].split()
    return OUTCOMES[kind](case["input"], *codes)


def _judged(case: re.Match[str]) -> str:
    frame = _files(case["frame"].removesuffix(">>\n"))
    return verdicts(frame, case["lines"].splitlines(), case["codes"].split())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.md")), ids=lambda path: path.stem)
def test_every_case_of_a_document_gives_what_it_says(path: Path, accept: bool) -> None:
    text = path.read_text("utf-8")
    assert CASE.search(text) or LINES.search(text), "the file holds no case"
    if accept:
        path.write_text(LINES.sub(_accepted_lines, CASE.sub(_accepted, text)), "utf-8")
        return
    for case in CASE.finditer(text):
        assert _outcome(case) == case["expected"]
    for case in LINES.finditer(text):
        assert _judged(case) == case["lines"]


def test_no_case_goes_without_its_expectation() -> None:
    opening = re.compile(r"^`{3,}(?:markdown|compose|evidence|check|verdicts)\b", re.MULTILINE)
    for path in FOLDER.glob("*/*.md"):
        text = path.read_text("utf-8")
        cases = len(CASE.findall(text)) + len(LINES.findall(text))
        assert len(opening.findall(text)) == cases, path.name


def _accepted(case: re.Match[str]) -> str:
    fence = case["fence"]
    return (
        f"{fence}{case['info']}\n{case['input']}{fence}\n\n{fence}expected\n{_outcome(case)}{fence}"
    )


def _accepted_lines(case: re.Match[str]) -> str:
    fence = case["fence"]
    return f"{fence}verdicts {case['codes']}\n{case['frame']}{_judged(case)}{fence}"
