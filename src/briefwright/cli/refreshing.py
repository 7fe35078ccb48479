"""Reading the sources with an address again, and what waits until a person accepts it.

In: a workspace's content, and the web. Out: what came of each source, kept beside its snapshots in
a folder `refresh/`: the version that waits, and how the server named it. Nothing that is held is
replaced before it is accepted.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from briefwright.base.diagnostic import Report, failure
from briefwright.base.source import whole_file
from briefwright.base.suggest import did_you_mean
from briefwright.build.load import Loaded
from briefwright.build.manifest import NAME, read_manifest
from briefwright.build.output import OutputFile, write_all
from briefwright.build.workspace import Workspace
from briefwright.cli.differing import differences
from briefwright.cli.holding import files_of
from briefwright.sources.refresh import Held, Outcome, Refreshed, Seen, judged
from briefwright.sources.snapshot import Snapshot, Snapshots, encoded, paths
from briefwright.sources.web.model import Answer, Validators

Data = dict[str, Any]
Read = Callable[[str, Validators], Answer]
FOLDER = "refresh"


@dataclass(frozen=True, slots=True)
class Watched:
    """A source that is read again, the address it is read from, and what is at hand of it."""

    source: str
    address: str
    held: Held
    seen: Seen


class Watching:
    """The watch list of a workspace: sources with an address whose text is held, and those that
    their record asks to watch (`custom: {watch: true}`); without those it takes out (`false`)."""

    def __init__(self, workspace: Workspace, content: Loaded) -> None:
        self._workspace = workspace
        self._content = content
        self._folder = workspace.config.paths.snapshots

    def all(self) -> tuple[Watched, ...]:
        """Everything that is watched, by id."""
        return tuple(filter(None, map(self._watched, self._names())))

    def named(self, names: Iterable[str], report: Report) -> tuple[Watched, ...]:
        """Those of some names; all, where none is named."""
        wanted = list(dict.fromkeys(names))
        known = {one.source: one for one in self.all()}
        for name in wanted:
            if name not in known:
                self._tell_unknown(name, known, report)
        return tuple(known[name] for name in wanted or known if name in known)

    def _names(self) -> list[str]:
        return sorted({*self._content.register, *self._content.snapshots.sources})

    def _tell_unknown(self, name: str, known: Iterable[str], report: Report) -> None:
        if name not in self._names():
            hint = did_you_mean(name, list(known))
            report.add("B108", f'no source named "{name}"', hint=hint)
            return
        hint = "give its record a URL, and hold its text with source add"
        record = self._content.register.get(name)
        span = record.span if record else None
        report.add("B108", f'"{name}" is not watched', span, hint=hint)

    def _watched(self, name: str) -> Watched | None:
        record = self._content.register.get(name)
        asked = record.own.get("watch") if record else None
        latest = self._content.snapshots.latest(name)
        listed = str(record.item.get("URL", "")) if record else ""
        addresses = (latest.facts.origin if latest else "", listed)
        address = next((one for one in addresses if _on_the_web(one)), "")
        if not address or asked is False or not (latest or asked):
            return None
        held = Held(name, latest, self._waiting(name))
        return Watched(name, address, held, self._seen(name))

    def _waiting(self, name: str) -> Snapshot | None:
        kept = Snapshots(self._workspace.files, f"{self._folder}/{name}")
        return kept.latest(FOLDER)

    def _seen(self, name: str) -> Seen:
        data = self._workspace.files.read(self._seen_path(name))
        try:
            return Seen(**json.loads(data or b"{}"))
        except (ValueError, TypeError, RecursionError):
            return Seen()

    def _seen_path(self, name: str) -> str:
        return f"{self._folder}/{name}/{FOLDER}/seen"

    def refresh(self, watched: Iterable[Watched], read: Read, today: date) -> Iterator[Refreshed]:
        """What came of each, kept on the disk as it comes."""
        for one in watched:
            known = one.seen.validators(one.address, one.held.texts())
            answer = read(one.address, known)
            found = judged(one.held, answer, one.seen, one.address, today)
            self._keep(one, found)
            yield found

    def _keep(self, watched: Watched, found: Refreshed) -> None:
        files: dict[str, bytes] = {}
        new = found.new if found.outcome is Outcome.CHANGED else None
        if new and watched.held.waiting != new:
            text, facts = paths(f"{self._folder}/{found.source}", FOLDER, new.facts.sha256)
            files |= {text: new.content.encode(), facts: encoded(new.facts)}
        if found.seen and found.seen != watched.seen:
            written = json.dumps(asdict(found.seen), indent=2) + "\n"
            files[self._seen_path(found.source)] = written.encode()
        root = self._workspace.root
        write_all([OutputFile(root / path, path, data) for path, data in files.items()])
        waiting = watched.held.waiting
        if waiting and found.seen and not (new and new.facts.sha256 == waiting.facts.sha256):
            self._drop(watched.source, waiting)

    def _drop(self, source: str, waiting: Snapshot) -> None:
        """Take away a version that waited."""
        for path in paths(f"{self._folder}/{source}", FOLDER, waiting.facts.sha256):
            try:
                (self._workspace.root / path).unlink(missing_ok=True)
            except OSError as problem:
                reason = (problem.strerror or str(problem)).lower()
                raise failure("B101", f"cannot delete: {reason}", whole_file(path)) from problem

    def accept(self, watched: Watched) -> str | None:
        """Hold the version that waits; the path of its text, None where none waits."""
        waiting, latest = watched.held.waiting, watched.held.latest
        if waiting is None:
            return None
        number = latest.facts.number + 1 if latest else 1
        facts = replace(waiting.facts, number=number, source=watched.source)
        write_all(files_of(self._workspace, facts, waiting.content))
        self._drop(watched.source, waiting)
        return paths(self._folder, facts.source, facts.sha256)[0]

    def changes(self, found: Refreshed, held: Held) -> Data | None:
        """What changed in a source, passage by passage, with all that rests on it."""
        if found.new is None or held.latest is None:
            return None
        data = differences(self._workspace, self._content, held.latest, found.new)
        briefs = {name for change in data["changes"] for name in change["briefs"]}
        return {**data, "issued": list(self._issued(briefs))}

    def _issued(self, briefs: set[str]) -> Iterator[Data]:
        """The files of briefs as they were last built."""
        out = self._workspace.config.paths.out
        record = read_manifest(self._workspace.files.read(f"{out}/{NAME}"))
        for entry in record.get("briefs", ()):
            name = entry["brief"] + (f".{entry['edition']}" if entry["edition"] else "")
            if name in briefs:
                yield {
                    "brief": name,
                    "as_of": entry["as_of"],
                    "artifacts": [one["path"] for one in entry["artifacts"]],
                }


def _on_the_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))
