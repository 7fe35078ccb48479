"""Numbers of paragraphs, for submissions whose forum asks for them."""

from collections.abc import Sequence
from dataclasses import replace

from briefwright.document.nodes import Block, Division, Heading, Paragraph

# What stands beside the argument is not part of it.
UNNUMBERED = {
    "title-block",
    "key-facts",
    "support",
    "colophon",
    "content-note",
    "history",
    "service",
}


def number_paragraphs(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with their paragraphs numbered from 1; those in lists, tables, quotations and
    boxes beside the text are left alone, and so is what stands before the first part."""
    return Numberer().number(blocks)


class Numberer:
    """Counts paragraphs in reading order."""

    def __init__(self) -> None:
        self._last = 0
        self._started = False

    def number(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks with numbers."""
        return tuple(self._one(block) for block in blocks)

    def _one(self, block: Block) -> Block:
        if isinstance(block, Heading) and block.level > 1:
            self._started = True
        if isinstance(block, Division) and block.role not in UNNUMBERED:
            return replace(block, blocks=self.number(block.blocks))
        if isinstance(block, Paragraph) and self._started:
            self._last += 1
            return replace(block, number=self._last)
        return block
