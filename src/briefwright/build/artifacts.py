"""Artifacts on the disk: whether one is as it was written.

As long as size, times and place of a file are those it was written with, it is taken to be the
same; otherwise its bytes decide.
"""

from pathlib import Path

from briefwright.base.digest import digest_bytes

Stat = list[int]


def stat_of(path: Path) -> Stat | None:
    """What the system knows of a file; None where there is none."""
    try:
        known = path.stat()
    except OSError:
        return None
    return [known.st_size, known.st_mtime_ns, known.st_ctime_ns, known.st_ino]


def proved(path: Path, sha256: str) -> Stat | None:
    """What the system knows of a file that holds the bytes of a digest; None for any other. Taken
    before the bytes are read, so that it is of no later state."""
    known = stat_of(path)
    return known if known and holds(path, sha256) else None


def holds(path: Path, sha256: str) -> bool:
    """Whether a file holds the bytes of a digest."""
    try:
        return digest_bytes(path.read_bytes()) == sha256
    except OSError:
        return False
