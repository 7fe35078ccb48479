"""A workspace to what briefs are made of: library, register of sources, specs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

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
) -> Loaded:
    """All content of a workspace. `today` is the day of briefs that name none; with `as_of` every
    brief speaks for that day. Of a workspace that was scanned, what is `known` is not read again.
    """
    files, paths, defaults = workspace.files, workspace.config.paths, workspace.config.defaults
    reading = Reading(files, known or Known()) if isinstance(files, ScannedFiles) else Plain()
    content = Report()
    library = read_library(files, paths.seeds, defaults.language, content, reading.section)
    register = read_sources(files, paths.seeds, content, _Pandoc(), reading.records)
    report.extend(content)
    terms = read_terms(files, paths.seeds, report)
    glossary = read_glossary(files, paths.seeds, report)
    specs = read_specs(
        files,
        Defaults(**asdict(defaults)),
        report,
        today,
        folder=paths.briefs,
        forced=as_of,
        load=reading.spec,
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
