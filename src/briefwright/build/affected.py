"""Everything that a change reaches, from a name or a path to sections, briefs and artifacts.

In: a workspace's content, and names or paths as somebody typed them. Out: what rests on them,
each with the way to it. Refused, as B108: names that nothing has.
"""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.suggest import nearest
from briefwright.build.graph.model import Edge, Graph, Node
from briefwright.library.model import Library
from briefwright.spec.model import Spec

Data = dict[str, Any]
_BY_NAME = ("source", "section", "spec", "brief", "template", "style", "term")


def meant(graph: Graph, names: Iterable[str], report: Report) -> set[Node]:
    """The nodes that names mean; of a name that several things have, all of them."""
    found: set[Node] = set()
    for name in names:
        nodes = _nodes(graph, name)
        if not nodes:
            _tell_unknown(graph, name, report)
        found |= nodes
    return found


def _nodes(graph: Graph, name: str) -> set[Node]:
    path = str(PurePosixPath(name))
    by_name = {Node(what, name) for what in _BY_NAME} & graph.nodes
    files = {Node(what, path) for what in ("file", "artifact")} & graph.nodes
    folder = {
        node for node in graph.nodes if node.what == "file" and node.name.startswith(f"{path}/")
    }
    terms = {
        node
        for node in graph.nodes
        if node.what == "term" and node.name.casefold() == name.casefold()
    }
    return by_name | files | terms or folder


def _tell_unknown(graph: Graph, name: str, report: Report) -> None:
    near = nearest(name, sorted({node.name for node in graph.nodes}))
    hint = f'did you mean "{near}"?' if near else "name an id, or a path in the workspace"
    report.add("B108", f'nothing is called "{name}"', hint=hint)


def affected(
    graph: Graph, starts: Iterable[Node], library: Library, specs: Mapping[str, Spec]
) -> Data:
    """What rests on some nodes; what was named itself, where it is a section or a brief, too."""
    named = set(starts)
    ways: dict[Node, tuple[Edge, ...]] = dict.fromkeys(sorted(named), ())
    ways |= graph.reached(named)
    found: Data = {"named": [_named(node) for node in sorted(named)]}
    found["sections"] = [
        {**_section(node.name, library), **_way(way)}
        for node, way in sorted(ways.items())
        if node.what == "section" and _section(node.name, library)
    ]
    found["briefs"] = [
        {"id": node.name, "path": specs[node.name].path, **_way(way)}
        for node, way in sorted(ways.items())
        if node.what == "brief" and node.name in specs
    ]
    found["artifacts"] = [
        {"path": node.name, **_way(way)}
        for node, way in sorted(ways.items())
        if node.what == "artifact"
    ]
    return found


def _named(node: Node) -> Data:
    return {"what": node.what, "name": node.name}


def _section(name: str, library: Library) -> Data:
    """A section by the name of its node; nothing where there is none of that name."""
    base = library.sections.get(name)
    identifier, _, language = name.partition(".")
    found = base or library.translations.get((identifier, language))
    if found is None:
        return {}
    return {
        "id": found.id,
        "kind": found.kind,
        "language": found.language,
        "path": found.path,
    }


def _way(way: tuple[Edge, ...]) -> Data:
    """How something is reached: each thing on the way, and how the next one rests on it."""
    steps = [{**_named(edge.start), "how": edge.how} for edge in way]
    return {"direct": len(way) <= 1, "via": steps}
