"""What briefs are made of, behind recorders: each question is noted as it is asked.

In: a workspace and what was loaded of it. Out: the same for the composer, the parser of sections
and the checker. What is worked out once is noted for everybody who uses it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.base.files import Files
from briefwright.build.current import Current
from briefwright.build.known import Known, key_of
from briefwright.build.load import Loaded
from briefwright.build.trace import Asked, Memory, RecordedFiles, RecordedMapping, Recorder
from briefwright.build.workspace import Workspace
from briefwright.check.check import Checker
from briefwright.check.find_terms import TermFinder
from briefwright.check.subject import World
from briefwright.check.titles import Titles
from briefwright.library.glossary import Entry
from briefwright.library.model import Library, Section
from briefwright.library.parse import SectionParser
from briefwright.sources.model import Register
from briefwright.sources.snapshot import Snapshot, Snapshots, named_snapshots


@dataclass(frozen=True, slots=True)
class Bench:
    """A recorder, the answers it notes, and what earlier builds knew."""

    workspace: Workspace
    loaded: Loaded
    recorder: Recorder
    current: Current
    known: Known

    def note(self, question: str) -> None:
        """Note a question with its answer."""
        self.recorder.note(question, self.current.answer(question))


def bench_of(workspace: Workspace, loaded: Loaded, known: Known) -> Bench:
    """A bench for a workspace."""
    return Bench(workspace, loaded, Recorder(), Current(workspace, loaded), known)


def recorded_workspace(bench: Bench) -> Workspace:
    """The workspace with recorded files and templates."""
    real = bench.workspace
    files = RecordedFiles(real.files, bench.recorder, "file")
    return replace(
        real, files=files, templates=RecordedFiles(real.templates, bench.recorder, "template")
    )


def recorded_library(bench: Bench) -> Library:
    """The library; what is looked up in it is noted."""
    real = bench.loaded.library
    return Library(
        _mapping(bench, real.sections, "section"),
        _mapping(bench, real.translations, "translation"),
        _mapping(bench, real.kinds, "kind"),
    )


def recorded_register(bench: Bench) -> Register:
    """The register; what is looked up in it is noted."""
    return _mapping(bench, bench.loaded.register, "record")


def _mapping(bench: Bench, real: Mapping[Any, Any], name: str) -> RecordedMapping[Any, Any]:
    return RecordedMapping(real, name, bench.note)


class RecordedParser(SectionParser):
    """Parses sections, or takes them as they were parsed before."""

    def __init__(self, bench: Bench, files: Files) -> None:
        super().__init__(files, bench.workspace.config.paths.seeds)
        self._bench = bench
        self._asked: dict[str, tuple[tuple[Section, tuple[Diagnostic, ...]], Asked]] = {}

    def parse(self, section: Section, report: Report) -> Section:
        """The section with its body, summary and images."""
        make = self._bench.recorder.once
        parsed, found = make(self._asked, section.path, lambda: self._made(section))
        report.extend(found)
        return parsed

    def _made(self, section: Section) -> tuple[Section, tuple[Diagnostic, ...]]:
        bench = self._bench
        bench.note(f"file:{section.path}")
        text = section.text.source if section.text else None
        key = key_of("parsed", (section.path, section.digest))
        parsed = self._kept(bench.known.held(key, text))
        if parsed is None:
            parsed = self._parsed_anew(section)
            bench.known.keep(key, tuple(parsed), text)
        bench.recorder.again(parsed.asked)
        return parsed.over(section), parsed.found

    def _kept(self, kept: Any) -> "_Parsed | None":
        """What is kept of a section, if it would find the same images."""
        whole = isinstance(kept, tuple) and len(kept) == len(_Parsed._fields)
        parsed = _Parsed(*kept) if whole else None
        return parsed if parsed and self._bench.current.holds(parsed.asked) else None

    def _parsed_anew(self, section: Section) -> "_Parsed":
        own, asked = Report(), Asked()
        with self._bench.recorder.into(asked):
            parsed = super().parse(section, own)
        added = (getattr(parsed, name) for name in _Parsed.added())
        return _Parsed(asked, tuple(own), *added)


class _Parsed(NamedTuple):
    """What parsing adds to a section, what it asked for, and what it found."""

    asked: Asked
    found: tuple[Diagnostic, ...]
    body: tuple[Any, ...]
    summary: tuple[Any, ...]
    resources: tuple[Any, ...]
    chart: tuple[Any, ...]
    figures: tuple[Any, ...]

    @classmethod
    def added(cls) -> tuple[str, ...]:
        """The fields of a section that parsing fills."""
        return cls._fields[2:]

    def over(self, section: Section) -> Section:
        return replace(section, **{name: getattr(self, name) for name in self.added()})


class RecordedSnapshots(Snapshots):
    """Snapshots; those of a source are noted when they are asked for."""

    def __init__(self, bench: Bench, files: Files) -> None:
        folder = bench.workspace.config.paths.snapshots
        self._paths = named_snapshots(bench.loaded.register)
        super().__init__(files, folder, self._paths)
        self._bench = bench

    def of(self, source: str) -> tuple[Snapshot, ...]:
        """The snapshots of a source, the oldest first."""
        folder = f"{self.folder}/{source}"
        self._bench.note(f"file-folder:{folder}")
        for path in self._bench.workspace.files.list(folder):
            self._bench.note(f"file:{path}")
        if source in self._paths:
            self._bench.note(f"file:{self._paths[source]}")
        return super().of(source)


class _RecordedGlossary(tuple[Entry, ...]):
    """A glossary that is noted when it is read."""

    bench: Bench

    def __iter__(self) -> Iterator[Entry]:
        self.bench.note("glossary:")
        return super().__iter__()


@dataclass(frozen=True)
class RecordedWorld(World):
    """What checks look at; terms and titles are noted when they are asked for."""

    bench: Bench | None = None
    plain: World | None = None

    @property
    def term_finder(self) -> TermFinder:
        assert self.bench
        assert self.plain
        self.bench.note("terms:")
        return self.plain.term_finder

    @property
    def titles(self) -> Titles:
        assert self.bench
        assert self.plain
        self.bench.note("titles:")
        return self.plain.titles


def recorded_world(bench: Bench, workspace: Workspace) -> World:
    """The world of checks, recorded. The names of data files matter to no brief."""
    loaded = bench.loaded
    glossary = _RecordedGlossary(loaded.glossary)
    glossary.bench = bench
    tables = bench.workspace.files.list(f"{workspace.config.paths.seeds}/data")
    return RecordedWorld(
        library=recorded_library(bench),
        register=recorded_register(bench),
        terms=loaded.terms,
        glossary=glossary,
        specs=loaded.specs,
        data_files=tuple(path for path in tables if path.endswith(".csv")),
        snapshots=RecordedSnapshots(bench, bench.workspace.files),
        bench=bench,
        plain=World(loaded.library, loaded.register, loaded.terms, loaded.glossary),
    )


class RecordedChecker(Checker):
    """Runs the checks; what a section's checks asked for is noted for each brief that has it."""

    def __init__(self, bench: Bench, world: World, memory: Memory) -> None:
        super().__init__(world)
        self._bench = bench
        memory.keep_checked(bench.current.holds)
        self._asked = memory.checked

    def section(self, section: Section) -> Report:
        """What is found in a section by itself."""
        if section.path in self._asked:
            self.learn(section)
        return self._bench.recorder.once(self._asked, section.path, lambda: self._noted(section))

    def _noted(self, section: Section) -> Report:
        self._bench.note(f"file:{section.path}")
        return super().section(section)
