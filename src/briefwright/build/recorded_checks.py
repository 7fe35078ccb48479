"""What checks look at, behind recorders: each question is noted as it is asked.

In: a bench. Out: the world of checks, and a checker. What a section's checks asked for is noted for
each brief that has the section.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.base.diagnostic import Report
from briefwright.base.files import Files
from briefwright.build.recorded import Bench, recorded_library, recorded_register
from briefwright.build.trace import Memory
from briefwright.build.workspace import Workspace
from briefwright.check.check import Checker
from briefwright.check.find_terms import TermFinder
from briefwright.check.subject import World
from briefwright.check.titles import Titles
from briefwright.library.glossary import Entry
from briefwright.library.model import Section
from briefwright.sources.snapshot import Snapshot, Snapshots, named_snapshots


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
        self._used = memory.used

    def section(self, section: Section) -> Report:
        """What is found in a section by itself."""
        if section.path in self._asked:
            self.learn(section, self._used.get(section.path, ()))
        return self._bench.recorder.once(self._asked, section.path, lambda: self._noted(section))

    def _noted(self, section: Section) -> Report:
        self._bench.note(f"file:{section.path}")
        with self.using() as used:
            found = super().section(section)
        self._used[section.path] = tuple(sorted(used))
        return found
