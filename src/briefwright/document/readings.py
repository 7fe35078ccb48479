"""The readings of words, where they cannot stand above them: behind them, in parentheses."""

from collections.abc import Sequence
from dataclasses import replace

from briefwright.document.nodes import Node, Phrase, Text
from briefwright.document.walk import rewrite


def in_parentheses(reading: str) -> str:
    """A reading as it stands behind its words."""
    return f"（{reading}）"


def with_readings(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Inlines or blocks with each reading as a word of the text."""
    read: tuple[Node, ...] = rewrite(nodes, _read)
    return read


def _read(node: Node) -> Sequence[Node] | None:
    if not isinstance(node, Phrase) or not node.ruby:
        return None
    words = (*rewrite(node.children, _read), Text(in_parentheses(node.ruby)))
    return (replace(node, children=words, ruby=""),)
