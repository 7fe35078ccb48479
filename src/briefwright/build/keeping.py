"""Outcomes to the disk and into the store; nothing else writes either.

In: what came of a brief. Out: the same, its files written, and put down for the next build; an
outcome that failed where the disk refused them.
"""

from dataclasses import replace

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.artifacts import holds, proved
from briefwright.build.outcome import Out, Outcome
from briefwright.build.output import OutputFile, write_all
from briefwright.build.plan import artifact_key, brief_key
from briefwright.build.records import Made, encoded
from briefwright.build.store import Store

_SAVED_TOGETHER = 20  # briefs


class Keeper:
    """Writes and puts down what comes of one build; `written` are the paths of the files."""

    def __init__(self, store: Store, out: Out, as_of: str, *, force: bool) -> None:
        self._store = store
        self._out = out
        self._as_of = as_of
        self._force = force
        self._unsaved = 0
        self.written: set[str] = set()

    def keep(self, outcome: Outcome) -> Outcome:
        """Write an outcome's files, all or none, and put it down."""
        for key, value in outcome.known.items():
            self._store.put(key, value)
        if outcome.entry is None or not outcome.made:
            return outcome
        files = [
            OutputFile(self._out.real(one.artifact.path), one.artifact.path, data)
            for one in outcome.made.values()
            if (data := outcome.files.get(one.artifact.path)) is not None and self._differs(one)
        ]
        try:
            write_all(files)
        except BuildFailed as failed:
            return Outcome(outcome.name, (), None, Report((*outcome.report, *failed.report)))
        self.written.update(file.shown for file in files)
        if not self._out.audits:
            return outcome
        made = {name: self._proved(one) for name, one in outcome.made.items()}
        self._put_down(replace(outcome, made=made))
        return replace(outcome, made=made)

    def _proved(self, one: Made) -> Made:
        """The record of a file with what the system knows of it. Another build may have written to
        the same place meanwhile."""
        if one.stat and one.artifact.path not in self.written:
            return one
        return replace(one, stat=proved(self._out.real(one.artifact.path), one.artifact.sha256))

    def _differs(self, one: Made) -> bool:
        """Whether a file must be written: what it would hold is not there yet."""
        return self._force or not holds(self._out.real(one.artifact.path), one.artifact.sha256)

    def _put_down(self, outcome: Outcome) -> None:
        for one in outcome.made.values():
            self._store.put(artifact_key(self._out.real(one.artifact.path)), encoded(one))
        if outcome.record:
            self._store.put(brief_key(outcome.name, self._as_of), encoded(outcome.record))
        self._unsaved += 1
        if self._unsaved >= _SAVED_TOGETHER:
            self._store.save()
            self._unsaved = 0
