"""Markdown to blocks.

In: a stretch of a file (or generated text with a map to its origin). Out: blocks that may hold
marks, and the images they show. Reported: undefined and unused notes, ragged tables, skipped
heading levels, raw HTML, forbidden links and characters, images that cannot be used.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.document.marks import AuthorNote
from briefwright.document.nodes import (
    Block,
    CodeBlock,
    Division,
    Heading,
    Inline,
    Paragraph,
    Resource,
)
from briefwright.document.walk import rewrite, walk
from briefwright.library.markdown.blocks import BlockConverter
from briefwright.library.markdown.characters import report_forbidden
from briefwright.library.markdown.context import Context, LoadImage, SlotContent
from briefwright.library.markdown.inlines import InlineConverter, _unslotted
from briefwright.library.markdown.place import Place, Translate, _same
from briefwright.library.markdown.segments import (
    FencedCode,
    FencedDivision,
    Line,
    NoteDefinition,
    Prose,
    Segment,
    segments,
    split_lines,
)


@dataclass(frozen=True, slots=True)
class Parsed:
    blocks: tuple[Block, ...]
    resources: tuple[Resource, ...] = ()


def _no_images(target: str, span: Span) -> Resource | None:  # noqa: ARG001
    return None


class MarkdownParser:
    """Parses Markdown; keeps one Python-Markdown for all texts, since making one is slow."""

    def __init__(self) -> None:
        self._markdown: Any = None
        self._ragged: list[str] = []
        self._blocks = BlockConverter(InlineConverter(self._note))

    def parse(
        self,
        stretch: Span,
        report: Report,
        *,
        load_image: LoadImage = _no_images,
        slots: dict[str, SlotContent] | None = None,
        translate: Translate = _same,
    ) -> Parsed:
        """The blocks of a stretch of text."""
        found = segments(split_lines(stretch))
        context = Context(Place(stretch, translate), report, load_image, slots=slots or {})
        report_forbidden(stretch, report, translate)
        context.definitions = self._definitions(found, context)
        blocks = tuple(self._convert(found, context))
        self._report_unused(context)
        report_skipped(blocks, report)
        return Parsed(blocks, tuple(context.resources.values()))

    def inlines(self, text: str, span: Span, report: Report) -> tuple[Inline, ...]:
        """The inlines of a text of one paragraph that was read from a YAML value at `span`."""
        blocks = self.text(text, span, report).blocks
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return blocks[0].children
        report.add("K127", "this text must be a single paragraph", span)
        return ()

    def text(self, text: str, span: Span, report: Report) -> Parsed:
        """The blocks of a text that was read from a YAML value at `span`."""
        source = SourceFile(span.path, text)
        within = Place(span)

        def translate(found: Span) -> Span:
            # Folding and quoting change white space, so the words are looked up again.
            words = found.text.strip()
            return within.find(words) if words and "\n" not in words else span

        return self.parse(Span(source, 0, len(text)), report, translate=translate)

    def _definitions(
        self, found: tuple[Segment, ...], context: Context
    ) -> dict[str, NoteDefinition]:
        definitions: dict[str, NoteDefinition] = {}
        for one in _all_definitions(found):
            if one.label in definitions:
                context.report.add(
                    "K123",
                    f'the footnote "[^{one.label}]" is defined twice',
                    _line(context, one.lines[0]).find(f"[^{one.label}]"),
                    hint="give one of them another label",
                )
            definitions.setdefault(one.label, one)
        return definitions

    def _convert(self, found: tuple[Segment, ...], context: Context) -> Iterator[Block]:
        for segment in found:
            if isinstance(segment, Prose):
                yield from self._prose(segment.lines, context)
            elif isinstance(segment, FencedCode):
                yield CodeBlock(
                    _unslotted(segment.text, context), span=_at(context, segment.opening)
                )
            elif isinstance(segment, FencedDivision):
                yield self._division(segment, context)

    def _division(self, segment: FencedDivision, context: Context) -> Division:
        span = _at(context, segment.opening)
        if not segment.closed:
            context.report.add(
                "K124",
                f'the division "{segment.role}" is not closed',
                span,
                hint="end it with a line of colons: :::",
            )
        blocks = tuple(self._convert(segment.segments, context))
        return Division(blocks, role=_unslotted(segment.role, context), span=span)

    def _prose(self, lines: tuple[Line, ...], context: Context) -> tuple[Block, ...]:
        outer = context.place
        context.place = outer.within(lines[0].start, lines[-1].end)
        root = self._tree([line.text for line in lines])
        for row in self._ragged:
            self._report_ragged(row, context.place.within(lines[0].start, lines[-1].end), context)
        blocks = self._blocks.all(root, context)
        context.place = outer
        return blocks

    def _tree(self, lines: list[str]) -> Any:
        """Python-Markdown's element tree; steps as in Markdown.convert of version 3.11."""
        md = self._markdown or self._make()
        self._ragged.clear()
        for step in md.preprocessors:
            lines = step.run(lines)
        root = md.parser.parseDocument(lines).getroot()
        for step in md.treeprocessors:
            changed = step.run(root)
            root = root if changed is None else changed
        return root

    def _make(self) -> Any:
        from markdown import Markdown

        from briefwright.library.markdown.syntax import Syntax

        syntax = Syntax()
        self._ragged = syntax.ragged
        self._markdown = Markdown(extensions=["def_list", "sane_lists", syntax])
        return self._markdown

    def _report_ragged(self, row: str, place: Place, context: Context) -> None:
        context.report.add(
            "K113",
            "this row has more or fewer cells than the table's first row",
            place.find(row),
            hint="give each row the same number of | between its cells",
        )

    def _note(self, label: str, context: Context) -> AuthorNote | None:
        definition = context.definitions[label]
        if label in context.open_notes:
            context.report.add(
                "K110",
                f'the footnote "[^{label}]" calls itself',
                _line(context, definition.lines[0]),
                hint="a note cannot stand in a note",
            )
            return None
        context.used.add(label)
        outer = context.open_notes
        context.open_notes = (*outer, label)
        blocks = self._prose(definition.lines, context)
        context.open_notes = outer
        return AuthorNote(label, blocks)

    def _report_unused(self, context: Context) -> None:
        for label, definition in context.definitions.items():
            if label not in context.used:
                context.report.add(
                    "K111",
                    f'the footnote "[^{label}]" is defined but not used',
                    _line(context, definition.lines[0]).find(f"[^{label}]"),
                    hint=f"call it with [^{label}] in the text, or delete it",
                )


