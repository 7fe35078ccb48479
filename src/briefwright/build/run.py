"""Building: every brief that was asked for, in every format, and a record of what was done.

A brief with an error writes nothing and leaves its earlier artifacts as they were; the others are
built. All diagnostics come in one report.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any, Protocol

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes
from briefwright.build.load import Loaded, load
from briefwright.build.manifest import (
    NAME,
    BuiltArtifact,
    brief_entry,
    encode,
    manifest,
    read_manifest,
)
from briefwright.build.output import OutputFile, write_all
from briefwright.build.prepare import Prepared, Preparer
from briefwright.build.workspace import Workspace
from briefwright.check.check import check_document, check_library
from briefwright.cite.model import Engine, Formatted
from briefwright.compose.compose import Composer, Waiting
from briefwright.document.measure import words
from briefwright.document.nodes import Document
from briefwright.library.parse import SectionParser
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


@dataclass(frozen=True, slots=True)
class Task:
    """One brief on its way: its spec, its diagnostics, and what it has become so far."""

    spec: Spec
    report: Report
    prepared: Prepared | None = None
    waiting: Waiting | None = None


def composer_of(workspace: Workspace, loaded: Loaded) -> Composer:
    """The composer of a workspace."""
    config = workspace.config
    organisation = config.organisation
    return Composer(
        workspace.templates,
        loaded.library,
        loaded.register,
        SectionParser(workspace.files, config.paths.seeds),
        {"name": organisation.name, "contact": organisation.contact, "url": organisation.url},
        config.variables,
    )


def build(workspace: Workspace, options: BuildOptions, progress: Progress) -> BuildResult:
    """Build briefs and write their artifacts and the manifest."""
    from briefwright.cite.pandoc.engine import PandocEngine

    engine = PandocEngine()
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
    report: Report = field(default_factory=Report)
    artifacts: list[BuiltArtifact] = field(default_factory=list)
    entries: list[dict[str, Any]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def run(self) -> BuildResult:
        """Load, compose, write, record."""
        loaded = load(self.workspace, self.report, self.options.today, self.options.as_of)
        check_library(loaded.library, loaded.register, self.report)
        specs = find_specs(loaded.specs, self.options.briefs, self.report)
        self.progress.begin(len(specs))
        tasks = self._begin(loaded, specs)
        for task, formatted in zip(tasks, self._format(tasks), strict=True):
            self._finish(loaded, task, formatted)
        severe = self._judged(self.report)
        record = self._record(loaded, severe)
        return BuildResult(tuple(self.artifacts), record, severe, tuple(self.failed))

    def _judged(self, report: Report) -> Report:
        return report.with_severities(self.workspace.config.checks)

    def _begin(self, loaded: Loaded, specs: Sequence[Spec]) -> list[Task]:
        preparer = Preparer(self.workspace, loaded)
        self.composer = composer_of(self.workspace, loaded)
        tasks = []
        for spec in specs:
            self.progress.working(spec.name, "compose")
            report = Report()
            prepared = preparer.prepare(spec, report)
            waiting = self._composed(prepared, report)
            tasks.append(Task(spec, report, prepared, waiting))
        return tasks

    def _composed(self, prepared: Prepared | None, report: Report) -> Waiting | None:
        if prepared is None:
            return None
        try:
            return self.composer.begin(prepared.brief, report)
        except BuildFailed as failed:
            report.extend(failed.report)
            return None

    def _format(self, tasks: list[Task]) -> list[Formatted | None]:
        """The citations of all briefs in one call; meanwhile the writers are imported."""
        requests = tuple(task.waiting.request for task in tasks if task.waiting)
        results: list[tuple[Formatted, ...]] = []
        problems: list[BaseException] = []

        def ask() -> None:
            try:
                results.append(self.engine.format(requests))
            except BaseException as problem:
                problems.append(problem)

        thread = Thread(target=ask, daemon=True)
        thread.start()
        try:
            self._import_writers(tasks)
        finally:
            thread.join()
        if problems:
            return self._engine_failed(tasks, problems[0])
        answers = iter(results[0])
        return [next(answers) if task.waiting else None for task in tasks]

    def _engine_failed(self, tasks: list[Task], problem: BaseException) -> list[Formatted | None]:
        if not isinstance(problem, BuildFailed):
            raise problem
        for task in tasks:
            task.report.extend(problem.report)
        return [None for _ in tasks]

    def _formats(self, spec: Spec) -> tuple[str, ...]:
        return self.options.formats or spec.formats

    def _import_writers(self, tasks: list[Task]) -> None:
        for name in {name for task in tasks if task.waiting for name in self._formats(task.spec)}:
            try:
                FORMATS[name].load()
            except BuildFailed as failed:
                self.report.extend(failed.report)

    def _finish(self, loaded: Loaded, task: Task, formatted: Formatted | None) -> None:
        try:
            if task.prepared and task.waiting and formatted:
                document = self.composer.finish(task.waiting, formatted)
                check_document(document, task.spec, task.report)
                self._write(loaded, task, task.prepared, task.waiting, document)
        except BuildFailed as failed:
            task.report.extend(failed.report)
        if self._judged(task.report).has_errors or not task.waiting:
            self.failed.append(task.spec.name)
        self.report.extend(task.report)

    def _write(
        self,
        loaded: Loaded,
        task: Task,
        prepared: Prepared,
        waiting: Waiting,
        document: Document,
    ) -> None:
        """Render every format, and only then write any."""
        outputs: list[OutputFile] = []
        built: list[BuiltArtifact] = []
        for name in self._formats(task.spec):
            self.progress.working(task.spec.name, name)
            one = self._render(name, document, prepared, task.report)
            if one:
                built.append(one[0])
                outputs.append(one[1])
        if self._judged(task.report).has_errors:
            return
        write_all(outputs)
        for artifact in built:
            self.artifacts.append(artifact)
            self.progress.wrote(artifact)
        records = [loaded.register[key] for key in waiting.request.records]
        entry = brief_entry(
            task.spec,
            prepared.brief.selection,
            records,
            prepared.template_digest,
            prepared.style_digest,
            built,
        )
        self.entries.append(entry)

    def _render(
        self, name: str, document: Document, prepared: Prepared, report: Report
    ) -> tuple[BuiltArtifact, OutputFile] | None:
        try:
            artifact = FORMATS[name].load()(document, prepared.skin, report)
        except BuildFailed as failed:
            report.extend(failed.report)
            return None
        path = self.options.out / document.id / f"{document.name}{FORMATS[name].suffix}"
        built = BuiltArtifact(
            brief=document.id,
            edition=document.edition,
            format=name,
            path=self._shown(path),
            sha256=digest_bytes(artifact.data),
            bytes=len(artifact.data),
            words=words(document),
            notes=len(document.notes),
            pages=artifact.pages,
        )
        return built, OutputFile(path, built.path, artifact.data)

    def _shown(self, path: Path) -> str:
        root = self.workspace.root.resolve()
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)

    def _record(self, loaded: Loaded, report: Report) -> dict[str, Any]:
        """Write the manifest, unless nothing was built and none was there."""
        path = self.options.out / NAME
        earlier = read_manifest(path.read_bytes() if path.is_file() else None)
        record = manifest(self.entries, earlier, loaded.specs, report)
        if self.entries:
            try:
                write_all([OutputFile(path, self._shown(path), encode(record))])
            except BuildFailed as failed:
                report.extend(failed.report)
        return record


def check(workspace: Workspace, briefs: tuple[str, ...], today: date) -> Report:
    """Every check of content and briefs, rendering nothing."""
    report = Report()
    loaded = load(workspace, report, today)
    check_library(loaded.library, loaded.register, report)
    preparer = Preparer(workspace, loaded)
    composer = composer_of(workspace, loaded)
    if not briefs:
        parser = SectionParser(workspace.files, workspace.config.paths.seeds)
        for section in (*loaded.library.sections.values(), *loaded.library.translations.values()):
            parser.parse(section, report)
    for spec in find_specs(loaded.specs, briefs, report):
        own = Report()
        prepared = preparer.prepare(spec, own)
        try:
            if prepared:
                composer.begin(prepared.brief, own)
        except BuildFailed as failed:
            own.extend(failed.report)
        report.extend(own)
    return report.with_severities(workspace.config.checks)
