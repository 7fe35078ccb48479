"""What rests on what: nodes, edges, and the ways from one node to all that rest on it.

An edge leads from a thing to one that changes with it, and says how. Nodes are named by what they
are and by id or path: `Node("section", "crc-duties")`, `Node("file", "seeds/data/tiers.csv")`.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """`what` is source, section, spec, brief, artifact, template, style, term or file.

    A section in another language than the base is named by id and language, as its file is:
    "crc-duties.ja"; a brief's edition by both names: "handout.large-print". A spec is what one file
    of `briefs/` says, for all its editions.
    """

    what: str
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """`end` changes when `start` does; `how` says why, in the words of a reader."""

    start: Node
    end: Node
    how: str


@dataclass(frozen=True, slots=True)
class Graph:
    """All edges of a workspace, by the node they start from."""

    edges: Mapping[Node, tuple[Edge, ...]]
    nodes: frozenset[Node]

    def reached(self, starts: Iterable[Node]) -> dict[Node, tuple[Edge, ...]]:
        """Everything that rests on some nodes, each with a shortest way to it."""
        ways: dict[Node, tuple[Edge, ...]] = dict.fromkeys(sorted(starts), ())
        waiting = deque(ways)
        while waiting:
            node = waiting.popleft()
            for edge in self.edges.get(node, ()):
                if edge.end not in ways:
                    ways[edge.end] = (*ways[node], edge)
                    waiting.append(edge.end)
        return {node: way for node, way in ways.items() if way}


def graph(edges: Iterable[Edge], alone: Iterable[Node] = ()) -> Graph:
    """The graph of some edges, and of nodes that nothing may rest on.

    Of several edges between two nodes one is made, which says all their reasons.
    """
    reasons: dict[tuple[Node, Node], dict[str, None]] = {}
    for edge in edges:
        reasons.setdefault((edge.start, edge.end), {})[edge.how] = None
    by_start: dict[Node, list[Edge]] = {}
    for (start, end), hows in sorted(reasons.items()):
        by_start.setdefault(start, []).append(Edge(start, end, ", ".join(sorted(hows))))
    nodes = frozenset({*alone, *(node for pair in reasons for node in pair)})
    return Graph({node: tuple(those) for node, those in by_start.items()}, nodes)


def source(name: str) -> Node:
    return Node("source", name)


def section(name: str, language: str | None = None) -> Node:
    """A section; with a language, its translation."""
    return Node("section", f"{name}.{language}" if language else name)


def brief(name: str) -> Node:
    return Node("brief", name)


def file(path: str) -> Node:
    return Node("file", path)
