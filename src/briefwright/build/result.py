"""What a build is asked for, whom it tells how it goes on, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from briefwright.base.diagnostic import Report


@dataclass(frozen=True, slots=True)
class BuiltArtifact:
    """An artifact that was written. `path` is relative to the workspace where it lies inside it."""

    brief: str
    edition: str | None
    format: str
    path: str
    sha256: str
    bytes: int
    words: int
    notes: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a build is asked for. `formats` None leaves them to the specs; `out` is absolute;
    without `audit` artifacts are not read back; `cluster` is the address of a Dask scheduler."""

    briefs: tuple[str, ...]
    formats: tuple[str, ...] | None
    out: Path
    as_of: date | None
    today: date
    jobs: int = 1
    force: bool = False
    audit: bool = True
    cluster: str = ""


class Progress(Protocol):
    """Is told how a build goes on."""

    def begin(self, total: int) -> None: ...
    def working(self, name: str, stage: str) -> None: ...
    def wrote(self, artifact: BuiltArtifact) -> None: ...
    def end(self) -> None: ...


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build; `failed` are the names of the briefs that were not written.

    `artifacts` are all files of the briefs that were asked for; those whose path is in `written`
    were written now, the others kept. `reasons` says of each brief that was made again why, `found`
    what of the report is of which brief.
    """

    artifacts: tuple[BuiltArtifact, ...]
    manifest: Mapping[str, Any]
    report: Report
    failed: tuple[str, ...] = ()
    written: frozenset[str] = frozenset()
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    found: Mapping[str, Report] = field(default_factory=dict)
