"""A workspace of a given size, made of neutral sentences, the same each time."""

from collections.abc import Iterator
from pathlib import Path

_SENTENCES = (
    "The tenancy act gives every household the right to a written contract.",
    "Inspectors visited the dwellings that the register listed in the spring.",
    "A tribunal may order repairs and set the day by which they must be done.",
    "Families with children waited longer than others in four of the six districts.",
    "The ministry publishes the figures each year, by district and by age.",
    "Most complaints concerned damp, heating and the return of deposits.",
    "The committee asked the government to count people without a fixed address.",
    "No measure was in place for those who had lost their home before the reform.",
    "Councils answer for the quality of what they let, and report on it each year.",
    "The next review is due when the plan for the coming five years is adopted.",
)
_FRONT = """---
title: Finding number {number}
summary: A finding on housing, number {number}. [@report-{source}]
topics: [housing]
as_of: 2026-01-31
status: current
---

"""
_RECORD = """- id: report-{number}
  type: report
  author: [{{literal: Housing Council}}]
  title: Report on housing, part {number}
  publisher: Housing Council
  issued: {{date-parts: [[{year}, 3, 1]]}}
  URL: https://example.org/reports/{number}
  accessed: {{date-parts: [[2026, 1, 31]]}}
"""
_BRIEF = """title: Homes that last, part {number}
language: en-GB
as_of: 2026-02-01
sections:
  - heading: What was found
    include: [{sections}]
"""


def make(root: Path, *, sections: int, briefs: int, per_brief: int) -> None:
    """Write a workspace: sections of about 250 words and three notes, and briefs that use them."""
    for folder in ("seeds/findings", "seeds/sources", "briefs"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    (root / "briefwright.toml").write_text('[organisation]\nname = "Housing Council"\n')
    for number in range(sections):
        path = root / f"seeds/findings/finding-{number:05}.md"
        path.write_text(_FRONT.format(number=number, source=number % 40) + _body(number))
    records = (_RECORD.format(number=number, year=1990 + number % 30) for number in range(40))
    (root / "seeds/sources/reports.yaml").write_text("".join(records))
    for number in range(briefs):
        used = ((number * 7 + offset) % sections for offset in range(per_brief))
        names = ", ".join(f"finding-{section:05}" for section in used)
        text = _BRIEF.format(number=number, sections=names)
        (root / f"briefs/brief-{number:04}.yaml").write_text(text)


def _body(number: int) -> str:
    return "\n\n".join(_paragraphs(number)) + "\n"


def _paragraphs(number: int) -> Iterator[str]:
    for paragraph in range(3):
        start = number + paragraph * 3
        words = " ".join(_SENTENCES[(start + step) % len(_SENTENCES)] for step in range(6))
        yield f"{words} [@report-{(number + paragraph) % 40}, p {paragraph + 3}]"
