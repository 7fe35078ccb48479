"""Artifacts to the disk: all files of a brief, or none.

Each file is written beside its place under a temporary name; only when all are complete are they
renamed. What goes wrong leaves the earlier files as they were and no temporary ones behind.
"""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefwright.base.diagnostic import failure
from briefwright.base.source import whole_file


@dataclass(frozen=True, slots=True)
class OutputFile:
    """Bytes and where they go; `shown` is the path as the user knows it."""

    path: Path
    shown: str
    data: bytes


def write_all(files: Sequence[OutputFile]) -> None:
    """Write the files together. Raises BuildFailed (B101) when one of them cannot be written."""
    staged: list[tuple[Path, Path]] = []
    try:
        for file in files:
            staged.append((_stage(file), file.path))
        for temporary, final in staged:
            os.replace(temporary, final)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _stage(file: OutputFile) -> Path:
    temporary: Path | None = None
    try:
        file.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.path.parent, prefix=".briefwright-")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(file.data)
        temporary.chmod(0o666 & ~_umask())
        return temporary
    except OSError as problem:
        raise failure(
            "B101",
            f"cannot write: {(problem.strerror or str(problem)).lower()}",
            whole_file(file.shown),
            hint="make room, or make the folder writable, or choose another with --out",
        ) from problem
    finally:
        if temporary and temporary.exists() and temporary.stat().st_size < len(file.data):
            temporary.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
