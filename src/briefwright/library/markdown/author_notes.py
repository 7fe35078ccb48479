"""The author's notes: their definitions, and what may stand in one."""

from collections.abc import Iterator, Mapping

from briefwright.base.source import Span
from briefwright.document.nodes import Block, Figure, Heading, Image, Node, Table
from briefwright.document.walk import walk
from briefwright.library.markdown.context import Context
from briefwright.library.markdown.segments import FencedDivision, NoteDefinition, Segment

_FOREIGN: Mapping[type[Node], str] = {
    Heading: "a heading",
    Table: "a table",
    Figure: "an image",
    Image: "an image",
}


def definitions(found: tuple[Segment, ...], context: Context) -> dict[str, NoteDefinition]:
    """The definitions of a text by label; of two with one label the first counts."""
    known: dict[str, NoteDefinition] = {}
    for one in _all(found):
        if one.label in known:
            context.report.add(
                "K123",
                f'the footnote "[^{one.label}]" is defined twice',
                context.line(one.lines[0]).find(f"[^{one.label}]"),
                hint="give one of them another label",
            )
        known.setdefault(one.label, one)
    return known


def _all(found: tuple[Segment, ...]) -> Iterator[NoteDefinition]:
    for segment in found:
        if isinstance(segment, NoteDefinition):
            yield segment
        elif isinstance(segment, FencedDivision):
            yield from _all(segment.segments)


def report_unused(context: Context) -> None:
    """Report notes that nothing calls."""
    for label, definition in context.definitions.items():
        if label not in context.used:
            context.report.add(
                "K111",
                f'the footnote "[^{label}]" is defined but not used',
                context.line(definition.lines[0]).find(f"[^{label}]"),
                hint=f"call it with [^{label}] in the text, or delete it",
            )


def report_call_in_note(label: str, span: Span, context: Context) -> None:
    """Report the call of a note within the note that is being read."""
    outer = context.open_notes[-1]
    itself = label == outer
    context.report.add(
        "K129",
        f'the footnote "[^{label}]" is called within '
        + ("itself" if itself else f'the footnote "[^{outer}]"'),
        span,
        hint="a note cannot stand in a note",
    )


def report_content(label: str, blocks: tuple[Block, ...], context: Context) -> None:
    """Report a note that is empty, or holds what cannot stand at the foot of a page."""
    kinds = [_FOREIGN[type(node)] for node in walk(blocks) if type(node) in _FOREIGN]
    faults = [f"holds {kind}" for kind in dict.fromkeys(kinds)] or ([] if blocks else ["is empty"])
    for fault in faults:
        context.report.add(
            "K129",
            f'the footnote "[^{label}]" {fault}',
            context.line(context.definitions[label].lines[0]).find(f"[^{label}]"),
            hint="a note holds paragraphs, lists and quotations",
        )
