"""A workspace to what briefs are made of: library, register of sources, specs."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from briefwright.base.diagnostic import Report, Severity
from briefwright.build.known import Known
from briefwright.build.reading import Plain, Reading
from briefwright.build.scanned import ScannedFiles
from briefwright.build.workspace import Workspace
from briefwright.library.glossary import Glossary, read_glossary
from briefwright.library.model import Library
from briefwright.library.read import read_library
from briefwright.library.terms import Term, read_terms
from briefwright.sources.bib import Unreadable
from briefwright.sources.model import Register
from briefwright.sources.read import read_sources
from briefwright.sources.snapshot import Snapshots, named_snapshots
from briefwright.spec.defaults import Defaults
from briefwright.spec.model import Spec
from briefwright.spec.read import read_specs
from briefwright.template.read import template_names

T = TypeVar("T")


class Parts(Protocol):
    """Gives the parts of a workspace's content by name: "library", "register", "terms", "glossary",
    "specs"."""

    def part(self, name: str, make: Callable[[Report], T], report: Report) -> T:
        """A part, made now or as it was made before, and what was found in it."""


class Afresh:
    """Makes each part when it is asked for."""

    def part(self, name: str, make: Callable[[Report], T], report: Report) -> T:  # noqa: ARG002
        """The part as it is made now."""
        return make(report)


class _Pandoc:
    """Reads BibLaTeX; the engine of citations is loaded when there is some."""

    def read_biblatex(self, text: str) -> list[dict[str, Any]] | Unreadable:
        from briefwright.cite.pandoc.engine import PandocEngine

        return PandocEngine().read_biblatex(text)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`specs` by name; those of editions are called "id.edition". `broken` are the files of the
    library and the register that could not be read: what they hold is missing here. Snapshots are
    read when they are asked for."""

    library: Library
    register: Register
    specs: Mapping[str, Spec]
    templates: tuple[str, ...]
    snapshots: Snapshots
    broken: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()
    glossary: Glossary = ()


def load(
    workspace: Workspace,
    report: Report,
    today: date,
    as_of: date | None = None,
    known: Known | None = None,
    parts: Parts | None = None,
) -> Loaded:
    """All content of a workspace. `today` is the day of briefs that name none; with `as_of` every
    brief speaks for that day. Of a workspace that was scanned, what is `known` is not read again.
    """
    files, paths, defaults = workspace.files, workspace.config.paths, workspace.config.defaults
    reading = Reading(files, known or Known()) if isinstance(files, ScannedFiles) else Plain()
    part = (parts or Afresh()).part
    content = Report()
    library = part(
        "library",
        lambda own: read_library(files, paths.seeds, defaults.language, own, reading.section),
        content,
    )
    register = part(
        "register",
        lambda own: read_sources(files, paths.seeds, own, _Pandoc(), reading.records),
        content,
    )
    report.extend(content)
    terms = part("terms", lambda own: read_terms(files, paths.seeds, own), report)
    glossary = part("glossary", lambda own: read_glossary(files, paths.seeds, own), report)
    specs = part(
        "specs",
        lambda own: read_specs(
            files,
            Defaults(**asdict(defaults)),
            own,
            today,
            folder=paths.briefs,
            forced=as_of,
            load=reading.spec,
        ),
        report,
    )
    reading.close()
    broken = {one.span.path for one in content if one.severity is Severity.ERROR and one.span}
    return Loaded(
        library,
        register,
        specs,
        template_names(workspace.templates),
        Snapshots(files, paths.snapshots, named_snapshots(register)),
        frozenset(broken),
        terms,
        glossary,
    )
