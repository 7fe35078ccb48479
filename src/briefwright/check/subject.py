"""What rules look at. Every rule has the shape `rule(subject, report)`.

`World` holds what is there once; each subject adds what one kind of rule is asked about: words, a
section, a pick of a brief, a composed brief, a finished artifact, or the library as a whole.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefwright.base.source import Span
from briefwright.check.find_terms import TermFinder
from briefwright.check.prose import Prose
from briefwright.check.titles import Titles
from briefwright.document.nodes import Document
from briefwright.library.glossary import Glossary
from briefwright.library.model import Library, Section
from briefwright.library.terms import Term
from briefwright.select.model import Selection
from briefwright.sources.model import Register
from briefwright.sources.snapshot import Snapshots
from briefwright.spec.model import Part, Spec


@dataclass(frozen=True)
class World:
    """Everything that is there: content, vocabulary, briefs, and the names of the data files."""

    library: Library
    register: Register
    terms: tuple[Term, ...] = ()
    glossary: Glossary = ()
    specs: Mapping[str, Spec] = field(default_factory=dict)
    data_files: tuple[str, ...] = ()
    snapshots: Snapshots | None = None

    @cached_property
    def term_finder(self) -> TermFinder:
        return TermFinder(self.terms)

    @cached_property
    def titles(self) -> Titles:
        return Titles(self.register)


@dataclass(frozen=True, slots=True)
class Words:
    """Running words, be they a section's or a spec's, and their language."""

    world: World
    prose: Prose
    language: str


@dataclass(frozen=True, slots=True)
class OneSection:
    """A section, used or not."""

    world: World
    section: Section
    prose: Prose


@dataclass(frozen=True, slots=True)
class OnePick:
    """A section in the language in which a part of a brief prints it."""

    world: World
    spec: Spec
    part: Part
    section: Section
    prose: Prose


@dataclass(frozen=True, slots=True)
class OneBrief:
    """A brief, composed, and the keys that it cites, each with its place."""

    world: World
    spec: Spec
    selection: Selection
    document: Document
    cited: tuple[tuple[str, Span | None], ...] = ()

    def place(self, section: str) -> Span | None:
        """Where the spec picks a section."""
        for selected in self.selection.parts:
            if any(pick.section.id == section for pick in selected.picks):
                return place_of_pick(self.spec, selected.part, section)
        return None


@dataclass(frozen=True, slots=True)
class OneArtifact:
    """A finished file of a brief; `pages` is None where its format has none."""

    spec: Spec
    format: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """The library as a whole, the ids of the sections that each brief picks from it, and the
    sources that composed briefs and charts cite."""

    world: World
    picked: Mapping[str, Collection[str]]
    cited: Collection[str]


def place_of_pick(spec: Spec, part: Part, section: str) -> Span | None:
    """Where a part of a spec picks a section: its line under include, or the select."""
    if section in part.include:
        return spec.span("sections", part.index, "include", part.include.index(section))
    return spec.span("sections", part.index, "select")
