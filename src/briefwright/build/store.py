"""What builds keep for the next one: values by key, in one SQLite file.

In: a folder, and the version of what writes. Out: values as they were put in, each proved by a
checksum. Nothing is refused: a file that is locked, damaged, of another version, or that cannot be
written gives fewer values or none, and is begun afresh where that can be done. Values wait in
memory until `save`, which is one short transaction, so that several builds can share a file and a
build that is killed leaves the earlier state. The file is bounded: what was not used for longest
goes first.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from briefwright.build.store_file import begin_tables, connected, proof, row, unpacked

NAME = "kept.sqlite"
SCHEMA = 1
LIMIT = 512_000_000
_IGNORE = "*\n"
_STALE_AFTER = 16  # runs after which a value that is still in use is marked as such again
_DAMAGED = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

T = TypeVar("T")


class Store:
    """Values by key. A value that is not there, or not proved, is None."""

    def __init__(self, folder: Path, version: str, *, limit: int = LIMIT) -> None:
        self._path = folder / NAME
        self._version = f"{SCHEMA} {version}"
        self._limit = limit
        self._waiting: dict[str, bytes | None] = {}
        self._touched: list[str] = []
        self._run = 0
        self._afresh = False
        self._other = False
        self._connection: sqlite3.Connection | None = None
        if self._path.is_file():
            self._connection = self._guarded(self._open, None)

    @classmethod
    def none(cls) -> "Store":
        """A store that forgets everything."""
        return _NoStore(Path(), "")

    @property
    def was_other(self) -> bool:
        """Whether another version of the program has kept its values here."""
        return self._other

    @property
    def is_new(self) -> bool:
        """Whether there is nothing in it yet."""
        return self._connection is None

    def get(self, key: str) -> bytes | None:
        """The value of a key."""
        if key in self._waiting:
            return self._waiting[key]
        return self._guarded(lambda: self._read(key), None)

    def put(self, key: str, value: bytes) -> None:
        """Keep a value from the next `save` on."""
        self._waiting[key] = value

    def drop(self, key: str) -> None:
        """Forget a value from the next `save` on."""
        self._waiting[key] = None

    def save(self) -> None:
        """Write what waits, in one transaction; what cannot be written is forgotten."""
        if self._waiting:
            self._guarded(self._save, None)
            self._waiting.clear()
            self._touched.clear()

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def _guarded(self, action: Callable[[], T], otherwise: T) -> T:
        """What an action gives; where it fails, the store does without its file from then on."""
        try:
            return action()
        except sqlite3.Error as problem:
            code = getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
            self._afresh = self._afresh or (code & 0xFF) in _DAMAGED
        except (OSError, OverflowError, ValueError, MemoryError, TypeError):
            self._afresh = True
        self.close()
        return otherwise

    def _open(self) -> sqlite3.Connection | None:
        connection = connected(self._path)
        try:
            about = dict(connection.execute("SELECT name, value FROM about"))
            if about.get("version") != self._version:
                self._afresh = self._other = True
                connection.close()
                return None
            self._run = int(about.get("run") or 0)
        except BaseException:
            connection.close()
            raise
        return connection

    def _read(self, key: str) -> bytes | None:
        if self._connection is None:
            return None
        query = "SELECT used, sum, value FROM kept WHERE key = ?"
        found = self._connection.execute(query, (key,)).fetchone()
        if found is None:
            return None
        used, checksum, value = found
        if not isinstance(value, bytes) or checksum != proof(key, value):
            self._afresh = True
            return None
        if not isinstance(used, int) or self._run - used > _STALE_AFTER:
            self._touched.append(key)
        return unpacked(value)

    def _save(self) -> None:
        if self._connection is None or self._afresh:
            self._begin_afresh()
        connection = self._connection
        if connection is None:
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._write(connection)
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise

    def _write(self, connection: sqlite3.Connection) -> None:
        run = self._run + 1
        rows = [(key, value) for key, value in self._waiting.items() if value is not None]
        gone = [(key,) for key, value in self._waiting.items() if value is None]
        connection.executemany("DELETE FROM kept WHERE key = ?", gone)
        connection.executemany(
            "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)",
            (row(key, run, value) for key, value in rows),
        )
        touched = [(run, key) for key in self._touched]
        connection.executemany("UPDATE kept SET used = ? WHERE key = ?", touched)
        connection.execute("INSERT OR REPLACE INTO about VALUES ('run', ?)", (run,))
        self._trim(connection)
        self._run = run

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Let the values go that were not used for longest, until there is room again."""
        (size,) = connection.execute("SELECT total(size) FROM kept").fetchone()
        if size <= self._limit:
            return
        room = size - self._limit * 3 // 4
        going: list[tuple[str]] = []
        for key, own in connection.execute("SELECT key, size FROM kept ORDER BY used, key"):
            if room <= 0:
                break
            going.append((key,))
            room -= own
        connection.executemany("DELETE FROM kept WHERE key = ?", going)

    def _begin_afresh(self) -> None:
        """A new file in the place of one that cannot be used, or of none."""
        folder = self._path.parent
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.is_file():
            ignore.write_text(_IGNORE, "utf-8")
        if self._afresh or self._connection is None:
            self.close()
            self._connection = self._reopened() or self._created()
        self._afresh = False

    def _reopened(self) -> sqlite3.Connection | None:
        """The file that another build has begun meanwhile, unless it is the one at fault."""
        if self._afresh or not self._path.is_file():
            return None
        return self._open()

    def _created(self) -> sqlite3.Connection:
        if self._path.exists():
            for path in (self._path, self._path.with_name(f"{NAME}-journal")):
                path.unlink(missing_ok=True)
        connection = connected(self._path)
        try:
            begin_tables(connection)
            version = ("version", self._version)
            connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", version)
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
        self._run = 0
        return connection


class _NoStore(Store):
    def get(self, key: str) -> bytes | None:  # noqa: ARG002
        return None

    def save(self) -> None:
        self._waiting.clear()
