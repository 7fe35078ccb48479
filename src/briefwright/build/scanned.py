"""A workspace as one pass over its files found it.

In: a workspace. Out: the same, its files listed from the pass, each with the digest of its bytes. A
file that changes meanwhile counts as it was when it was read, and is remembered as moved.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from briefwright.base.files import Files, normal_path
from briefwright.build.config import Paths
from briefwright.build.scan import Scan, digest, scan
from briefwright.build.workspace import Workspace, templates_over


def scanned_folders(paths: Paths) -> tuple[str, ...]:
    """The folders of a workspace that hold what builds read."""
    return tuple(sorted({paths.seeds, paths.briefs, paths.templates, paths.snapshots}))


@dataclass(frozen=True)
class ScannedFiles:
    """`digests` are those of the files as they were last seen; `listed` are those in folders."""

    files: Files
    folders: tuple[str, ...]
    listed: tuple[str, ...]
    digests: dict[str, str]
    moved: set[str] = field(default_factory=set)
    _below: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        data = self.files.read(path)
        name = normal_path(path) or path
        found = digest(data)
        if self.digests.setdefault(name, found) != found:
            self.digests[name] = found
            self.moved.add(name)
        return data

    def list(self, folder: str) -> tuple[str, ...]:
        inside = normal_path(folder) or folder
        if not self.covers(inside):
            return self.files.list(folder)
        if inside not in self._below:
            found = (path for path in self.listed if path.startswith(f"{inside}/"))
            self._below[inside] = tuple(found)
        return self._below[inside]

    def covers(self, folder: str) -> bool:
        """Whether all files below a folder were scanned."""
        return any(f"{folder}/".startswith(f"{one}/") for one in self.folders)

    def digest(self, path: str) -> str:
        """The digest of a file's bytes, wherever it is; a mark for one that is not there."""
        if path not in self.digests:
            self.read(path)
        return self.digests[path]


def scanned(workspace: Workspace) -> tuple[Workspace, Scan]:
    """The workspace with scanned files, and the scan."""
    found = scan(workspace.root, scanned_folders(workspace.config.paths))
    return as_scanned(workspace, found)[0], found


def as_scanned(workspace: Workspace, found: Scan) -> tuple[Workspace, ScannedFiles]:
    """The workspace with its files as a scan has found them, and these files."""
    folders = scanned_folders(workspace.config.paths)
    files = ScannedFiles(workspace.files, folders, _in(found.files, folders), dict(found.files))
    templates = templates_over(files, workspace.config)
    return replace(workspace, files=files, templates=templates), files


def _in(paths: Iterable[str], folders: tuple[str, ...]) -> tuple[str, ...]:
    within = tuple(f"{folder}/" for folder in folders)
    return tuple(sorted(path for path in paths if path.startswith(within)))
