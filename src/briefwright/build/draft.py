"""A brief from its spec to a draft whose citations wait to be formatted, and what is found in it.

In: a spec and what all briefs share. Out: a `Task`: the draft, and every diagnostic so far, those
of checks among them, without what is silenced.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.load import Loaded
from briefwright.build.prepare import Prepared, Preparer
from briefwright.build.workspace import Workspace
from briefwright.check.check import Checker
from briefwright.check.subject import World
from briefwright.cite.model import Formatted
from briefwright.compose.compose import Composer, Waiting
from briefwright.document.nodes import Document
from briefwright.library.parse import SectionParser
from briefwright.select.model import Selection
from briefwright.spec.model import Spec

DATA = "data"


@dataclass(frozen=True, slots=True)
class Task:
    """A brief, its diagnostics, and what it has become so far."""

    spec: Spec
    report: Report
    prepared: Prepared | None = None
    waiting: Waiting | None = None


def composer_of(workspace: Workspace, loaded: Loaded, sections: SectionParser) -> Composer:
    """The composer of a workspace."""
    config = workspace.config
    organisation = config.organisation
    return Composer(
        workspace.templates,
        loaded.library,
        loaded.register,
        sections,
        {
            "name": organisation.name,
            "contact": organisation.contact,
            "url": organisation.url,
            "briefs_url": organisation.briefs_url,
        },
        config.variables,
    )


def checker_of(workspace: Workspace, loaded: Loaded) -> Checker:
    """The checker of a workspace."""
    files = workspace.files.list(f"{workspace.config.paths.seeds}/{DATA}")
    tables = tuple(path for path in files if path.endswith(".csv"))
    return Checker(
        World(
            library=loaded.library,
            register=loaded.register,
            terms=loaded.terms,
            glossary=loaded.glossary,
            specs=loaded.specs,
            data_files=tables,
            snapshots=loaded.snapshots,
        )
    )


class Drafter:
    """Drafts briefs of one workspace; what they share is prepared once."""

    def __init__(self, workspace: Workspace, loaded: Loaded) -> None:
        self._library = loaded.library
        self._preparer = Preparer(workspace, loaded)
        self._sections = SectionParser(workspace.files, workspace.config.paths.seeds)
        self.composer = composer_of(workspace, loaded, self._sections)
        self.checker = checker_of(workspace, loaded)

    def draft(self, spec: Spec) -> Task:
        """The brief up to its citations."""
        report = Report()
        prepared = self._preparer.prepare(spec, report)
        if prepared is None:
            return Task(spec, report)
        waiting = None
        try:
            waiting = self.composer.begin(prepared.brief, report)
        except BuildFailed as failed:
            report.extend(failed.report)
        selection = prepared.brief.selection
        found = self.checker.brief(spec, selection)
        found.extend(self.checker.heed(report, spec, selection))
        return Task(spec, found, prepared, waiting)

    def check(self, task: Task, document: Document) -> None:
        """Add to a task what is found in its composed brief."""
        if task.prepared:
            selection = task.prepared.brief.selection
            task.report.extend(self.checker.document(task.spec, selection, document))

    def check_unformatted(self, task: Task) -> None:
        """The same without asking the citation engine: the notes have no words yet."""
        if task.waiting:
            empty = Formatted(tuple(() for _ in task.waiting.request.clusters), ())
            self.check(task, self.composer.finish(task.waiting, empty))

    def check_library(self, selections: Mapping[str, Selection]) -> Report:
        """What is found in the library, in sections that no brief uses as well."""
        found = self.checker.library(selections)
        for section in (*self._library.sections.values(), *self._library.translations.values()):
            report = Report()
            self._sections.parse(section, report)
            found.extend(self.checker.heed(report))
        return found
