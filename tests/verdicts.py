"""What `check` says of single lines, each a text of its own.

In: lines with their verdicts, and the files in which they are to stand. Out: the lines with the
verdicts that `check` gives.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.base.render import render_text
from tests.checking import FILES, checked, shipped_terms

# A line, its verdict before it: "ok", or the codes found.
LINE = re.compile(r"^(?P<verdict>ok|[A-Z]\d+(?:\+[A-Z]\d+)*) +(?P<words>\S.*)$")
FRAME = "seeds/background/{n}.md"
SECTION = "---\ntitle: A section\nas_of: 2026-01-01\nstatus: current\n---\n{}\n"
Frame = Mapping[str, str]
SLOT = re.compile(r"\{(?P<index>\d?)\}")
MARKS = str.maketrans("", "", "⟦⟧")


@dataclass(frozen=True)
class Line:
    """A line's place in the files of its frame; `pieces` are the words between "¦"."""

    name: str
    pieces: tuple[str, ...]


def verdicts(frame: Frame, lines: Iterable[str], codes: Collection[str]) -> str:
    """Lines with what `check` says of each, and ⟦around⟧ the words that it points at.

    Each line stands in files of its own: those of the frame whose path holds `{n}`, at `{}`, or at
    `{1}` and `{2}` where "¦" divides it. "⏎" ends a line in the file. Empty lines are kept.
    """
    written = list(lines)
    frame = frame or {FRAME: SECTION}
    asked = {at: _line(at, text) for at, text in enumerate(written) if text.strip()}
    files = {path: text for path, text in frame.items() if "{n}" not in path}
    files |= dict(_filled(frame, asked.values()))
    shared = {path: text for path, text in FILES.items() if path != "briefs/brief.yaml"}
    terms = {"seeds/terms.yaml": shipped_terms()} if "C101" in codes else {}
    report = checked({**shared, **terms, **files}, codes)
    elsewhere = Report(one for one in report if one.span and "/line-" not in one.span.path)
    assert not len(elsewhere), render_text(elsewhere, colour=False)
    return "".join(
        f"{_verdict(asked[at], frame, report)}\n" if at in asked else "\n"
        for at, _ in enumerate(written)
    )


def _line(at: int, text: str) -> Line:
    found = LINE.match(text)
    assert found, f'a line begins with "ok" or a code: {text}'
    words = found["words"].translate(MARKS)
    return Line(f"line-{at + 1:03}", tuple(words.split(" ¦ ")))


def _filled(frame: Frame, lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    for line in lines:
        for path, text in frame.items():
            if "{n}" in path:
                yield path.replace("{n}", line.name), _fill(text, line)[0]


def _fill(text: str, line: Line) -> tuple[str, list[tuple[int, int]]]:
    """A file of a frame with a line's words, and where each piece begins in it."""
    text = text.replace("{n}", line.name)
    filled, begins, end = "", [], 0
    for slot in SLOT.finditer(text):
        index = int(slot["index"] or 1) - 1
        filled += text[end : slot.start()]
        begins.append((index, len(filled)))
        filled += line.pieces[index].replace("⏎", "\n")
        end = slot.end()
    return filled + text[end:], begins


def _verdict(line: Line, frame: Frame, report: Report) -> str:
    found = [one for one in report if one.span and line.name in one.span.path]
    codes = "+".join(sorted({one.code for one in found})) or "ok"
    marked = list(line.pieces)
    for index, start, end in sorted(set(_places(line, frame, found)), reverse=True):
        piece = marked[index]
        marked[index] = f"{piece[:start]}⟦{piece[start:end]}⟧{piece[end:]}"
    return f"{codes:<5} {' ¦ '.join(marked)}"


def _places(
    line: Line, frame: Frame, found: Iterable[Diagnostic]
) -> Iterator[tuple[int, int, int]]:
    """Where findings stand within the pieces of a line."""
    files = {path.replace("{n}", line.name): text for path, text in frame.items() if "{n}" in path}
    for one in found:
        if one.span is None:
            continue
        for index, begin in _fill(files[one.span.path], line)[1]:
            start, end = one.span.start - begin, one.span.end - begin
            if 0 <= start < len(line.pieces[index]):
                yield index, start, min(end, len(line.pieces[index]))
