"""Building: every brief that was asked for, in every format, and a record of what was done.

A brief with an error writes nothing and leaves its earlier artifacts as they were; the others are
built. All diagnostics come in one report.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from briefwright.base.diagnostic import BuildFailed, Diagnostic, Report, Severity
from briefwright.base.source import whole_file
from briefwright.build.draft import Drafter, Task
from briefwright.build.jobs import Order, make_all
from briefwright.build.load import Loaded, load
from briefwright.build.manifest import NAME, BuiltArtifact, encode, manifest, read_manifest
from briefwright.build.output import OutputFile, write_all
from briefwright.build.task import Out, Outcome, Workshop
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Engine, Formatted
from briefwright.spec.find import find_specs
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build is asked for. `formats` None leaves them to the specs; `out` is absolute."""

    briefs: tuple[str, ...]
    formats: tuple[str, ...] | None
    out: Path
    as_of: date | None
    today: date
    jobs: int = 1
    force: bool = False


class Progress(Protocol):
    """Is told how a build goes on."""

    def begin(self, total: int) -> None: ...
    def working(self, name: str, stage: str) -> None: ...
    def wrote(self, artifact: BuiltArtifact) -> None: ...
    def end(self) -> None: ...


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build; `failed` are the names of the briefs that were not written."""

    artifacts: tuple[BuiltArtifact, ...]
    manifest: dict[str, Any]
    report: Report
    failed: tuple[str, ...] = ()


def build(workspace: Workspace, options: BuildOptions, progress: Progress) -> BuildResult:
    """Build briefs and write their artifacts and the manifest."""
    from briefwright.cite.pandoc.engine import PandocEngine

    engine = PandocEngine()
    engine.start()
    try:
        return Build(workspace, options, progress, engine).run()
    finally:
        progress.end()
        engine.close()


@dataclass
class Build:
    """One run of the build."""

    workspace: Workspace
    options: BuildOptions
    progress: Progress
    engine: Engine

    def run(self) -> BuildResult:
        """Load, make every brief, record."""
        report = Report()
        loaded = load(self.workspace, report, self.options.today, self.options.as_of)
        specs = find_specs(loaded.specs, self.options.briefs, report)
        self.progress.begin(len(specs))
        outcomes: list[Outcome] = []
        try:
            outcomes.extend(self._told(loaded, specs))
        except KeyboardInterrupt:
            self._record(loaded, outcomes, report)
            raise
        outcomes.sort(key=lambda outcome: outcome.name)
        for outcome in outcomes:
            report.extend(outcome.report)
        report = report.with_severities(self.workspace.config.checks)
        return BuildResult(
            tuple(artifact for outcome in outcomes for artifact in outcome.artifacts),
            self._record(loaded, outcomes, report),
            report,
            tuple(outcome.name for outcome in outcomes if outcome.entry is None),
        )

    def _told(self, loaded: Loaded, specs: Sequence[Spec]) -> Iterator[Outcome]:
        """The outcomes, each artifact told to the progress as it comes."""
        for outcome in self._made(loaded, specs):
            for artifact in outcome.artifacts:
                self.progress.wrote(artifact)
            yield outcome

    def _made(self, loaded: Loaded, specs: Sequence[Spec]) -> Iterator[Outcome]:
        out = Out(self.options.out, self.workspace.root, self.options.formats)
        if self.options.jobs > 1 and len(specs) > 1:
            order = Order(out, self.options.today, self.options.as_of)
            return make_all([spec.name for spec in specs], order, self.options.jobs)
        return self._made_here(Workshop(self.workspace, loaded, out, self.progress.working), specs)

    def _made_here(self, workshop: Workshop, specs: Sequence[Spec]) -> Iterator[Outcome]:
        """All citations are formatted in one call; meanwhile the writers are imported."""
        tasks = [workshop.begin(spec) for spec in specs]
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(self._format, tasks)
            self._import_writers(tasks)
            answers = asked.result()
        for task, formatted in zip(tasks, answers, strict=True):
            yield workshop.finish(task, formatted)

    def _format(self, tasks: list[Task]) -> list[Formatted | None]:
        requests = tuple(task.waiting.request for task in tasks if task.waiting)
        if not requests:
            return [None for _ in tasks]
        try:
            answers = iter(self.engine.format(requests))
        except BuildFailed:
            return [self._format_alone(task) for task in tasks]
        return [next(answers) if task.waiting else None for task in tasks]

    def _format_alone(self, task: Task) -> Formatted | None:
        """One brief's citations by themselves, so that another's fault does not stop it."""
        if task.waiting is None:
            return None
        try:
            return self.engine.format((task.waiting.request,))[0]
        except BuildFailed as failed:
            task.report.extend(failed.report)
            return None

    def _import_writers(self, tasks: list[Task]) -> None:
        wanted = (self.options.formats or task.spec.formats for task in tasks if task.waiting)
        for name in sorted({name for formats in wanted for name in formats}):
            FORMATS[name].load()

    def _record(
        self, loaded: Loaded, outcomes: Sequence[Outcome], report: Report
    ) -> dict[str, Any]:
        """Write the manifest, unless nothing was built."""
        path = self.options.out / NAME
        shown = Out(self.options.out, self.workspace.root, None).shown(path)
        earlier = read_manifest(_earlier(path, shown, report))
        entries = [outcome.entry for outcome in outcomes if outcome.entry]
        record = manifest(entries, earlier, loaded.specs, report)
        if entries:
            try:
                write_all([OutputFile(path, shown, encode(record))])
            except BuildFailed as failed:
                report.extend(failed.report)
        return record


def _earlier(path: Path, shown: str, report: Report) -> bytes | None:
    """The manifest of the last build, None where there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        report.add("B105", f"cannot read: {reason}", whole_file(shown))
        return None


def check(workspace: Workspace, briefs: tuple[str, ...], today: date) -> Report:
    """Every check of content and briefs, rendering nothing."""
    report = Report()
    loaded = load(workspace, report, today)
    drafter = Drafter(workspace, loaded)
    selections = {}
    for spec in find_specs(loaded.specs, briefs, report):
        task = drafter.draft(spec)
        drafter.check_unformatted(task)
        report.extend(task.report)
        if task.prepared:
            selections[spec.name] = task.prepared.brief.selection
    if not briefs:
        report.extend(drafter.check_library(selections))
        if not any(map(_keeps_from_checking, report)):
            report.extend(drafter.checker.unused())
    return report.with_severities(workspace.config.checks)


def _keeps_from_checking(found: Diagnostic) -> bool:
    """Whether because of an error not everything could be checked."""
    return found.severity is Severity.ERROR and not found.code.startswith("C")
