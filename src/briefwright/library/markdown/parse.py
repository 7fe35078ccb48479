"""Markdown to blocks.

In: a stretch of a file (or generated text with a map to its origin). Out: blocks that may hold
marks, and the images they show. Reported: undefined and unused notes, ragged tables, skipped
heading levels, raw HTML, forbidden links and characters, images that cannot be used, and what no
format can show.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import is_normalized
from xml.etree.ElementTree import Element

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.document.marks import AuthorNote
from briefwright.document.nodes import Block, CodeBlock, Division, Inline, Paragraph, Resource
from briefwright.library.markdown.attributes import parse_attributes
from briefwright.library.markdown.author_notes import (
    definitions,
    report_call_in_note,
    report_content,
    report_unused,
)
from briefwright.library.markdown.blocks import BlockConverter
from briefwright.library.markdown.characters import report_forbidden
from briefwright.library.markdown.comments import without_comments
from briefwright.library.markdown.context import Context, LoadImage, SlotContent
from briefwright.library.markdown.headings import report_outline
from briefwright.library.markdown.inlines import InlineConverter, report_attributes, unslotted
from briefwright.library.markdown.letters import with_whole_letters
from briefwright.library.markdown.lines import Line, split_lines
from briefwright.library.markdown.lists import report_likenesses
from briefwright.library.markdown.nesting import (
    report_brackets,
    report_deep,
    report_too_deep,
    too_many_brackets,
)
from briefwright.library.markdown.place import Place, Translate, folded, same
from briefwright.library.markdown.segments import (
    FencedCode,
    FencedDivision,
    Prose,
    Segment,
    StrayFence,
    TooDeep,
    segments,
)
from briefwright.library.markdown.sentinels import SLOT
from briefwright.library.markdown.tree import Addresses, TreeMaker


@dataclass(frozen=True, slots=True)
class Parsed:
    blocks: tuple[Block, ...]
    resources: tuple[Resource, ...] = ()


class MarkdownParser:
    """Parses Markdown, one text after the other."""

    def __init__(self) -> None:
        self._trees = TreeMaker()
        self._blocks = BlockConverter(InlineConverter(self._note), self._caption)

    def parse(
        self,
        stretch: Span,
        report: Report,
        *,
        load_image: LoadImage | None = None,
        slots: Mapping[str, SlotContent] | None = None,
        translate: Translate = same,
    ) -> Parsed:
        """The blocks of a stretch of text.

        With `slots` the text is a template's output, whose headings are judged when it is filled.
        """
        held = slots or {}
        context = Context(
            Place(stretch, translate), report, load_image or _no_images(report), slots=held
        )
        report_forbidden(_without_slots(stretch.text, held), stretch, report, translate)
        try:
            blocks = self._whole(stretch, context)
        except TooDeep as deep:
            report_too_deep(context.line(deep.line), report)
            return Parsed(())
        except RecursionError:
            report_too_deep(context.place.here, report)
            return Parsed(())
        if report_deep(blocks, context.place.here, report):
            return Parsed(())
        if slots is None:
            report_outline(blocks, report)
        if not is_normalized("NFC", stretch.text):
            blocks = with_whole_letters(blocks)
        return Parsed(blocks, tuple(context.resources.values()))

    def inlines(self, text: str, span: Span, report: Report) -> tuple[Inline, ...]:
        """The inlines of a text of one paragraph that was read from a YAML value at `span`."""
        own = Report()
        blocks = self.text(text, span, own).blocks
        report.extend(own)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return blocks[0].children
        if text.strip() and not own.has_errors:
            report.add(
                "K127",
                "this text must be a single paragraph",
                span,
                hint="take out the empty lines, headings, lists and tables",
            )
        return ()

    def text(
        self, text: str, span: Span, report: Report, load_image: LoadImage | None = None
    ) -> Parsed:
        """The blocks of a text that was read from a YAML value at `span`."""
        source = SourceFile(span.path, text)
        whole = Span(source, 0, len(text))
        return self.parse(whole, report, load_image=load_image, translate=folded(span))

    def _whole(self, stretch: Span, context: Context) -> tuple[Block, ...]:
        lines, unclosed = without_comments(split_lines(stretch))
        if unclosed:
            context.report.add(
                "K131",
                "this comment is not closed: what follows it is not printed",
                context.line(unclosed).find("<!--"),
                hint="end it with -->",
            )
        found = segments(lines)
        addresses = self._trees.begin(_texts(found))
        context.definitions = definitions(found, context)
        blocks = tuple(self._convert(found, context))
        report_unused(context)
        _report_addresses(addresses, context)
        return blocks

    def _convert(self, found: tuple[Segment, ...], context: Context) -> Iterator[Block]:
        for segment in found:
            if isinstance(segment, Prose):
                yield from self._prose(segment.lines, context)
            elif isinstance(segment, FencedCode):
                span = context.line(segment.opening)
                yield CodeBlock(unslotted(segment.text, context), span=span)
            elif isinstance(segment, FencedDivision):
                yield self._division(segment, context)
            elif isinstance(segment, StrayFence):
                _report_stray(segment.line, context)

    def _division(self, segment: FencedDivision, context: Context) -> Division:
        span = context.line(segment.opening)
        words = unslotted(segment.words, context)
        if not segment.closed:
            context.report.add(
                "K124",
                f'the division "{words}" is not closed',
                span,
                hint="end it with a line of colons: :::",
            )
        attributes = parse_attributes(words.strip("{}") if words[:1] in "{." else f".{words}")
        report_attributes(attributes, "division", span, context)
        blocks = tuple(self._convert(segment.segments, context))
        return Division(blocks, attributes.role, attributes.language, attributes.id, span=span)

    def _prose(self, lines: tuple[Line, ...], context: Context) -> tuple[Block, ...]:
        outer = context.place
        report_likenesses(lines, context)
        context.place = outer.within(lines[0].start, lines[-1].end)
        blocks = self._blocks.all(self._tree(lines, context), context)
        context.place = outer
        return blocks

    def _tree(self, lines: tuple[Line, ...], context: Context) -> Element:
        root = self._trees.blocks([line.text for line in lines])
        for element in root.iter():
            text = element.text or ""
            if too_many_brackets(text):
                report_brackets(context.place.peek(text[:20]), context.report)
                element.text = ""
        root = self._trees.inlines(root)
        for fault in self._trees.faults():
            table = fault.code == "K113"
            span = context.place.line_of(fault.words) if table else context.place.peek(fault.words)
            context.report.add(fault.code, fault.message, span, hint=fault.hint)
        return root

    def _caption(self, text: str, context: Context) -> tuple[Inline, ...] | None:
        """The inlines of an image's caption, None where it is not one paragraph."""
        line = Line(text, 0, 0)
        blocks = self._blocks.all(self._tree((line,), context), context)
        only = blocks[0] if len(blocks) == 1 else None
        return only.children if isinstance(only, Paragraph) else None

    def _note(self, label: str, span: Span, context: Context) -> AuthorNote | None:
        context.used.add(label)
        if context.open_notes:
            report_call_in_note(label, span, context)
            return None
        context.open_notes = (label,)
        blocks = self._prose(context.definitions[label].lines, context)
        context.open_notes = ()
        report_content(label, blocks, context)
        return AuthorNote(label, blocks, span=span)


