"""A brief with one of everything that the audit looks at, its places, and its artifacts."""

from dataclasses import replace
from functools import cache
from typing import TypeVar

from briefwright.audit.audit import audit
from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.base.source import SourceFile, Span
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Cell,
    Contents,
    ContentsEntry,
    CrossReference,
    Document,
    Figure,
    Heading,
    Image,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Phrase,
    Resource,
    Table,
)
from briefwright.write.model import Artifact
from briefwright.write.registry import FORMATS
from tests import samples
from tests.samples import cell, heading, inlines, note, paragraph, png
from tests.unit.write.pdf.opened import look

SOURCE = SourceFile(
    "seeds/homes/rents.md",
    """\
# Safe homes for all
## What was found
Rents rose by 12 per cent, see [the survey](https://example.org/survey).[^1]
The right is *le droit au logement* in French law.
- Build more homes.[^2]
Homes by region
| North | 120 |
| South | 95 |
![Two fields of colour](plan.png)
## What to do
See what was found.
[^1]: Survey Office, Annual Survey (2025) 4.
[^2]: Survey Office (n 1) 7.
""",
)

B = TypeVar("B", Heading, Paragraph, Figure, BulletList, Note)


def at(line: int, block: B) -> B:
    """A block that comes from a line of the source."""
    return replace(block, span=line_span(line))


def line_span(line: int) -> Span:
    return SOURCE.line_span(line)


def _table() -> Table:
    rows: tuple[tuple[Cell, ...], ...] = (
        (cell("North"), cell("120")),
        (cell("South"), cell("95")),
    )
    head = (cell("Region"), cell("Homes"))
    return Table((Align.START, Align.END), head, rows, inlines("Homes by region"))


def brief() -> Document:
    survey = Link("https://example.org/survey", inlines("the survey"))
    blocks: tuple[Block, ...] = (
        at(1, heading(1, "title", "Safe homes for all")),
        Contents((ContentsEntry(2, "found", None, "What was found"),), "Contents"),
        at(2, heading(2, "found", "What was found")),
        at(3, paragraph("Rents rose by 12 per cent, see ", survey, ".", 1)),
        at(
            4,
            paragraph(
                "The right is ", Phrase(inlines("le droit au logement"), "fr"), " in French law."
            ),
        ),
        at(5, BulletList(((paragraph("Build more homes.", 2),),))),
        replace(_table(), span=Span(SOURCE, SOURCE.offset(6), SOURCE.offset(9) - 1)),
        at(9, Figure(Image("plan.png", "Two fields of colour"))),
        at(10, heading(2, "todo", "What to do")),
        at(11, paragraph("See ", CrossReference("found", inlines("what was found")), ".")),
    )
    return replace(
        samples.small(),
        id="homes",
        title="Safe homes for all",
        blocks=blocks,
        notes=(
            at(12, note(1, "Survey Office, Annual Survey (2025) 4.")),
            at(13, note(2, "Survey Office (n ", NoteReference(1, "1"), ") 7.")),
        ),
        resources=(Resource("plan.png", "image/png", png(), 6, 4),),
        span=line_span(1),
    )


@cache
def made(format: str) -> bytes:
    """The brief in a format."""
    return FORMATS[format].load()(brief(), look(), Report()).data


def told(format: str, data: bytes, document: Document | None = None) -> str:
    """What the audit says of a file."""
    artifact = Artifact(f".{format}", "", data)
    return render_text(audit(format, artifact, document or brief()), colour=False)


def codes(format: str, data: bytes, document: Document | None = None) -> list[str]:
    """The codes of what the audit says of a file."""
    return [one.code for one in audit(format, Artifact("", "", data), document or brief())]
