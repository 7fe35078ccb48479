"""Which briefs must be made again, and why.

In: the records of earlier builds, and content as it is now. Out: for each brief a `Plan`: what of
it is on the disk as it was made, and the reasons to make it again; none when nothing changed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefwright.build.artifacts import proved, stat_of
from briefwright.build.fonts import fonts_for
from briefwright.build.manifest import artifact_entry
from briefwright.build.outcome import Out, Outcome
from briefwright.build.reasons import (
    ALTERED,
    FONTS,
    FORCED,
    MISSING,
    NOT_BUILT,
    OTHER_VERSION,
    SEVERE,
    UNRECORDED,
    Content,
    reasons,
)
from briefwright.build.records import Made, Record, decoded_made, decoded_record, encoded
from briefwright.build.store import Store
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS


@dataclass(frozen=True, slots=True)
class Plan:
    """`on_disk` are the artifacts that are as they were written, by format; `changes` says what a
    brief rests on that has changed, `lacking` what is the matter with artifacts, by format."""

    spec: Spec
    record: Record | None
    on_disk: Mapping[str, Made]
    changes: tuple[str, ...]
    lacking: Mapping[str, str] = field(default_factory=dict)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the brief must be made again; nothing when everything is as it was."""
        return (*self.changes, *dict.fromkeys(self.lacking.values()))


class Planner:
    """Plans briefs of one workspace. A `thorough` one goes by the bytes of artifacts alone."""

    def __init__(
        self, store: Store, out: Out, as_of: str, content: Content, *, thorough: bool = False
    ) -> None:
        self._store = store
        self._out = out
        self._as_of = as_of
        self._content = content
        self._thorough = thorough

    def plan(self, spec: Spec, *, force: bool = False) -> Plan:
        """What is to be done for a brief."""
        if force:
            return Plan(spec, None, {}, (FORCED,))
        record = decoded_record(self._store.get(brief_key(spec.name, self._as_of)))
        formats = [name for name in self._out.formats_of(spec) if name in FORMATS]
        written = {name: self._made(spec, name) for name in formats}
        on_disk = {
            name: intact
            for name, one in written.items()
            if one and (intact := self._intact(one)) is not None
        }
        if record is None:
            return Plan(spec, None, on_disk, (self._unrecorded(spec, formats),))
        changes = self._changes(spec, record)
        lacking = dict(self._lacking(spec, record, written, on_disk))
        if not changes and not lacking and self._is_severe(record, on_disk):
            changes = [SEVERE]
        return Plan(spec, record, on_disk, tuple(changes), lacking)

    def kept(self, plan: Plan) -> Outcome:
        """What came of a brief that need not be made again."""
        assert plan.record
        formats = self._out.formats_of(plan.spec)
        made = {name: plan.on_disk[name] for name in formats}
        artifacts = tuple(one.artifact for one in made.values())
        entry = {**plan.record.entry, "artifacts": [artifact_entry(one) for one in artifacts]}
        return Outcome(
            plan.spec.name,
            artifacts,
            entry,
            plan.record.report(made),
            made=made,
            record=plan.record,
        )

    def _unrecorded(self, spec: Spec, formats: Iterable[str]) -> str:
        """Why there is no record of a brief."""
        if not any(self._out.path(spec, name).is_file() for name in formats):
            return NOT_BUILT
        return OTHER_VERSION if self._store.was_other else UNRECORDED

    def _changes(self, spec: Spec, record: Record) -> list[str]:
        current = self._content.current
        differing = [
            question
            for question, answer in record.asked.items()
            if not question.startswith("selection:") and current.answer(question) != answer
        ]
        if record.facts != current.facts or differing:
            selection = f"selection:{spec.name}"
            if current.answer(selection) != record.asked.get(selection):
                differing.insert(0, selection)
        return reasons(spec, record, differing, self._content)

    def _lacking(
        self,
        spec: Spec,
        record: Record,
        written: Mapping[str, Made | None],
        on_disk: Mapping[str, Made],
    ) -> Iterator[tuple[str, str]]:
        for name, one in written.items():
            path = self._out.shown(self._out.path(spec, name))
            if one is None:
                yield name, f"{path} has not been written yet"
            elif name not in on_disk:
                there = self._out.path(spec, name).is_file()
                yield name, f"{path} {ALTERED if there else MISSING}"
            elif one.document != record.document or name not in record.limits:
                yield name, f"{path} was written from something else"
            elif one.fonts != fonts_for(name):
                yield name, FONTS

    def _is_severe(self, record: Record, on_disk: Mapping[str, Made]) -> bool:
        checks = self._content.workspace.config.checks
        return record.report(on_disk).with_severities(checks).has_errors

    def _made(self, spec: Spec, format: str) -> Made | None:
        return decoded_made(self._store.get(artifact_key(self._out.path(spec, format))))

    def _intact(self, one: Made) -> Made | None:
        """An artifact that is as it was written: by what the system knows, or by its bytes."""
        path = self._out.real(one.artifact.path)
        known = stat_of(path)
        if known is None or (known == one.stat and not self._thorough):
            return one if known else None
        stat = proved(path, one.artifact.sha256)
        if stat is None:
            return None
        intact = replace(one, stat=stat)
        if not self._thorough:
            self._store.put(artifact_key(path), encoded(intact))
        return intact


def brief_key(name: str, as_of: str) -> str:
    """The key of a brief's record; `as_of` is the day that was asked for, "" for the spec's own."""
    return f"brief:{as_of}:{name}"


def artifact_key(path: Path) -> str:
    """The key of an artifact's record."""
    return f"artifact:{path}"
