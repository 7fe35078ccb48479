"""One pass over everything that a build may read: each path with the digest of its bytes.

In: the root of a workspace and the folders of its settings. Out: a `Scan`. Digests are of what
files hold, never of when they were written.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from briefwright.build.place import CONFIG_FILE, stock_root

ABSENT = "-"
UNREADABLE = "?"
_STOCK = "templates"


@dataclass(frozen=True, slots=True)
class Scan:
    """Digests by path: of the workspace's files, and of the stock templates."""

    files: Mapping[str, str]
    stock: Mapping[str, str]

    @property
    def digest(self) -> str:
        """The digest of everything."""
        return digest_of_lines(_lines(self.files), ["stock"], _lines(self.stock))


def scan(root: Path, folders: Iterable[str]) -> Scan:
    """The settings' file, all files below some folders of a workspace, and the stock templates."""
    found = {CONFIG_FILE: file_digest(root / CONFIG_FILE)}
    for folder in sorted(set(folders)):
        found.update(below(root, folder))
    return Scan(found, dict(below(stock_root(), _STOCK)))


def digest(data: bytes | None) -> str:
    """The digest of a file's bytes; a mark for a file that is not there."""
    return ABSENT if data is None else blake2b(data, digest_size=16).hexdigest()


def digest_of_lines(*groups: Iterable[str]) -> str:
    """One digest of several lists of lines."""
    joined = "\0\0".join("\0".join(group) for group in groups)
    return digest(joined.encode("utf-8", "surrogatepass"))


def file_digest(path: Path | str) -> str:
    """The digest of a file of the disk."""
    try:
        with open(path, "rb") as file:
            return digest(file.read())
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return ABSENT
    except OSError:
        return UNREADABLE


def _lines(files: Mapping[str, str]) -> Iterator[str]:
    return (f"{path}\0{found}" for path, found in sorted(files.items()))


def below(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Files below a folder; hidden ones and folders behind links are left out, as in reading."""
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        try:
            entries = list(os.scandir(os.path.join(root, inside)))
        except OSError:
            continue
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name.endswith("~"):
                continue
            path = f"{inside}/{name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif os.path.isfile(entry.path):  # which a link that leads round in a circle is not
                yield path, file_digest(entry.path)
