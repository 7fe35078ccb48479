"""What changed between two snapshots, and what rests on each changed passage."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from briefwright.build.affected import affected
from briefwright.build.graph.content import content_graph
from briefwright.build.graph.model import Graph
from briefwright.build.graph.sections import node_of
from briefwright.build.load import Loaded
from briefwright.build.workspace import Workspace
from briefwright.library.model import Section
from briefwright.sources.changes import Change, Passage, changes
from briefwright.sources.snapshot import Snapshot

Data = dict[str, Any]
_RECOMMENDATIONS = "recommendations"


def differences(workspace: Workspace, content: Loaded, old: Snapshot, new: Snapshot) -> Data:
    """The changes in reading order, each with the sections whose evidence stands in it."""
    graph = content_graph(workspace, content)
    found = [_change(one, content, graph, old, new) for one in changes(old.content, new.content)]
    return {
        "source": new.facts.source,
        "old": asdict(old.facts),
        "new": asdict(new.facts),
        "changes": found,
    }


def _change(change: Change, content: Loaded, graph: Graph, old: Snapshot, new: Snapshot) -> Data:
    resting = [
        (one, evidence.quote)
        for one in _sections(content)
        for evidence in one.evidence
        if evidence.source == new.facts.source and _stands_in(evidence.quote, change.old, old)
    ]
    nodes = [node_of(one, content.library) for one, _ in resting]
    reached = affected(graph, nodes, content.library, content.specs) if nodes else {}
    return {
        "kind": change.kind,
        "old": _passages(change.old),
        "new": _passages(change.new),
        "sections": [
            {
                "id": one.id,
                "kind": one.kind,
                "language": one.language,
                "quote": quote,
                "still_found": bool(new.text.places(quote)),
            }
            for one, quote in resting
        ],
        "recommendations": sorted({one.id for one, _ in resting if one.kind == _RECOMMENDATIONS}),
        "briefs": [one["id"] for one in reached.get("briefs", ())],
    }


def _sections(content: Loaded) -> Iterable[Section]:
    """Sections in the base language, and translations whose evidence is another."""
    library = content.library
    yield from sorted(library.sections.values(), key=lambda one: one.id)
    for one in sorted(library.translations.values(), key=lambda one: (one.id, one.language)):
        if one.evidence != library.sections.get(one.id, one).evidence:
            yield one


def _stands_in(quote: str, passages: Iterable[Passage], held: Snapshot) -> bool:
    return any(
        start < passage.stretch[1] and passage.stretch[0] < end
        for start, end in held.text.places(quote)
        for passage in passages
    )


def _passages(passages: Iterable[Passage]) -> list[Data]:
    return [{"line": one.line, "text": one.words} for one in passages]


def told(found: Data) -> str:
    """The changes for people."""
    old, new = found["old"], found["new"]
    head = f"{found['source']}: {old['taken'] or 'undated'} → {new['taken'] or 'undated'}"
    if not found["changes"]:
        return f"{head}: the words are the same\n"
    return f"{head}\n" + "".join(f"\n{_told(change)}" for change in found["changes"])


def _told(change: Data) -> str:
    lines = [f"- {one['line']}: {one['text']}" for one in change["old"]]
    lines += [f"+ {one['line']}: {one['text']}" for one in change["new"]]
    for one in change["sections"]:
        state = "still found" if one["still_found"] else "lost"
        lines.append(f'  {one["id"]} ({one["kind"]}) rests on it: "{one["quote"]}", {state}')
    if change["briefs"]:
        lines.append(f"  in {', '.join(change['briefs'])}")
    return "".join(f"{line}\n" for line in lines)
