"""The graph of a workspace's content: a function of what was loaded, which reads nothing else."""

from collections.abc import Iterator
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.files import read_text
from briefwright.base.yaml import parse_yaml
from briefwright.build.graph.briefs import (
    SpecFile,
    artifact_edges,
    brief_edges,
    look_edges,
    spec_edges,
)
from briefwright.build.graph.model import Edge, Graph, Node, brief, file, graph
from briefwright.build.graph.sections import section_edges, source_edges
from briefwright.build.graph.templates import template
from briefwright.build.graph.terms import term_edges
from briefwright.build.load import Loaded
from briefwright.build.workspace import CONFIG_FILE, Workspace
from briefwright.library.parse import SectionParser
from briefwright.select.select import select
from briefwright.spec.load import load_specs

TERMS = ("terms.yaml", "glossary.yaml")


def content_graph(workspace: Workspace, loaded: Loaded) -> Graph:
    """What rests on what, from files and sources to artifacts."""
    return graph(_edges(workspace, loaded), _nodes(workspace, loaded))


def _edges(workspace: Workspace, loaded: Loaded) -> Iterator[Edge]:
    paths, library, specs = workspace.config.paths, loaded.library, loaded.specs
    parser = SectionParser(workspace.files, paths.seeds)
    selections = {name: select(spec, library, Report()) for name, spec in specs.items()}
    yield from section_edges(library, lambda one: parser.parse(one, Report()), paths.seeds)
    yield from source_edges(loaded.register, _held(loaded))
    yield from term_edges(library, _term_files(workspace))
    yield from spec_edges(_spec_files(workspace), specs)
    yield from brief_edges(specs, selections, library)
    yield from look_edges(specs, selections, workspace.templates)
    yield from artifact_edges(specs, paths.out)
    for name in specs:
        yield Edge(file(CONFIG_FILE), brief(name), "settings")


def _held(loaded: Loaded) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for name in loaded.snapshots.sources:
        for one in loaded.snapshots.of(name):
            held.setdefault(name, []).append(one.path)
    return held


def _term_files(workspace: Workspace) -> dict[str, Any]:
    """What the files of terms hold, by path."""
    found: dict[str, Any] = {}
    for name in TERMS:
        path = f"{workspace.config.paths.seeds}/{name}"
        text = read_text(workspace.files, path, Report(), "K109")
        located = text and parse_yaml(text, "K109", Report())
        if located:
            found[path] = located.data
    return found


def _spec_files(workspace: Workspace) -> dict[str, SpecFile]:
    """The files of briefs, by id."""
    found = load_specs(workspace.files, workspace.config.paths.briefs, Report())
    return {name: SpecFile(one.path, _extends(one.located.data)) for name, one in found.items()}


def _extends(data: Any) -> str | None:
    base = data.get("extends")
    return base if isinstance(base, str) else None


def _nodes(workspace: Workspace, loaded: Loaded) -> Iterator[Node]:
    """What may have nothing that rests on it."""
    seeds, templates = workspace.config.paths.seeds, workspace.templates
    for path in (*workspace.files.list(seeds), *templates.list("templates")):
        yield file(path)
    for name in loaded.templates:
        yield template(name)