def _report_stray(line: Line, context: Context) -> None:
    if line.text.lstrip().startswith(":"):
        message = "this line of colons closes no division"
        hint = "delete it, or begin a division above: ::: role"
    else:
        message = "this code is not closed"
        hint = f"end it with a line of {line.text.strip()[:3]}"
    context.report.add("K124", message, context.line(line), hint=hint)


def _no_images(report: Report) -> LoadImage:
    def refuse(target: str, span: Span) -> None:
        report.add("K114", f'the image "{target}" cannot stand here', span)

    return refuse


def _without_slots(text: str, slots: Mapping[str, SlotContent]) -> str:
    """A text with spaces for its slots."""
    return SLOT.sub(lambda found: " " * len(found[0]) if found[1] in slots else found[0], text)


def _texts(found: tuple[Segment, ...]) -> Iterator[str]:
    """The prose of all segments."""
    for segment in found:
        if isinstance(segment, FencedDivision):
            yield from _texts(segment.segments)
        elif not isinstance(segment, (FencedCode, StrayFence)):
            yield "\n".join(line.text for line in segment.lines)


def _report_addresses(addresses: Addresses, context: Context) -> None:
    for written, line in addresses.again:
        context.report.add(
            "K130",
            f'the address of the link "[{written}]" is given twice, and the first one holds',
            context.place.line_of(line.strip()),
            hint="give one of them another label",
        )
    for label, written in addresses.written.items():
        if label not in addresses.used:
            context.report.add(
                "K130",
                f'the address of the link "[{written}]" is given, and no link uses it',
                context.place.anywhere(f"[{written}]:"),
                hint=f"write [words][{written}] in the text, or delete the line",
            )
