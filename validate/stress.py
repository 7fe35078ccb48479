"""A stress run: 100 generated briefs of 2 to 60 pages, and what became of their notes.

In: a folder to work in. Out: how many notes were lost, cut or displaced, by the briefs' length.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.workspace import make

from briefwright.audit.audit import audit
from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.draft import Drafter
from briefwright.build.load import load
from briefwright.build.workspace import open_workspace
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.nodes import Document
from briefwright.write.model import Skin
from briefwright.write.registry import FORMATS
from validate.filled import filled

BRIEFS = 100
SECTIONS = 400
LEAST, MOST = 2, 99  # sections of a brief
DAY = date(2026, 2, 1)
_PAGES = (("A4", "standard"), ("A5", "standard"), ("Letter", "standard"), ("A4", "large-print"))
_BOUNDS = (5, 10, 20, 40, 1000)
_BRIEF = """\
title: Homes that last, part {number}
language: en-GB
as_of: 2026-02-01
formats: [pdf]
page: {{size: {size}, layout: {layout}}}
sections:
  - heading: What was found
    include: [{sections}]
"""


@dataclass(frozen=True)
class Row:
    """Briefs of a length: their pages and notes, and how many notes are displaced."""

    name: str
    briefs: int
    pages: int
    notes: int
    displaced: int
    at_end: int


@dataclass(frozen=True)
class Stress:
    """How many notes were lost and cut, and of how many briefs the audit or the writer refused."""

    rows: tuple[Row, ...]
    lost: int
    cut: int
    failed: int
    shortest: int
    longest: int

    @property
    def gone(self) -> int:
        return self.lost + self.cut

    def page(self) -> str:
        """The part of the page of results."""
        total = Row(
            "together", *(sum(getattr(row, name) for row in self.rows) for name in _COLUMNS)
        )
        rows = "".join(map(_line, (*self.rows, total)))
        told = f"""{total.briefs} generated briefs of {self.shortest} to {self.longest} pages, on
            A4, A5 and Letter, some as large print. Every PDF was read back and held against its
            document. {self.lost} notes were lost and {self.cut} cut short; {self.failed} briefs
            were refused. A note is displaced when it does not stand on the page that calls it, and
            at the end when it was too long for the foot of a page."""
        return (
            f"{filled(told)}\n\n"
            "| pages | briefs | pages together | notes | displaced | at the end |\n"
            f"| --- | ---: | ---: | ---: | ---: | ---: |\n{rows}"
        )


_COLUMNS = ("briefs", "pages", "notes", "displaced", "at_end")


@dataclass(frozen=True)
class _Made:
    """What came of one brief."""

    pages: int
    notes: int
    told: Counter[str]


def run(folder: Path) -> Stress:
    """Make the briefs, one after the other."""
    _write(folder)
    made = []
    for number, (document, skin) in enumerate(_documents(folder)):
        made.append(_make(document, skin))
        print(f"{number + 1}: {made[-1].pages} pages, {dict(made[-1].told)}", file=sys.stderr)
    return _counted(made)


def _write(folder: Path) -> None:
    make(folder, sections=SECTIONS, briefs=0, per_brief=0)
    for number in range(BRIEFS):
        size, layout = _PAGES[number % len(_PAGES)]
        count = _sections_of(number, layout, size)
        names = [f"finding-{(number * 7 + step) % SECTIONS:05}" for step in range(count)]
        text = _BRIEF.format(number=number, size=size, layout=layout, sections=", ".join(names))
        (folder / f"briefs/brief-{number:04}.yaml").write_text(text, "utf-8")


def _sections_of(number: int, layout: str, size: str) -> int:
    """From few sections to many, fewer where a page holds less."""
    share: float = (number / (BRIEFS - 1)) ** 1.5
    count = LEAST + share * (MOST - LEAST)
    smaller = 0.37 if layout == "large-print" else 0.55 if size == "A5" else 1.0
    return max(1, round(count * smaller))


def _documents(folder: Path) -> Iterator[tuple[Document, Skin]]:
    report = Report()
    workspace = open_workspace(folder, report)
    loaded = load(workspace, report, DAY)
    report.stop_on_errors()
    drafter, engine = Drafter(workspace, loaded), PandocEngine()
    for spec in loaded.specs.values():
        task = drafter.draft(spec)
        if task.waiting is None or task.prepared is None:
            raise BuildFailed(task.report)
        formatted = engine.format((task.waiting.request,))[0]
        yield drafter.composer.finish(task.waiting, formatted), task.prepared.skin
    engine.close()


def _make(document: Document, skin: Skin) -> _Made:
    """The PDF of a brief, audited."""
    report = Report()
    pages = 0
    try:
        artifact = FORMATS["pdf"].load()(document, skin, report)
        pages = artifact.pages or 0
        report.extend(audit("pdf", artifact, document, report))
    except BuildFailed as failed:
        report.extend(failed.report)
    return _Made(pages, len(document.notes), Counter(_what(report)))


def _what(report: Report) -> Iterable[str]:
    """What became of notes, one word each."""
    for found in report:
        if found.code == "W101":
            yield "cut" if "cut short" in found.message else "lost"
        elif found.code in ("W102", "A103"):
            yield "displaced"
        elif found.code == "W105":
            yield "at_end"
        elif found.severity.value == "error":
            yield "refused"


def _counted(made: Sequence[_Made]) -> Stress:
    written = [one for one in made if one.pages]
    rows = []
    least = 1
    for most in _BOUNDS:
        rows.append(_row(least, most, [one for one in written if least <= one.pages <= most]))
        least = most + 1
    return Stress(
        tuple(row for row in rows if row.briefs),
        sum(one.told["lost"] for one in made),
        sum(one.told["cut"] for one in made),
        sum(not one.pages or one.told["refused"] > 0 for one in made),
        min((one.pages for one in written), default=0),
        max((one.pages for one in written), default=0),
    )


def _row(least: int, most: int, made: Sequence[_Made]) -> Row:
    name = f"{least} to {most}" if most < _BOUNDS[-1] else f"over {least - 1}"
    return Row(
        name,
        len(made),
        sum(one.pages for one in made),
        sum(one.notes for one in made),
        sum(one.told["displaced"] for one in made),
        sum(one.told["at_end"] for one in made),
    )


def _line(row: Row) -> str:
    cells = (row.name, *(f"{getattr(row, name):,}" for name in _COLUMNS))
    return f"| {' | '.join(cells)} |\n"
