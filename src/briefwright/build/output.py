"""Artifacts to the disk: all files of a brief, or none.

Each file is written beside its place under a temporary name; only when all are complete are they
renamed. What goes wrong, also Ctrl-C, leaves the earlier files as they were and no temporary ones
behind; those of a process that was killed are cleared away by a later one.
"""

import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from briefwright.base.diagnostic import failure
from briefwright.base.source import whole_file

_TEMPORARY = ".briefwright-"
_ABANDONED = 6 * 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class OutputFile:
    """Bytes and where they go; `shown` is the path as the user knows it."""

    path: Path
    shown: str
    data: bytes


def write_all(files: Sequence[OutputFile]) -> None:
    """Write the files together. Raises BuildFailed (B101) when one of them cannot be written."""
    rest = _Rest()
    try:
        staged = [rest.stage(file) for file in files]
        for file, temporary in zip(files, staged, strict=True):
            rest.exchange(file, temporary)
        rest.clear_abandoned()
    except BaseException:
        rest.undo()
        raise
    finally:
        rest.clear()


class _Rest:
    """What must be cleared away at the end, and what must be put back when something fails."""

    def __init__(self) -> None:
        self._temporary: list[Path] = []
        self._folders: list[Path] = []
        self._exchanged: list[tuple[Path, Path | None]] = []

    def stage(self, file: OutputFile) -> Path:
        """The file's bytes under a temporary name beside its place."""
        with _told(file):
            self._make_folder(file.path.parent)
            temporary = self._beside(file.path)
            temporary.write_bytes(file.data)
        return temporary

    def exchange(self, file: OutputFile, temporary: Path) -> None:
        """The temporary file in the place of the earlier one, which is kept until the end."""
        with _told(file):
            earlier = self._kept(file.path)
            os.replace(temporary, file.path)
            self._exchanged.append((file.path, earlier))

    def undo(self) -> None:
        """Put back what was there."""
        for path, earlier in reversed(self._exchanged):
            with suppress(OSError):
                if earlier:
                    os.replace(earlier, path)
                else:
                    path.unlink()
        self.clear()
        for folder in self._folders:
            with suppress(OSError):
                folder.rmdir()

    def clear(self) -> None:
        """Take away the temporary files."""
        for temporary in self._temporary:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def clear_abandoned(self) -> None:
        """Take away temporary files that are hours older than those just written: nobody waits for
        them."""
        for folder in {path.parent for path, _ in self._exchanged}:
            written = max(_written(path) for path, _ in self._exchanged if path.parent == folder)
            for path in folder.glob(f"{_TEMPORARY}*"):
                with suppress(OSError):
                    if _written(path) < written - _ABANDONED:
                        path.unlink(missing_ok=True)

    def _make_folder(self, folder: Path) -> None:
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        self._folders = [*missing, *self._folders]
        folder.mkdir(parents=True, exist_ok=True)

    def _beside(self, path: Path) -> Path:
        temporary = path.with_name(f"{_TEMPORARY}{secrets.token_hex(8)}")
        self._temporary.append(temporary)
        return temporary

    def _kept(self, path: Path) -> Path | None:
        """A second name for the file that is there, or a copy where the disk knows no such."""
        if not path.is_file():
            return None
        kept = self._beside(path)
        try:
            os.link(path, kept)
        except OSError:
            shutil.copy2(path, kept)
        return kept


@contextmanager
def _told(file: OutputFile) -> Iterator[None]:
    """What the system refuses, as an error that names the file."""
    try:
        yield
    except OSError as problem:
        raise failure(
            "B101",
            f"cannot write: {(problem.strerror or str(problem)).lower()}",
            whole_file(file.shown),
            hint="make room, or make the folder writable, or choose another with --out",
        ) from problem


def _written(path: Path) -> float:
    """When a file was written, by the clock of the disk; long ago for one that is not there."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
