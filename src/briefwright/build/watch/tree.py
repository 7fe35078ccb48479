"""The files of a workspace as they were when they were last looked at.

In: paths that may have changed. Out: those whose bytes have, by digest and never by time. Only what
builds read counts: hidden files, the folder of artifacts and files beside the workspace's folders
never do.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefwright.build.config import Paths
from briefwright.build.place import CONFIG_FILE
from briefwright.build.scan import ABSENT, Scan, below, digest, file_digest, scan
from briefwright.build.scanned import scanned_folders
from briefwright.build.watch.settle import EVERYTHING

_EMPTY = digest(b"")

Seen = Mapping[str, str]


class Tree:
    """Digests of the files that matter. `further` are files elsewhere that something has read."""

    def __init__(self, root: Path, paths: Paths) -> None:
        self.root = root
        self.paths = paths
        self.folders = scanned_folders(paths)
        self._out = f"{paths.out}/"
        found = scan(root, self.folders)
        self._files = dict(found.files)
        self._stock = found.stock
        self._further: dict[str, str] = {}

    @property
    def scan(self) -> Scan:
        """Everything as one scan would have found it."""
        return Scan(dict(self._files), self._stock)

    @property
    def further(self) -> frozenset[str]:
        """The files outside the folders that matter as well."""
        return frozenset(self._further)

    def look_also_at(self, files: Iterable[str]) -> bool:
        """Let further files matter from now on; whether any of them is new."""
        known = {*self._files, *self._further}
        new = [path for path in files if path not in known and not self._covers(path)]
        self._further.update((path, self._digest(path)) for path in new)
        return bool(new)

    def matters(self, path: str) -> bool:
        """Whether a change of a path can change a brief."""
        if path in self._further or path in (CONFIG_FILE, EVERYTHING):
            return True
        parts = path.split("/")
        hidden = any(part.startswith(".") or part.endswith("~") for part in parts)
        return not hidden and not path.startswith(self._out) and self._covers(path)

    def look(self, paths: Iterable[str]) -> Seen:
        """What files at and below some paths hold now, where it is something else than before."""
        return {path: now for path, now in self._now(paths) if now != self._known(path)}

    def doubts(self, seen: Seen) -> bool:
        """Whether a file that held something is gone or empty: it may be about to be written."""
        vanished = (path for path, now in seen.items() if now in (ABSENT, _EMPTY))
        return any(self._known(path) not in (ABSENT, _EMPTY) for path in vanished)

    def take(self, seen: Seen) -> tuple[str, ...]:
        """Let what was seen be what is known; the paths that changed."""
        for path, now in seen.items():
            self._set(path, now)
        return tuple(sorted(seen))

    def _now(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Files at, below and formerly below some paths, with the digests of what they hold."""
        for path in sorted(set(paths)):
            if path == EVERYTHING:
                yield from self._everything()
            elif os.path.isdir(self.root / path):
                there = {one: now for one, now in below(self.root, path) if self.matters(one)}
                yield from there.items()
                yield from ((one, ABSENT) for one in self._known_below(path) if one not in there)
            elif self.matters(path):
                yield path, self._digest(path)
                yield from ((one, ABSENT) for one in self._known_below(path))

    def _everything(self) -> Iterator[tuple[str, str]]:
        for folder in self.folders:
            yield from self._now((folder,))
        for path in (CONFIG_FILE, *self._further):
            yield path, self._digest(path)

    def _known_below(self, folder: str) -> list[str]:
        return [path for path in self._files if path.startswith(f"{folder}/")]

    def _known(self, path: str) -> str:
        return self._files.get(path) or self._further.get(path) or ABSENT

    def _set(self, path: str, now: str) -> None:
        if path in self._further:
            self._further[path] = now
        elif now == ABSENT and path != CONFIG_FILE:
            self._files.pop(path, None)
        else:
            self._files[path] = now

    def _digest(self, path: str) -> str:
        return file_digest(self.root / path)

    def _covers(self, path: str) -> bool:
        return any(f"{path}/".startswith(f"{folder}/") for folder in self.folders)
