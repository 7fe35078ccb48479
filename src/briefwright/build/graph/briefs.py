"""What briefs rest on: their specs, picks, intros, template, style, settings; and their files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefwright.base.files import Files
from briefwright.build.graph.model import Edge, Node, brief, file, section, source
from briefwright.build.graph.sections import node_of
from briefwright.build.graph.templates import label_files, template, template_parts
from briefwright.library.model import Library
from briefwright.select.model import Selection
from briefwright.spec.model import Spec
from briefwright.template.themes import FOLDER as THEMES
from briefwright.write.registry import FORMATS

_KEY = re.compile(r"(?<![\w\\])@\{?([A-Za-z0-9_][\w:.#$%&+?<>~/-]*[\w/]|\w)")
_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)")
_REFERENCE = re.compile(r"\]\(section:([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class SpecFile:
    """A file of `briefs/`, and the id of what it extends."""

    path: str
    extends: str | None = None


def spec_edges(files: Mapping[str, SpecFile], specs: Mapping[str, Spec]) -> Iterator[Edge]:
    """The file of each spec, by id, what it extends, and the briefs it describes."""
    for name, one in files.items():
        yield Edge(file(one.path), spec_node(name), "its spec")
        if one.extends:
            yield Edge(spec_node(one.extends), spec_node(name), "extended")
    for spec in specs.values():
        how = "edition" if spec.edition else "brief"
        yield Edge(spec_node(spec.id), brief(spec.name), how)


def brief_edges(
    specs: Mapping[str, Spec], selections: Mapping[str, Selection], library: Library
) -> Iterator[Edge]:
    """What each brief rests on in the library."""
    for name, spec in specs.items():
        yield from _picks(spec, selections[name], library)
        yield from _intros(spec)


def _picks(spec: Spec, selection: Selection, library: Library) -> Iterator[Edge]:
    for selected in selection.parts:
        heading = selected.part.heading
        for pick in selected.picks:
            how = f'picked for "{heading}": {pick.reason}' if heading else f"picked: {pick.reason}"
            node = node_of(pick.section, library)
            yield Edge(node, brief(spec.name), how)
            if node.name != pick.section.id:
                continue
            successor = pick.section.superseded_by
            if pick.history and successor:
                yield Edge(section(successor), brief(spec.name), "named in a dated note")


def _intros(spec: Spec) -> Iterator[Edge]:
    """What the introductions of a brief's parts cite, show and refer to."""
    for part in spec.parts:
        for key in _KEY.findall(part.intro):
            yield Edge(source(key), brief(spec.name), "citation in an intro")
        for path in _IMAGE.findall(part.intro):
            yield Edge(file(path), brief(spec.name), "image in an intro")
        for name in _REFERENCE.findall(part.intro):
            yield Edge(section(name), brief(spec.name), "cross-reference in an intro")


def look_edges(
    specs: Mapping[str, Spec],
    selections: Mapping[str, Selection],
    templates: Files,
) -> Iterator[Edge]:
    """What each brief rests on for its looks. A partial for sections of one kind leads to the
    briefs that have such sections, the other files of a template to the template."""
    used = sorted({spec.template for spec in specs.values()})
    parts = {name: list(template_parts(templates, name)) for name in used}
    for name, spec in specs.items():
        yield Edge(template(spec.template), brief(name), "template")
        yield Edge(_style(spec.style), brief(name), "citation style")
        for path in label_files(templates, spec.language):
            yield Edge(file(path), brief(name), "labels")
        theme = f"{THEMES}/{spec.theme}.toml"
        if spec.theme and templates.read(theme) is not None:
            yield Edge(file(theme), brief(name), "theme")
        picked = {pick.section.kind for pick in selections[name].picks}
        for part in parts[spec.template]:
            if part.kind is None:
                yield Edge(file(part.path), template(spec.template), part.how)
            elif part.kind in picked:
                yield Edge(file(part.path), brief(name), f"{part.how} for {part.kind}")


def spec_node(name: str) -> Node:
    return Node("spec", name)


def _style(name: str) -> Node:
    return file(name) if name.endswith(".csl") else Node("style", name)


def artifact_edges(specs: Mapping[str, Spec], out: str) -> Iterator[Edge]:
    """The files that each brief becomes."""
    for name, spec in specs.items():
        for one in spec.formats:
            if one in FORMATS:
                path = f"{out}/{spec.id}/{name}{FORMATS[one].suffix}"
                yield Edge(brief(name), Node("artifact", path), one)
