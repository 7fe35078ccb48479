"""What was loaded of a workspace, part by part, made again only where its files have changed.

In: a workspace as its files were last looked at, and the days it is loaded for. Out: its content,
the same that loading all of it anew would give. A section that stays the section it was takes its
place in the library; any other change of a part's files makes the whole part anew.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any, TypeVar

from briefwright.base.diagnostic import Report
from briefwright.build.config import Config, Paths
from briefwright.build.known import Get
from briefwright.build.load import Loaded, load
from briefwright.build.reading import Reading
from briefwright.build.scanned import ScannedFiles
from briefwright.build.watch.warm import WarmKnown
from briefwright.build.workspace import Workspace
from briefwright.library.model import Library, Section

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Days:
    """The day of briefs that name none, and the day of all briefs where one is forced."""

    today: date
    as_of: date | None


class Renewing:
    """Loads a workspace again and again."""

    def __init__(self, get: Get) -> None:
        self._known = WarmKnown(get)  # never turned: it holds one value for each group of files
        self._made: dict[str, tuple[Any, Report]] = {}
        self._seen: Mapping[str, str] = {}
        self._moved: set[str] = set()
        self._ground: tuple[Config, Days] | None = None

    def load(self, workspace: Workspace, files: ScannedFiles, days: Days, report: Report) -> Loaded:
        """The content of a workspace whose files are `files`, nothing of them read yet."""
        now, ground = dict(files.digests), (workspace.config, days)
        if ground != self._ground:
            self._made.clear()
        self._forget(self._changed(now), files, workspace.config)
        self._seen, self._moved, self._ground = now, files.moved, ground
        return load(workspace, report, days.today, days.as_of, self._known, self)

    def part(self, name: str, make: Callable[[Report], T], report: Report) -> T:
        """A part of the content, as `load` asks for it."""
        if name not in self._made:
            own = Report()
            self._made[name] = (make(own), own)
        made, found = self._made[name]
        report.extend(found)
        value: T = made
        return value

    def _changed(self, now: Mapping[str, str]) -> set[str]:
        """The files that are not what was loaded of them. What moved while it was read may have
        been read as something that it is no longer, even if it looks the same as before that."""
        then = self._seen
        changed = {path for path, digest in now.items() if then.get(path) != digest}
        return changed | (then.keys() - now.keys()) | self._moved

    def _forget(self, changed: set[str], files: ScannedFiles, config: Config) -> None:
        """Let the parts go that rest on something that has changed."""
        seeds = config.paths.seeds
        sections = [path for path in changed if _is_of_library(path, seeds)]
        if sections and "library" in self._made:
            library, found = self._made.pop("library")
            if {one.span.path for one in found if one.span}.isdisjoint(sections):
                reading = Reading(files, self._known)
                renewed = _renewed(library, sections, files, config.defaults.language, reading)
                reading.close()
                if renewed:
                    self._made["library"] = (renewed, found)
        for path in changed:
            self._made.pop(_part_of(path, config.paths), None)


def _is_of_library(path: str, seeds: str) -> bool:
    """Whether the library rests on a file: on what it says, or on its being there."""
    below = path.startswith(f"{seeds}/")
    return below and path.lower().endswith((".md", ".markdown", "/kinds.toml"))


def _part_of(path: str, paths: Paths) -> str:
    """The part beside the library that rests on a file; "" for none."""
    if path in (f"{paths.seeds}/terms.yaml", f"{paths.seeds}/glossary.yaml"):
        return PurePosixPath(path).stem
    if path.startswith(f"{paths.seeds}/sources/"):
        return "register"
    return "specs" if path.startswith(f"{paths.briefs}/") else ""


def _renewed(
    library: Library, paths: Iterable[str], files: ScannedFiles, language: str, reading: Reading
) -> Library | None:
    """The library with some sections as they are now; None where more than that has changed."""
    sections, translations = dict(library.sections), dict(library.translations)
    for path in paths:
        kind, found = library.kinds.get(PurePosixPath(path).parent.name), Report()
        section = reading.section(files, path, kind, language, found) if kind else None
        if section is None or len(found):
            return None
        if _is_at(path, sections.get(section.id)):
            sections[section.id] = section
        elif _is_at(path, translations.get(_tagged(section))):
            translations[_tagged(section)] = section
        else:
            return None
    return Library(sections, translations, library.kinds)


def _tagged(section: Section) -> tuple[str, str]:
    return section.id, section.language.split("-")[0]


def _is_at(path: str, section: Section | None) -> bool:
    return section is not None and section.path == path
