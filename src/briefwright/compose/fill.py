"""Slots to what they hold; those that need the whole document are left for last."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.compose.slots import CONTENTS, LATE_WORDS, REFERENCES
from briefwright.document.marks import Slot
from briefwright.document.nodes import Block, Heading, Inline, Node, Paragraph, Phrase
from briefwright.document.walk import rewrite, walk
from briefwright.library.markdown.context import SlotContent
from briefwright.library.markdown.headings import shifted


def section_anchor(section: str) -> str:
    """The id of the place where a section stands."""
    return f"section-{section}"


def late_name(node: Node) -> str | None:
    """The name of a slot that waits for the rest of the document, or None."""
    name = node.key.partition("~")[2] if isinstance(node, Slot) else ""
    return name if name in LATE_WORDS or name.startswith((CONTENTS, REFERENCES)) else None


def lone_slot(node: Node) -> Slot | None:
    """The slot that is all a paragraph holds, or None."""
    if isinstance(node, Paragraph) and len(node.children) == 1:
        only = node.children[0]
        return only if isinstance(only, Slot) else None
    return None


class Filler:
    """Fills the slots of one document, in reading order."""

    def __init__(self, contents: Mapping[str, SlotContent], report: Report) -> None:
        self._contents = contents
        self._report = report
        self._level = 0
        self._anchored: set[str] = set()

    def fill(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with their slots filled."""
        headings = (node for node in walk(blocks) if isinstance(node, Heading))
        self._anchored = {one for heading in headings for one in self._sections(heading)}
        filled: tuple[Block, ...] = rewrite(blocks, self._visit)
        return filled

    def _sections(self, heading: Heading) -> list[str]:
        """The sections whose titles a heading holds."""
        slots = (node for node in walk(heading.children) if isinstance(node, Slot))
        found = (self._contents[slot.key].section for slot in slots)
        return [section for section in found if section]

    def _visit(self, node: Node) -> Sequence[Node] | None:
        if isinstance(node, Heading):
            return (self._heading(node),)
        slot = lone_slot(node)
        if slot and late_name(slot) not in (None, *LATE_WORDS):
            return (node,)
        if slot and self._contents[slot.key].blocks is not None:
            return shifted(self._contents[slot.key].blocks or (), self._level)
        if isinstance(node, Slot) and late_name(node) not in LATE_WORDS:
            return self._inlines(node)
        return None

    def _heading(self, heading: Heading) -> Heading:
        """The heading filled; one that holds a section's title is that section's anchor."""
        self._level = heading.level
        sections = self._sections(heading)
        anchor = section_anchor(sections[0]) if sections else heading.id
        return replace(heading, children=rewrite(heading.children, self._visit), id=anchor)

    def _inlines(self, slot: Slot) -> Sequence[Inline]:
        content = self._contents[slot.key]
        if late_name(slot):
            return self._misplaced("the contents list, or the list of references,", slot.span)
        if content.blocks is not None:
            return self._flattened(content.blocks, slot.span)
        inlines = content.inlines or ()
        if content.section and content.section not in self._anchored:
            self._anchored.add(content.section)
            return (Phrase(inlines, id=section_anchor(content.section)),)
        return inlines

    def _flattened(self, blocks: tuple[Block, ...], span: Span | None) -> Sequence[Inline]:
        """The words of a single paragraph; more cannot stand within a line."""
        if not blocks:
            return ()
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return blocks[0].children
        return self._misplaced("a value of several paragraphs", span)

    def _misplaced(self, what: str, span: Span | None) -> Sequence[Inline]:
        self._report.add(
            "T107",
            f"{what} stands within a line of the template",
            span,
            hint="give it a paragraph of its own, with an empty line before and after it",
        )
        return ()
