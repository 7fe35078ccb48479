"""A brief from its spec to a draft whose citations wait to be formatted, and what is found in it.

In: a spec and what all briefs share. Out: a `Task`: the draft, and every diagnostic so far, those
of checks among them, without what is silenced.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.known import Known
from briefwright.build.load import Loaded
from briefwright.build.prepare import Prepared, Preparer
from briefwright.build.recorded import (
    RecordedParser,
    bench_of,
    recorded_library,
    recorded_register,
    recorded_workspace,
)
from briefwright.build.recorded_checks import RecordedChecker, recorded_world
from briefwright.build.trace import Asked, Memory
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Formatted
from briefwright.compose.compose import Composer, Waiting
from briefwright.compose.notes import keys
from briefwright.document.nodes import Document
from briefwright.library.parse import SectionParser
from briefwright.spec.model import Spec


@dataclass(frozen=True, slots=True)
class Task:
    """A brief, its diagnostics, what it has become so far, and what it asked for."""

    spec: Spec
    report: Report
    prepared: Prepared | None = None
    waiting: Waiting | None = None
    asked: Asked = field(default_factory=Asked)


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


class Drafter:
    """Drafts briefs of one workspace; what they share is prepared once, and what each asks for is
    noted."""

    def __init__(
        self,
        workspace: Workspace,
        loaded: Loaded,
        known: Known | None = None,
        memory: Memory | None = None,
    ) -> None:
        memory = memory or Memory()
        self._library = loaded.library
        self.bench = bench = bench_of(workspace, loaded, known or Known())
        recorded = recorded_workspace(bench)
        self._preparer = Preparer(recorded, loaded, bench.recorder, memory)
        self._sections = RecordedParser(bench, recorded.files)
        self.composer = composer_of(
            recorded,
            replace(loaded, library=recorded_library(bench), register=recorded_register(bench)),
            self._sections,
        )
        self.checker = RecordedChecker(bench, recorded_world(bench, workspace), memory)

    def draft(self, spec: Spec) -> Task:
        """The brief up to its citations."""
        asked = Asked()
        with self.bench.recorder.into(asked):
            self.bench.note(f"spec:{spec.name}")
            self.bench.note("settings:")
            return replace(self._drafted(spec), asked=asked)

    def _drafted(self, spec: Spec) -> Task:
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
        if task.prepared and task.waiting:
            selection, cited = task.prepared.brief.selection, keys(task.waiting.blocks)
            task.report.extend(self.checker.document(task.spec, selection, document, cited))

    def check_unformatted(self, task: Task) -> None:
        """The same without asking the citation engine: the notes have no words yet."""
        if task.waiting:
            empty = Formatted(tuple(() for _ in task.waiting.request.clusters), ())
            self.check(task, self.composer.finish(task.waiting, empty))

    def check_library(self, picked: Mapping[str, Collection[str]], cited: Iterable[str]) -> Report:
        """What is found in the library, in sections that no brief uses as well; `picked` are the
        sections and `cited` the sources of briefs."""
        reports, in_charts = list[Report](), set[str]()
        for section in (*self._library.sections.values(), *self._library.translations.values()):
            report = Report()
            in_charts.update(key for key, _ in keys(self._sections.parse(section, report).chart))
            reports.append(report)
        found = self.checker.library(picked, in_charts.union(cited))
        for report in reports:
            found.extend(self.checker.heed(report))
        return found
