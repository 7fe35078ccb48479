"""The Files protocol: all reading of a workspace goes through it, so that stages stay pure.

Paths are relative to the root, with forward slashes. A path that leaves the root is refused.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from briefwright.base.diagnostic import Report, failure
from briefwright.base.source import SourceFile, Span, whole_file


class Files(Protocol):
    """A tree of files."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None when there is none of that name."""

    def list(self, folder: str) -> tuple[str, ...]:
        """The paths of all files below a folder, sorted; empty when there is no such folder."""


def normal_path(path: str) -> str | None:
    """The path without `.` and `..`, or None when it leaves the root or is absolute."""
    if "\\" in path or "\0" in path or path.startswith("/"):
        return None
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


@dataclass(frozen=True)
class DiskFiles:
    """Files below a folder of the disk. Links that lead out of it are not followed.

    Where a folder's own links lead is asked once.
    """

    root: Path
    _folders: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)

    def _inside(self, path: str) -> Path | None:
        clean = normal_path(path)
        if clean is None:
            return None
        above, _, name = clean.rpartition("/")
        if above not in self._folders:
            self._folders[above] = self._real(os.path.join(self.root, above))
        folder = self._folders[above]
        if folder is None:
            return None
        inside = os.path.join(folder, name)
        real = self._real(inside) if os.path.islink(inside) else inside
        return None if real is None else Path(real)

    def _real(self, path: str) -> str | None:
        """A path without links, None where they lead out of the root."""
        real, root = os.path.realpath(path), os.path.realpath(self.root)
        return real if real == root or real.startswith(os.path.join(root, "")) else None

    def read(self, path: str) -> bytes | None:
        real = self._inside(path)
        if real is None or not real.is_file():
            return None
        try:
            return real.read_bytes()
        except OSError as problem:
            reason = (problem.strerror or str(problem)).lower()
            raise failure("B105", f"cannot read: {reason}", whole_file(path)) from problem

    def list(self, folder: str) -> tuple[str, ...]:
        base = self._inside(folder)
        if base is None or not base.is_dir():
            return ()
        found = (p for p in base.rglob("*") if p.is_file() and not _hidden(p.relative_to(base)))
        prefix = normal_path(folder)
        return tuple(
            sorted(
                f"{prefix}/{p.relative_to(base).as_posix()}" if prefix else p.name for p in found
            )
        )


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") or part.endswith("~") for part in path.parts)


@dataclass(frozen=True)
class MemoryFiles:
    """Files in memory, for tests and for what is generated."""

    contents: Mapping[str, bytes | str]

    def read(self, path: str) -> bytes | None:
        data = self.contents.get(normal_path(path) or "")
        return data.encode() if isinstance(data, str) else data

    def list(self, folder: str) -> tuple[str, ...]:
        prefix = f"{normal_path(folder)}/"
        return tuple(sorted(path for path in self.contents if path.startswith(prefix)))


@dataclass(frozen=True)
class OverlayFiles:
    """Two trees as one: what the first lacks is read from the second."""

    first: Files
    second: Files

    def read(self, path: str) -> bytes | None:
        data = self.first.read(path)
        return self.second.read(path) if data is None else data

    def list(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted({*self.first.list(folder), *self.second.list(folder)}))


def decode(path: str, data: bytes, report: Report, code: str) -> SourceFile | None:
    """The text of UTF-8 bytes, or None with a diagnostic. A byte-order mark is left out."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if marked or b"\0" in data:
        report.add(
            code,
            f"the file {'is in UTF-16, not UTF-8' if marked else 'has zero bytes: it is no text'}",
            whole_file(path),
            hint="save it again with the encoding UTF-8",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        report.add(
            code,
            f"the file is not UTF-8: byte 0x{data[problem.start]:02x} on line {line}",
            Span(SourceFile(path, "\n" * line), line - 1, line - 1),
            hint="save it again with the encoding UTF-8",
        )
        return None
    return SourceFile(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def read_text(files: Files, path: str, report: Report, code: str) -> SourceFile | None:
    """A file's text, or None when it is missing or, with a diagnostic, not UTF-8."""
    data = files.read(path)
    return None if data is None else decode(path, data, report, code)
