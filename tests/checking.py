"""A small workspace in memory, what `check` reports of it, and what it says of single lines.

In: files by path, which add to or replace those of `FILES`, and the codes in question. Out: the
report of those codes, with every error that keeps something from being checked. No process is
started: `check` formats no citation.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from briefwright.base.diagnostic import Diagnostic, Report, Severity
from briefwright.base.files import MemoryFiles, read_text
from briefwright.base.render import render_text
from briefwright.build.config import Config, read_config
from briefwright.build.run import check
from briefwright.build.workspace import CONFIG_FILE, Workspace

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
Contents = Mapping[str, str]

BODY = """\
# {{ brief.title }}

{% for part in parts %}
## {{ part.heading }}

{{ part.intro }}

{% for s in part.sections %}
### {{ s.title }}

{% if part.shape == "full" %}
{{ s.body }}
{% else %}
{{ s.summary }}
{% endif %}

{% if s.kind == "support-services" and s.phone %}
::: support
{{ s.phone }}
:::
{% endif %}

{% endfor %}
{% endfor %}
"""

LABELS = """\
contents = "Contents"
history-replaced = "As of {as_of}; superseded on {since} by {title}."
history-ended = "As of {as_of}; no longer so since {since}. {note}"
[date]
pattern = "{day} {month} {year}"
months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]
"""

SOURCES = """\
- {id: icescr, type: treaty, title: "International Covenant on Economic, Social and Cultural Rights"}
- id: act-1999
  type: legislation
  title: Act on Regulation and Punishment of Acts Relating to Child Prostitution and Child Pornography, and the Protection of Children
  original-title: 児童買春、児童ポルノに係る行為等の規制及び処罰並びに児童の保護等に関する法律
  custom: {aliases: [Child Prostitution and Child Pornography Act, 児童買春・児童ポルノ禁止法]}
- id: opsc
  type: treaty
  title: Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography
  original-title: 児童の売買、児童買春及び児童ポルノに関する児童の権利に関する条約の選択議定書
- {id: survey, type: report, title: Survey of tenants, author: [{literal: Statistics Office}]}
"""  # noqa: E501

RIGHT = """\
---
title: The right to housing
summary: Everyone has a right to housing. [@icescr, art 11]
as_of: 2026-01-01
status: current
---
Everyone has a right to housing. [@icescr, art 11]
"""

BRIEF = """\
title: Housing for all
as_of: 2026-11-22
template: plain
formats: [html]
sections:
- heading: The law
  include: [right]
"""

TEMPLATES = ("plain", "handout", "one-pager", "submission")
FILES: Contents = {
    **{f"templates/{name}/body.md.j2": BODY for name in TEMPLATES},
    "templates/shared/page.html.j2": "{{ body }}",
    "templates/shared/labels/en.toml": LABELS,
    "briefs/brief.yaml": BRIEF,
    "seeds/legal-framework/right.md": RIGHT,
    "seeds/sources/sources.yaml": SOURCES,
}


@cache
def shipped_terms() -> str:
    """The table of terms of this repository's library."""
    return (ROOT / "seeds/terms.yaml").read_text("utf-8")


def checked(files: Contents, codes: Collection[str]) -> Report:
    """What `check` reports of the workspace with other files: some codes, and what is no check's
    and an error, since nothing may be thought well because it was not looked at."""
    report = Report()
    memory = MemoryFiles(files)
    source = read_text(memory, CONFIG_FILE, report, "B103")
    config = read_config(source, report) if source else Config()
    report.extend(check(Workspace(ROOT, memory, memory, config), (), TODAY))
    return Report(found for found in report if _is_asked_for(found, codes))


def _is_asked_for(found: Diagnostic, codes: Collection[str]) -> bool:
    fault = found.severity is Severity.ERROR and not found.code.startswith("C")
    return fault or found.code in codes


# A line, its verdict before it: "ok", or the codes found.
LINE = re.compile(r"^(?P<verdict>ok|[A-Z]\d+(?:\+[A-Z]\d+)*) +(?P<words>\S.*)$")
FRAME = "seeds/background/{n}.md"
SECTION = "---\ntitle: A section\nas_of: 2026-01-01\nstatus: current\n---\n{}\n"
SLOT = re.compile(r"\{(?P<index>\d?)\}")
MARKS = str.maketrans("", "", "⟦⟧")


@dataclass(frozen=True)
class Line:
    """A line's place in the files of its frame; `pieces` are the words between "¦"."""

    name: str
    pieces: tuple[str, ...]


def verdicts(frame: Contents, lines: Iterable[str], codes: Collection[str]) -> str:
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


def _filled(frame: Contents, lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
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


def _verdict(line: Line, frame: Contents, report: Report) -> str:
    found = [one for one in report if one.span and line.name in one.span.path]
    codes = "+".join(sorted({one.code for one in found})) or "ok"
    marked = list(line.pieces)
    for index, start, end in sorted(set(_places(line, frame, found)), reverse=True):
        piece = marked[index]
        marked[index] = f"{piece[:start]}⟦{piece[start:end]}⟧{piece[end:]}"
    return f"{codes:<5} {' ¦ '.join(marked)}"


def _places(
    line: Line, frame: Contents, found: Iterable[Diagnostic]
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
