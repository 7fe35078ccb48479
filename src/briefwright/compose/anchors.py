"""An id for every heading, unlike any other in the document."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Block, Division, Heading, Node, Phrase
from briefwright.document.walk import rewrite

_NOT_WORD = re.compile(r"[^\w]+")
# What writers name their own places by.
_RESERVED = re.compile(
    r"content|(?:contents|notes)-title|(?:call|note|paragraph|table|figure)-\d+(?:-caption)?|ref-.*"
)


def slug(text: str) -> str:
    """Words as an id: letters and digits of any script, joined by hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_WORD.sub("-", plain).strip("-_") or "heading"


def give_ids(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with ids on all headings; one that is taken gets a number."""
    taken: set[str] = set()

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Heading):
            wanted = node.id or slug(plain_text(node.children))
        elif isinstance(node, (Division, Phrase)) and node.id:
            wanted = node.id
        else:
            return None
        free = _free(wanted, taken)
        taken.add(free)
        if isinstance(node, Heading):
            return (replace(node, id=free, children=rewrite(node.children, visit)),)
        inside = "blocks" if isinstance(node, Division) else "children"
        held = rewrite(getattr(node, inside), visit)
        return (cast(Node, replace(cast(Any, node), id=free, **{inside: held})),)

    named: tuple[Block, ...] = rewrite(blocks, visit)
    return named


def _free(wanted: str, taken: set[str]) -> str:
    """The name itself, or with the first number that makes it new."""
    base = f"heading-{wanted}" if _RESERVED.fullmatch(wanted) else wanted
    free, number = base, 1
    while free in taken:
        number += 1
        free = f"{base}-{number}"
    return free
