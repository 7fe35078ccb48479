"""docs/validation.md, made of what was found; a run writes it, nobody else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from validate.filled import filled
from validate.model import ROOT
from validate.stress import Stress
from validate.subjects import Built, themes

PAGE = ROOT / "docs" / "validation.md"
_HEAD = """\
# Validation

What validators that nobody here wrote say of the files that Briefwright makes. This page is written
by `make validate` and, for the last part, by `make stress`; nothing in it is written by hand.
"""
_STRESS = "## A stress run\n"


@dataclass(frozen=True)
class Result:
    """What came of a validator; `version` None where the machine lacks it."""

    name: str
    holds_against: str
    version: str | None
    files: int
    faults: Mapping[str, Sequence[str]]
    needs: str = ""


def write(built: Built, results: Iterable[Result]) -> None:
    """Write the page, and keep its last part."""
    results = list(results)
    parts = [_HEAD, _what(built), _table(results), *_all_faults(results), _build(built)]
    PAGE.write_text("\n".join([*parts, *_kept()]), "utf-8")


def write_stress(told: Stress) -> None:
    """Write the last part, and keep the rest."""
    before = PAGE.read_text("utf-8").partition(_STRESS)[0] if PAGE.is_file() else f"{_HEAD}\n"
    PAGE.write_text(f"{before}{_STRESS}\n{told.page()}", "utf-8")


def _kept() -> list[str]:
    found = PAGE.read_text("utf-8").partition(_STRESS) if PAGE.is_file() else ("", "", "")
    return [f"{_STRESS}{found[2]}"] if found[1] else []


def _what(built: Built) -> str:
    by_suffix = {
        suffix: sum(one.suffix == suffix for one in built.subjects)
        for suffix in (".pdf", ".docx", ".html")
    }
    briefs = sorted({one.brief for one in built.subjects} - {"torture"})
    texts = (
        f"""The {len(briefs)} shipped briefs ({", ".join(briefs)}), with their editions and
        languages: as shipped; on A5 and Letter; as large print, booklet, one page and leaflet; and
        in each theme (the house style, {", ".join(themes())}).""",
        """And a torture document, on A4, A5 and Letter, as large print and as a booklet: notes in
        headings, tables, lists, terms, captions, quotations and boxes; five notes in a sentence; a
        note of 300 words; more than 400 notes in all; tables over pages, lists within lists, long
        addresses, figures, a chart; Japanese, Arabic, Greek, Cyrillic, Vietnamese, emoji and
        combining marks.""",
        f"""Together {by_suffix[".pdf"]} PDF files, {by_suffix[".docx"]} Word files and
        {by_suffix[".html"]} HTML files.""",
    )
    return "## What is validated\n\n" + "\n\n".join(map(filled, texts)) + "\n"


def _table(results: Iterable[Result]) -> str:
    rows = "".join(map(_row, results))
    return (
        "## What they say\n\n| validator | version | holds files against | files | result |\n"
        f"| --- | --- | --- | ---: | --- |\n{rows}"
    )


def _row(result: Result) -> str:
    if result.version is None:
        said = f"not run here: {result.needs}"
    elif result.faults:
        said = f"{len(result.faults)} files at fault"
    else:
        said = "nothing to report"
    cells = (result.name, result.version or "–", result.holds_against, str(result.files), said)
    return f"| {' | '.join(cell.replace('|', ' ') for cell in cells)} |\n"


def _all_faults(results: Iterable[Result]) -> list[str]:
    """Each fault once, with the files that have it."""
    found: dict[tuple[str, str], list[str]] = {}
    for result in results:
        for name, said in result.faults.items():
            for fault in dict.fromkeys(said):
                found.setdefault((result.name, _general(fault)), []).append(name)
    if not found:
        return []
    lines = [
        f"- {validator}: `{fault}` in {', '.join(names[:4])}"
        f"{f' and {len(names) - 4} more' if len(names) > 4 else ''}"
        for (validator, fault), names in found.items()
    ]
    return ["### Faults\n", *lines, ""]


def _general(fault: str) -> str:
    """A fault without what differs from file to file."""
    return re.sub(r"\d+ 0 obj|x\d+(?=:)", "…", fault.replace("`", "'"))[:200]


def _build(built: Built) -> str:
    texts = [
        f"""Each of the {len(built.subjects)} files was read back and held against its document
        before it was written; there was no difference."""
    ]
    if built.refused:
        texts.append(
            f"""{len(built.refused)} briefs were refused, as they should be, because they do not
            fit the pages of a layout that was asked for: a one-pager that needs two pages, a
            leaflet that needs more than its panels."""
        )
    texts += (f"Not built: {name}: {said}" for name, said in built.failed.items())
    return "## What the build itself says\n\n" + "\n\n".join(map(filled, texts)) + "\n"
