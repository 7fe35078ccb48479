"""Building: every brief that was asked for, in every format, and a record of what was done.

What is as it was made before is kept. A brief with an error writes nothing and leaves its earlier
artifacts as they were; the others are built. All diagnostics come in one report.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Diagnostic, Report, Severity
from briefwright.base.source import whole_file
from briefwright.build.artifacts import holds, stat_of
from briefwright.build.citing import KnownEngine
from briefwright.build.current import Current
from briefwright.build.done import Ground, remember, remember_folder
from briefwright.build.draft import Drafter, Task
from briefwright.build.jobs import Order, make_all
from briefwright.build.known import Known, nothing_kept
from briefwright.build.load import Loaded, load
from briefwright.build.manifest import NAME, encode, manifest, read_manifest
from briefwright.build.output import OutputFile, write_all
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan, Planner, artifact_key, brief_key
from briefwright.build.reasons import Content
from briefwright.build.records import encoded
from briefwright.build.result import BuildOptions, BuildResult, BuiltArtifact, Progress
from briefwright.build.retell import retold
from briefwright.build.scan import Scan
from briefwright.build.scanned import ScannedFiles, scanned
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.task import Out, Outcome, Workshop
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Engine, Formatted
from briefwright.spec.find import find_specs
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS

__all__ = ["Build", "BuildOptions", "BuildResult", "BuiltArtifact", "Progress", "build", "check"]
_SAVED_TOGETHER = 20  # briefs


def build(workspace: Workspace, options: BuildOptions, progress: Progress) -> BuildResult:
    """Build briefs and write their artifacts and the manifest."""
    from briefwright.cite.pandoc.engine import PandocEngine

    engine = PandocEngine()
    store = Store(cache_folder(workspace.root), stage_version())
    if store.is_new:
        engine.start()
    try:
        return Build(workspace, options, progress, engine, store).run()
    finally:
        progress.end()
        engine.close()
        store.close()


@dataclass
class Build:
    """One run of the build. Without a store nothing is kept, and nothing was."""

    workspace: Workspace
    options: BuildOptions
    progress: Progress
    engine: Engine
    store: Store = field(default_factory=Store.none)
    _unsaved: int = 0

    def run(self) -> BuildResult:
        """Load, make every brief that is not as it was, record."""
        report = Report()
        self.workspace, found = scanned(self.workspace)
        get = nothing_kept if self.options.force else self.store.get
        self.known = Known(get)
        loaded = load(self.workspace, report, self.options.today, self.options.as_of, self.known)
        self.out = Out(
            self.options.out, self.workspace.root, self.options.formats, self.options.audit
        )
        specs = find_specs(loaded.specs, self.options.briefs, report)
        report = retold(report)
        plans = self._plans(loaded, specs)
        outcomes: list[Outcome] = []
        written: set[str] = set()
        try:
            for outcome in self._outcomes(loaded, plans):
                outcomes.append(self._written(outcome, written))
        except KeyboardInterrupt:
            self._record(loaded, outcomes, report)
            self._save()
            raise
        outcomes.sort(key=lambda outcome: outcome.name)
        for outcome in outcomes:
            report.extend(outcome.report)
        report = report.with_severities(self.workspace.config.checks)
        record = self._record(loaded, outcomes, report)
        result = BuildResult(
            tuple(artifact for outcome in outcomes for artifact in outcome.artifacts),
            record,
            report,
            tuple(outcome.name for outcome in outcomes if outcome.entry is None),
            frozenset(written),
            {plan.spec.name: plan.reasons for plan in plans if plan.reasons},
        )
        ground = ground_of(self.workspace, found, loaded, outcomes)
        if ground and self.options.audit:
            remember(self.store, self.workspace.root, ground, self.options, result)
            remember_folder(self.store, self.workspace.root, self.workspace.config.paths.out)
        self._save()
        return result

    def _plans(self, loaded: Loaded, specs: Sequence[Spec]) -> list[Plan]:
        content = Content(self.workspace, loaded, Current(self.workspace, loaded))
        planner = self.planner = Planner(self.store, self.out, self._as_of, content)
        return [planner.plan(spec, force=self.options.force) for spec in specs]

    @property
    def _as_of(self) -> str:
        return self.options.as_of.isoformat() if self.options.as_of else ""

    def _outcomes(self, loaded: Loaded, plans: Sequence[Plan]) -> Iterator[Outcome]:
        """What is kept, and then what is made, as it comes."""
        making = [plan for plan in plans if plan.reasons]
        self.progress.begin(len(making))
        yield from (self.planner.kept(plan) for plan in plans if not plan.reasons)
        if not making:
            return
        if self.options.jobs > 1 and len(making) > 1:
            order = Order(self.out, self.options.today, self.options.as_of, self.options.force)
            yield from make_all(making, order, self.options.jobs)
            return
        workshop = Workshop(self.workspace, loaded, self.out, self.progress.working, self.known)
        yield from self._made_here(workshop, making)

    def _made_here(self, workshop: Workshop, plans: Sequence[Plan]) -> Iterator[Outcome]:
        """All citations are formatted in one call; meanwhile the writers are imported."""
        tasks = [workshop.begin(plan.spec) for plan in plans]
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(self._format, tasks)
            self._import_writers(plans)
            answers = asked.result()
        for plan, task, formatted in zip(plans, tasks, answers, strict=True):
            yield workshop.finish(task, formatted, plan.on_disk)

    def _format(self, tasks: list[Task]) -> list[Formatted | None]:
        requests = tuple(task.waiting.request for task in tasks if task.waiting)
        if not requests:
            return [None for _ in tasks]
        try:
            answers = iter(KnownEngine(self.engine, self.known).format(requests))
        except BuildFailed:
            return [self._format_alone(task) for task in tasks]
        return [next(answers) if task.waiting else None for task in tasks]

    def _format_alone(self, task: Task) -> Formatted | None:
        """One brief's citations by themselves, so that another's fault does not stop it."""
        if task.waiting is None:
            return None
        try:
            return KnownEngine(self.engine, self.known).format((task.waiting.request,))[0]
        except BuildFailed as failed:
            task.report.extend(failed.report)
            return None

    def _import_writers(self, plans: Sequence[Plan]) -> None:
        """Import what certainly will write: the writers of what is not on the disk."""
        wanted = {
            name
            for plan in plans
            for name in self.out.formats_of(plan.spec)
            if name not in plan.on_disk
        }
        for name in sorted(wanted & FORMATS.keys()):
            FORMATS[name].load()

    def _written(self, outcome: Outcome, written: set[str]) -> Outcome:
        """The outcome with its files written, and put down for the next build."""
        for key, value in outcome.known.items():
            self.store.put(key, value)
        if outcome.entry is None or not outcome.made or outcome.record is None:
            return outcome
        files = [
            OutputFile(self.out.real(one.artifact.path), one.artifact.path, data)
            for one in outcome.made.values()
            if (data := outcome.files.get(one.artifact.path)) is not None
            and (self.options.force or not self._is_there(one.artifact))
        ]
        try:
            write_all(files)
        except BuildFailed as failed:
            report = Report((*outcome.report, *failed.report))
            return Outcome(outcome.name, (), None, report)
        written.update(file.shown for file in files)
        if self.options.audit:
            self._put_down(outcome)
        for artifact in outcome.artifacts:
            if artifact.path in written:
                self.progress.wrote(artifact)
        return outcome

    def _is_there(self, artifact: BuiltArtifact) -> bool:
        return holds(self.out.real(artifact.path), artifact.sha256)

    def _put_down(self, outcome: Outcome) -> None:
        for one in outcome.made.values():
            path = self.out.real(one.artifact.path)
            self.store.put(artifact_key(path), encoded(replace(one, stat=stat_of(path))))
        if outcome.record:
            self.store.put(brief_key(outcome.name, self._as_of), encoded(outcome.record))
        self._unsaved += 1
        if self._unsaved >= _SAVED_TOGETHER:
            self._save()

    def _save(self) -> None:
        for key, value in self.known.taken().items():
            self.store.put(key, value)
        self.store.save()
        self._unsaved = 0

    def _record(
        self, loaded: Loaded, outcomes: Sequence[Outcome], report: Report
    ) -> dict[str, Any]:
        """Write the manifest, unless nothing was built or it is the same."""
        path = self.options.out / NAME
        shown = self.out.shown(path)
        data = _earlier(path, shown, report)
        entries = [outcome.entry for outcome in outcomes if outcome.entry]
        record = manifest(entries, read_manifest(data), loaded.specs, report)
        if entries and encode(record) != data:
            try:
                write_all([OutputFile(path, shown, encode(record))])
            except BuildFailed as failed:
                report.extend(failed.report)
        return record


def ground_of(
    workspace: Workspace, found: Scan, loaded: Loaded, outcomes: Sequence[Outcome]
) -> Ground | None:
    """What a build rested on; None where files moved while it ran."""
    files = workspace.files
    if not isinstance(files, ScannedFiles) or files.moved:
        return None
    asked = {
        question.partition(":")
        for outcome in outcomes
        if outcome.record
        for question in outcome.record.asked
        if question.startswith("file")
    }
    if any(what != "file" and not files.covers(name) for what, _, name in asked):
        return None
    paths = {name for what, _, name in asked if what == "file"} | files.digests.keys()
    further = {path: files.digest(path) for path in sorted(paths - found.files.keys())}
    by_day = any("as_of" not in one.places.data for one in loaded.specs.values() if one.places)
    return Ground(files.folders, found.digest, further, by_day)


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
