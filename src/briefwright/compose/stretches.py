"""Stretches of inlines, wherever a tree holds them: paragraphs, cells, terms, captions, phrases."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_
from typing import Any, cast

from briefwright.document.nodes import Block, Inline, Node
from briefwright.document.walk import fields_to_enter, rewrite

Inlines = tuple[Inline, ...]
_STRETCHES = ("children", "term", "caption")


def rewrite_stretches(
    blocks: tuple[Block, ...], change: Callable[[Inlines], Inlines]
) -> tuple[Block, ...]:
    """The blocks with each stretch changed, inner ones before the outer ones they stand in."""

    def visit(node: Node) -> Sequence[Node]:
        changes: dict[str, Any] = {}
        for name in fields_to_enter(cast(Any, type(node))):
            old = getattr(node, name)
            if isinstance(old, tuple) and old:
                new = rewrite(old, visit)
                new = change(new) if name in _STRETCHES else new
                if len(new) != len(old) or not all(map(is_, new, old)):
                    changes[name] = new
        return (cast(Node, replace(cast(Any, node), **changes)),) if changes else (node,)

    changed: tuple[Block, ...] = rewrite(blocks, visit)
    return changed
