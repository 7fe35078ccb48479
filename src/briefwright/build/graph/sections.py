"""What sections rest on: sources, images, data, other sections, the file they stand in."""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping

from briefwright.base.files import normal_path
from briefwright.build.graph.model import Edge, Node, file, section, source
from briefwright.document.marks import CitedItem, SectionReference
from briefwright.document.nodes import Image
from briefwright.document.walk import walk
from briefwright.library.model import Library, Section
from briefwright.sources.model import Register

Parse = Callable[[Section], Section]


def node_of(one: Section, library: Library) -> Node:
    """The node of a section in the language it is written in."""
    if library.sections.get(one.id) is one:
        return section(one.id)
    return section(one.id, one.language.split("-")[0])


def section_edges(library: Library, parse: Parse, seeds: str) -> Iterator[Edge]:
    """What each section rests on."""
    for one in (*library.sections.values(), *library.translations.values()):
        node = node_of(one, library)
        yield Edge(file(one.path), node, "its file")
        yield Edge(file(f"{seeds}/kinds.toml"), node, "its kind")
        if node.name != one.id:
            yield Edge(section(one.id), node, "translation")
        yield from _evidence(one, node)
        yield from _within(parse(one), node)
        yield from _data(one, node, seeds)


def _evidence(one: Section, node: Node) -> Iterator[Edge]:
    for evidence in one.evidence:
        yield Edge(source(evidence.source), node, "evidence")


def _within(parsed: Section, node: Node) -> Iterator[Edge]:
    """What stands in a section's text."""
    for inner in walk((parsed.summary, parsed.body)):
        match inner:
            case CitedItem(key=key):
                yield Edge(source(key), node, "citation")
            case SectionReference(section=name) if name != parsed.id:
                yield Edge(section(name), node, "cross-reference")
            case Image(resource=path):
                yield Edge(file(path), node, "image")


def _data(one: Section, node: Node, seeds: str) -> Iterator[Edge]:
    named = one.fields.get("data")
    path = normal_path(posixpath.join(seeds, named)) if isinstance(named, str) else None
    if path:
        yield Edge(file(path), node, "data")


def source_edges(register: Register, held: Mapping[str, Iterable[str]]) -> Iterator[Edge]:
    """The files that sources stand in: of their records, and of their snapshots."""
    for record in register.values():
        yield Edge(file(record.path), source(record.id), "its record")
    for name, paths in held.items():
        for path in paths:
            yield Edge(file(path), source(name), "its snapshot")