def _all_definitions(found: tuple[Segment, ...]) -> Iterator[NoteDefinition]:
    for segment in found:
        if isinstance(segment, NoteDefinition):
            yield segment
        elif isinstance(segment, FencedDivision):
            yield from _all_definitions(segment.segments)


def _at(context: Context, line: Line) -> Span:
    return context.place.within(line.start, line.end).here


def _line(context: Context, line: Line) -> Span:
    """The whole line a stretch of it belongs to."""
    return context.place.within(line.start, line.end).here


def report_skipped(blocks: tuple[Block, ...], report: Report) -> None:
    """Report headings that skip a level below the one before them."""
    before: int | None = None
    for node in walk(blocks):
        if not isinstance(node, Heading):
            continue
        if before is not None and node.level > before + 1:
            report.add(
                "K112",
                f"this heading of level {node.level} follows one of level {before}",
                node.span,
                hint=f"make it level {before + 1}: {'#' * (before + 1)}",
            )
        before = node.level


def shifted(blocks: tuple[Block, ...], below: int) -> tuple[Block, ...]:
    """The blocks with their headings moved so that the highest stands just below a level."""
    levels = [node.level for node in walk(blocks) if isinstance(node, Heading)]
    if not levels:
        return blocks
    by = below + 1 - min(levels)

    def move(node: Any) -> Any:
        if isinstance(node, Heading):
            return (replace(node, level=min(node.level + by, 6)),)
        return None

    moved: tuple[Block, ...] = rewrite(blocks, move)
    return moved
