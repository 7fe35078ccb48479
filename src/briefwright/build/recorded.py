"""What briefs are made of, behind recorders: each question is noted as it is asked.

In: a workspace and what was loaded of it. Out: the same for the composer and the parser of
sections. What is worked out once is noted for everybody who uses it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from briefwright.base.diagnostic import Diagnostic, Report
from briefwright.base.files import Files
from briefwright.build.current import Current
from briefwright.build.known import Known, key_of
from briefwright.build.load import Loaded
from briefwright.build.trace import Asked, RecordedFiles, RecordedMapping, Recorder
from briefwright.build.workspace import Workspace
from briefwright.library.model import Library, Section
from briefwright.library.parse import SectionParser
from briefwright.sources.model import Register


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
