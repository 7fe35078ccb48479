"""An id for every heading, unlike any other in the document."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Block, Heading, Node
from briefwright.document.walk import rewrite

_NOT_WORD = re.compile(r"[^\w]+")


def slug(text: str) -> str:
    """Words as an id: letters and digits of any script, joined by hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub("-", plain).strip("-_") or "heading"


def give_ids(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with ids on all headings; a repeated one gets a number."""
    seen: dict[str, int] = {}

    def visit(node: Node) -> Sequence[Node] | None:
        if not isinstance(node, Heading):
            return None
        name = node.id or slug(plain_text(node.children))
        seen[name] = seen.get(name, 0) + 1
        unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return (replace(node, id=unique),)

    named: tuple[Block, ...] = rewrite(blocks, visit)
    return named
