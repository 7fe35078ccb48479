"""One brief on its way from spec to the bytes of its files.

In: a spec, what all briefs share, and what is on the disk already. Out: an `Outcome`: what is to
be written, and all that is to be recorded. Nothing is written here, so that the work can be done by
any process on any machine. A brief with an error has nothing to write.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from briefwright.audit.audit import audit
from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.digest import digest_bytes
from briefwright.build.draft import Drafter, Task
from briefwright.build.fonts import fonts_for
from briefwright.build.known import Known
from briefwright.build.load import Loaded
from briefwright.build.manifest import brief_entry
from briefwright.build.outcome import OnDisk, Out, Outcome, Working
from briefwright.build.prepare import Prepared
from briefwright.build.provenance import provenance
from briefwright.build.records import Made, Record
from briefwright.build.result import BuiltArtifact
from briefwright.build.retell import Told, from_data, retold, to_data
from briefwright.build.trace import Asked
from briefwright.build.workspace import Workspace
from briefwright.build.written import PartDigests, asked_skin, document_digest, places_digest
from briefwright.cite.model import Formatted
from briefwright.document.measure import words
from briefwright.document.nodes import Document
from briefwright.select.model import Selection
from briefwright.spec.model import Spec
from briefwright.write.model import Skin
from briefwright.write.registry import FORMATS


class Workshop:
    """Makes briefs of one workspace; what they share is prepared once."""

    def __init__(
        self,
        workspace: Workspace,
        loaded: Loaded,
        out: Out,
        working: Working,
        known: Known | None = None,
    ) -> None:
        self._workspace = workspace
        self._loaded = loaded
        self._out = out
        self._working = working
        self._known = known or Known()
        self._digests = PartDigests()
        self._drafter = Drafter(workspace, loaded, self._known)

    def begin(self, spec: Spec) -> Task:
        """The brief up to its citations."""
        self._working(spec.name, "compose")
        return self._drafter.draft(spec)

    def finish(
        self, task: Task, formatted: Formatted | None, on_disk: OnDisk | None = None
    ) -> Outcome:
        """The brief's files, its citations formatted; with None there are none. What is on the disk
        is not made again where it would be the same."""
        asked = Asked(task.asked)
        finished = _Finished()
        try:
            if task.prepared and task.waiting and formatted:
                with self._drafter.bench.recorder.into(asked):
                    document = self._drafter.composer.finish(task.waiting, formatted)
                    self._drafter.check(task, document)
                finished = self._rendered(task, task.prepared, document, on_disk or {})
        except BuildFailed as failed:
            task.report.extend(failed.report)
        return self._outcome(replace(task, asked=asked), finished)

    def _outcome(self, task: Task, finished: "_Finished") -> Outcome:
        found = to_data(task.report)
        for one in finished.made.values():
            task.report.extend(from_data(one.found))
        for told in finished.limits.values():
            task.report.extend(from_data(told))
        report, known = retold(task.report), self._known.taken()
        name = task.spec.name
        severe = report.with_severities(self._workspace.config.checks).has_errors
        if severe or not finished.made or task.prepared is None:
            return Outcome(name, (), None, report, known=known)
        artifacts = tuple(one.artifact for one in finished.made.values())
        record = Record(
            asked=task.asked,
            facts=self._drafter.bench.current.facts,
            document=finished.document,
            entry=self._entry(task, ()),
            picks=_picks(task.prepared.brief.selection),
            found=found,
            limits=finished.limits,
        )
        entry = self._entry(task, artifacts)
        return Outcome(name, artifacts, entry, report, finished.files, finished.made, record, known)

    def _rendered(
        self, task: Task, prepared: Prepared, document: Document, on_disk: OnDisk
    ) -> "_Finished":
        """Every format, made now or as it is on the disk."""
        formats = self._out.formats_of(task.spec)
        carries = any(FORMATS[name].carries for name in formats)
        skin = self._carrying(task, prepared) if carries else prepared.skin
        finished = _Finished(document_digest(document), words(document))
        for name in formats:
            one = on_disk.get(name)
            if one is None or not self._would_be_same(one, name, finished.document, document, skin):
                one = self._render(name, document, skin, finished, task.report)
            if one is not None:
                finished.made[name] = one
                limits = self._drafter.checker.artifact(task.spec, name, one.artifact.pages)
                finished.limits[name] = to_data(limits)
        return finished

    def _carrying(self, task: Task, prepared: Prepared) -> Skin:
        """The skin, with the files that say where the brief comes from."""
        sections = (pick.section for pick in prepared.brief.selection.picks)
        files = provenance(self._entry(task, ()), task.spec, sections)
        return replace(prepared.skin, attachments=files)

    def _render(
        self, name: str, document: Document, skin: Skin, finished: "_Finished", report: Report
    ) -> Made | None:
        self._working(document.name, name)
        # A writer stops at its own errors, not at those that the workspace may call warnings.
        own, asking = Report(), asked_skin(skin)
        try:
            artifact = FORMATS[name].load()(document, asking, own)
            if self._out.audits:
                own.extend(audit(name, artifact, document, own))
        except BuildFailed as failed:
            own.extend(failed.report)
            report.extend(own)
            return None
        path = self._out.path(document, name)
        finished.files[self._out.shown(path)] = artifact.data
        return Made(
            artifact=BuiltArtifact(
                brief=document.id,
                edition=document.edition,
                format=name,
                path=self._out.shown(path),
                sha256=digest_bytes(artifact.data),
                bytes=len(artifact.data),
                words=finished.words,
                notes=len(document.notes),
                pages=artifact.pages,
            ),
            document=finished.document,
            places=places_digest(document) if len(own) else "",
            skin={part: self._digests.of(skin, part) for part in sorted(asking.asked)},
            fonts=fonts_for(name),
            found=to_data(own),
        )

    def _would_be_same(
        self, one: Made, name: str, digest: str, document: Document, skin: Skin
    ) -> bool:
        """Whether a writer that ran now would give what is on the disk, and report the same."""
        return (
            one.document == digest
            and one.fonts == fonts_for(name)
            and all(one.skin[part] == self._digests.of(skin, part) for part in one.skin)
            and (not one.places or one.places == places_digest(document))
        )

    def _entry(self, task: Task, artifacts: tuple[BuiltArtifact, ...]) -> dict[str, Any]:
        assert task.prepared
        assert task.waiting
        return brief_entry(
            task.spec,
            task.prepared.brief.selection,
            [self._loaded.register[key] for key in task.waiting.request.records],
            task.prepared.template_digest,
            task.prepared.style_digest,
            artifacts,
        )


@dataclass
class _Finished:
    """What came of the formats so far."""

    document: str = ""
    words: int = 0
    made: dict[str, Made] = field(default_factory=dict)
    limits: dict[str, Told] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def _picks(selection: Selection) -> list[list[str]]:
    return [
        [pick.section.path, selected.part.heading, pick.reason, pick.history]
        for selected in selection.parts
        for pick in selected.picks
    ]
