"""What needs the rest of the document: references, the contents list, the count of words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefwright.cite.groups import group_entries
from briefwright.compose.fill import late_name, lone_slot
from briefwright.compose.slots import CONTENTS, REFERENCES, WORDS
from briefwright.document.measure import plain_text, words_of
from briefwright.document.nodes import (
    Block,
    Contents,
    ContentsEntry,
    Heading,
    Node,
    ReferenceEntry,
    ReferenceList,
    Text,
)
from briefwright.document.walk import rewrite, walk
from briefwright.sources.model import Register

Label = Callable[[str], str]


@dataclass
class References:
    """Fills the place of the references; `label` gives the groups their headings."""

    entries: tuple[ReferenceEntry, ...]
    register: Register
    label: Label
    level: int = 1

    def fill(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with the list of references, grouped by type where the template asks."""
        filled: tuple[Block, ...] = rewrite(blocks, self._visit)
        return filled

    def _visit(self, node: Node) -> Sequence[Node] | None:
        if isinstance(node, Heading):
            self.level = node.level
        slot = lone_slot(node)
        name = late_name(slot) if slot else None
        if name is None or not name.startswith(REFERENCES):
            return None
        return self._grouped() if name == f"{REFERENCES}type" else self._plain()

    def _plain(self) -> list[Node]:
        return [ReferenceList(self.entries)] if self.entries else []

    def _grouped(self) -> list[Node]:
        out: list[Node] = []
        for key, entries in group_entries(self.entries, self.register):
            out.append(Heading(self.level + 1, (Text(self.label(key)),), ""))
            out.append(ReferenceList(entries))
        return out


def fill_contents(blocks: tuple[Block, ...], label: Label) -> tuple[Block, ...]:
    """The blocks with the contents list, from parts (level 2) down to the depth asked for."""
    headings = [node for node in walk(blocks) if isinstance(node, Heading) and node.level > 1]

    def visit(node: Node) -> Sequence[Node] | None:
        slot = lone_slot(node)
        name = late_name(slot) if slot else None
        if name is None or not name.startswith(CONTENTS):
            return None
        deepest = int(name.removeprefix(CONTENTS)) + 1
        entries = tuple(_entry(heading) for heading in headings if heading.level <= deepest)
        return [Contents(entries, label("contents"))] if entries else []

    filled: tuple[Block, ...] = rewrite(blocks, visit)
    return filled


def _entry(heading: Heading) -> ContentsEntry:
    return ContentsEntry(
        heading.level - 1, heading.id, heading.number, plain_text(heading.children).strip()
    )


def fill_words(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """The blocks with the count of their own words."""
    counted = rewrite(blocks, lambda node: [Text("0")] if late_name(node) == WORDS else None)
    total = words_of(counted)
    written = f"{total:,}" if language.startswith("en") else str(total)
    filled: tuple[Block, ...] = rewrite(
        blocks, lambda node: [Text(written)] if late_name(node) == WORDS else None
    )
    return filled
