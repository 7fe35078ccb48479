"""One brief on its way from spec to files.

In: a spec and what all briefs share. Out: an `Outcome`. A brief with an error writes nothing and
leaves its earlier artifacts as they were.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes
from briefwright.build.draft import Drafter, Task
from briefwright.build.load import Loaded
from briefwright.build.manifest import BuiltArtifact, brief_entry
from briefwright.build.output import OutputFile, write_all
from briefwright.build.prepare import Prepared
from briefwright.build.provenance import provenance
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Formatted
from briefwright.document.measure import words
from briefwright.document.nodes import Document
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS

Working = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one brief; `entry` is its part of the manifest, None when it failed."""

    name: str
    artifacts: tuple[BuiltArtifact, ...]
    entry: dict[str, Any] | None
    report: Report


@dataclass(frozen=True, slots=True)
class Out:
    """Where artifacts go, and in which formats; `formats` None leaves them to the specs."""

    folder: Path
    root: Path
    formats: tuple[str, ...] | None

    def formats_of(self, spec: Spec) -> tuple[str, ...]:
        """The formats a brief is written in."""
        return self.formats or spec.formats

    def shown(self, path: Path) -> str:
        """A path as the user knows it: from the workspace's root, where it lies below it."""
        root = self.root.resolve()
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


class Workshop:
    """Makes briefs of one workspace; what they share is prepared once."""

    def __init__(self, workspace: Workspace, loaded: Loaded, out: Out, working: Working) -> None:
        self._workspace = workspace
        self._loaded = loaded
        self._out = out
        self._working = working
        self._drafter = Drafter(workspace, loaded)

    def begin(self, spec: Spec) -> Task:
        """The brief up to its citations."""
        self._working(spec.name, "compose")
        return self._drafter.draft(spec)

    def finish(self, task: Task, formatted: Formatted | None) -> Outcome:
        """The brief's files written, its citations formatted; with None nothing is written."""
        artifacts: tuple[BuiltArtifact, ...] = ()
        try:
            if task.prepared and task.waiting and formatted:
                document = self._drafter.composer.finish(task.waiting, formatted)
                self._drafter.check(task, document)
                artifacts = self._write(task, self._carrying(task, task.prepared), document)
        except BuildFailed as failed:
            task.report.extend(failed.report)
        entry = self._entry(task, artifacts) if artifacts else None
        return Outcome(task.spec.name, artifacts, entry, task.report)

    def _carrying(self, task: Task, prepared: Prepared) -> Prepared:
        """What is prepared, with the files that say where the brief comes from."""
        files = provenance(self._entry(task, ()) or {}, task.spec)
        return replace(prepared, skin=replace(prepared.skin, attachments=files))

    def _write(
        self, task: Task, prepared: Prepared, document: Document
    ) -> tuple[BuiltArtifact, ...]:
        """Render every format, and only then write any."""
        rendered = [
            one
            for name in self._out.formats_of(task.spec)
            if (one := self._render(name, document, prepared, task))
        ]
        if task.report.with_severities(self._workspace.config.checks).has_errors:
            return ()
        write_all([file for _, file in rendered])
        return tuple(artifact for artifact, _ in rendered)

    def _render(
        self, name: str, document: Document, prepared: Prepared, task: Task
    ) -> tuple[BuiltArtifact, OutputFile] | None:
        self._working(document.name, name)
        # A writer stops at its own errors, not at those that the workspace may call warnings.
        own = Report()
        try:
            artifact = FORMATS[name].load()(document, prepared.skin, own)
            own.extend(self._drafter.checker.artifact(task.spec, name, artifact.pages))
        except BuildFailed as failed:
            own.extend(failed.report)
            return None
        finally:
            task.report.extend(own)
        path = self._out.folder / document.id / f"{document.name}{FORMATS[name].suffix}"
        built = BuiltArtifact(
            brief=document.id,
            edition=document.edition,
            format=name,
            path=self._out.shown(path),
            sha256=digest_bytes(artifact.data),
            bytes=len(artifact.data),
            words=words(document),
            notes=len(document.notes),
            pages=artifact.pages,
        )
        return built, OutputFile(path, built.path, artifact.data)

    def _entry(self, task: Task, artifacts: tuple[BuiltArtifact, ...]) -> dict[str, Any] | None:
        if task.prepared is None or task.waiting is None:
            return None
        return brief_entry(
            task.spec,
            task.prepared.brief.selection,
            [self._loaded.register[key] for key in task.waiting.request.records],
            task.prepared.template_digest,
            task.prepared.style_digest,
            artifacts,
        )
