"""Held texts of sources: what a work said on a day, kept beside the library.

In: files below the snapshot folder, `<id>/<first 12 digits of the digest>.txt` and `.json`. Out:
`Snapshot`s in the order in which they were taken. Refused, as Q107: a text that is not the one
that was taken, a description without its text or of another shape.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.digest import digest_bytes, digest_text
from briefwright.base.files import Files, read_text
from briefwright.base.schema import SchemaCodes, packaged_schema, validate
from briefwright.base.source import SourceFile, whole_file
from briefwright.base.yaml import Located
from briefwright.sources.extract.extract import extract
from briefwright.sources.match import Text
from briefwright.sources.model import Register

CODE = "Q107"
_CODES = SchemaCodes(CODE, CODE, CODE, CODE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a snapshot beside its text.

    `sha256` is the digest of the bytes, `text_sha256` that of the text taken out of them; `number`
    counts the snapshots of one source from 1; `origin` is the address it came from, `taken` the day
    (ISO 8601).
    """

    source: str
    number: int
    sha256: str
    text_sha256: str
    file: str
    media_type: str
    bytes: int
    taken: str
    origin: str = ""
    licence: str = ""


@dataclass(frozen=True)
class Snapshot:
    """A held text, by the path of its file."""

    facts: Facts
    path: str
    content: str = field(repr=False)

    @cached_property
    def text(self) -> Text:
        """The text, ready for looking up phrases."""
        return Text(self.content)


def paths(folder: str, source: str, sha256: str) -> tuple[str, str]:
    """Where the text and the facts of a snapshot stand."""
    stem = f"{folder}/{source}/{sha256[:12]}"
    return f"{stem}.txt", f"{stem}.json"


def encoded(facts: Facts) -> bytes:
    """The facts as the bytes of their file."""
    return (json.dumps(asdict(facts), ensure_ascii=False, indent=2) + "\n").encode()


class Snapshots:
    """The snapshots of a workspace; each is read when it is asked for, and once.

    `named` are the paths of held texts that records name themselves (`custom: {snapshot: …}`); they
    count where the folder holds nothing of the source.
    """

    def __init__(self, files: Files, folder: str, named: Mapping[str, str] | None = None) -> None:
        self._files = files
        self._named = named or {}
        self.folder = folder
        self._faults: dict[str, Report] = {}
        self._known: dict[str, tuple[Snapshot, ...]] = {}

    @cached_property
    def _listed(self) -> Mapping[str, tuple[str, ...]]:
        """The files of facts, by source."""
        found: dict[str, tuple[str, ...]] = {}
        for path in self._files.list(self.folder):
            inside = PurePosixPath(path.removeprefix(f"{self.folder}/"))
            if path.endswith(".json") and len(inside.parts) == 2:
                found[inside.parts[0]] = (*found.get(inside.parts[0], ()), path)
        return found

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that are held."""
        return tuple(sorted({*self._listed, *self._named}))

    def of(self, source: str) -> tuple[Snapshot, ...]:
        """The snapshots of a source, the oldest first."""
        if source not in self._known:
            report = self._faults[source] = Report()
            read = (self._read(path, source, report) for path in self._listed.get(source, ()))
            found = sorted((one for one in read if one), key=lambda one: one.facts.number)
            if source not in self._listed and source in self._named:
                found = list(self._read_named(self._named[source], source, report))
            self._known[source] = tuple(found)
        return self._known[source]

    def latest(self, source: str) -> Snapshot | None:
        """The snapshot in which evidence is looked for, or None where none is held."""
        held = self.of(source)
        return held[-1] if held else None

    def faults(self, source: str) -> Report:
        """What is wrong with the snapshots of a source."""
        self.of(source)
        return self._faults[source]

    @property
    def report(self) -> Report:
        """What is wrong with those that have been asked for."""
        return Report(found for faults in self._faults.values() for found in faults)

    def _read(self, path: str, source: str, report: Report) -> Snapshot | None:
        facts = self._facts(path, source, report)
        text_path = f"{path.removesuffix('.json')}.txt"
        text = None if facts is None else read_text(self._files, text_path, report, CODE)
        if facts is None:
            return None
        if text is None:
            message = f"the snapshot's text is not there: {text_path}"
            report.add(CODE, message, whole_file(path), hint=_again(source))
            return None
        if digest_text(text.text) != facts.text_sha256:
            message = "the snapshot's text is not the one that was taken"
            report.add(CODE, message, whole_file(text_path), hint=_again(source))
            return None
        return Snapshot(facts, text_path, text.text)

    def _read_named(self, path: str, source: str, report: Report) -> Iterator[Snapshot]:
        data = self._files.read(path)
        if data is None:
            message = f'the snapshot that "{source}" names is not there'
            report.add(CODE, message, whole_file(path), hint="correct the path in its record")
            return
        found = extract(path, data, report)
        if found:
            name, kind = PurePosixPath(path).name, found.media_type
            digests = digest_bytes(data), digest_text(found.text)
            facts = Facts(source, 1, *digests, name, kind, len(data), "")
            yield Snapshot(facts, path, found.text)

    def _facts(self, path: str, source: str, report: Report) -> Facts | None:
        written = read_text(self._files, path, report, CODE)
        if written is None:
            return None
        located = _parsed(written, source, report)
        if located is None or validate(located, facts_schema(), _CODES, report):
            return None
        return Facts(**located.data)


def _parsed(written: SourceFile, source: str, report: Report) -> Located | None:
    try:
        return Located(json.loads(written.text), written)
    except (ValueError, RecursionError):
        place = whole_file(written.path)
        report.add(CODE, "the facts of a snapshot do not parse as JSON", place, hint=_again(source))
        return None


def named_snapshots(register: Register) -> dict[str, str]:
    """The paths of held texts that records name, by source."""
    paths = {record.id: record.own.get("snapshot") for record in register.values()}
    return {source: path for source, path in paths.items() if isinstance(path, str)}


def _again(source: str) -> str:
    return f'delete both files, and add it again: "briefwright source add FILE --id {source}"'


def facts_schema() -> dict[str, Any]:
    """The JSON Schema of a snapshot's facts."""
    return packaged_schema("briefwright.sources", "snapshot.schema.json")
