"""What comes of making one brief, and where its files go. Names and data alone, for any process."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.base.diagnostic import Report
from briefwright.build.records import Made, Record
from briefwright.build.result import BuiltArtifact
from briefwright.write.registry import FORMATS

if TYPE_CHECKING:
    from briefwright.document.nodes import Document
    from briefwright.spec.model import Spec

Working = Callable[[str, str], None]
OnDisk = Mapping[str, Made]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one brief; `entry` is its part of the manifest, None when it failed.

    `artifacts` are all files of the brief, `files` the bytes of those that must be written. `made`
    and `record` are what the next build may rest on, `known` what it need not work out again.
    """

    name: str
    artifacts: tuple[BuiltArtifact, ...]
    entry: dict[str, Any] | None
    report: Report
    files: Mapping[str, bytes] = field(default_factory=dict)
    made: OnDisk = field(default_factory=dict)
    record: Record | None = None
    known: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Out:
    """Where artifacts go, in which formats, and whether they are read back before that; `formats`
    None leaves them to the specs."""

    folder: Path
    root: Path
    formats: tuple[str, ...] | None
    audits: bool = True

    def formats_of(self, spec: "Spec") -> tuple[str, ...]:
        """The formats a brief is written in."""
        return self.formats or spec.formats

    def path(self, brief: "Document | Spec", format: str) -> Path:
        """Where an artifact goes."""
        return self.folder / brief.id / f"{brief.name}{FORMATS[format].suffix}"

    def real(self, shown: str) -> Path:
        """The path on the disk of what is shown so."""
        return self.root.resolve() / shown

    def shown(self, path: Path) -> str:
        """A path as the user knows it: from the workspace's root, where it lies below it."""
        root = self.root.resolve()
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
