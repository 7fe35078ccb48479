"""The file in which a store keeps its values: its tables, and a value as a row of them.

In: a path, keys and values. Out: a connection; rows, each with a checksum that proves it, and
values from rows.
"""

import sqlite3
import zlib
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

SECONDS = 3.0
_WORTH_PACKING = 1_000
_TABLES = """
CREATE TABLE kept (key TEXT PRIMARY KEY, used INTEGER, size INTEGER, sum BLOB, value BLOB);
CREATE INDEX kept_by_use ON kept (used, size);
CREATE TABLE about (name TEXT PRIMARY KEY, value)
"""


def connected(path: Path) -> sqlite3.Connection:
    """A connection without a write-ahead log, which folders of a network cannot share."""
    connection = sqlite3.connect(
        path, timeout=SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    # What the power takes away is made again: each value is proved by itself.
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def begin_tables(connection: sqlite3.Connection) -> None:
    """Begin a transaction in which the tables are there; another build may have made them."""
    connection.execute("PRAGMA auto_vacuum = FULL")
    connection.execute("BEGIN IMMEDIATE")
    if not _has_tables(connection):
        for statement in _TABLES.split(";"):
            connection.execute(statement)


def _has_tables(connection: sqlite3.Connection) -> bool:
    with closing(connection.execute("SELECT count(*) FROM sqlite_master")) as found:
        return bool(found.fetchone()[0])


def row(key: str, run: int, value: bytes) -> tuple[str, int, int, bytes, bytes]:
    """A value as a row of the table, in the order of its columns."""
    held = _packed(value)
    return key, run, len(key) + len(held), proof(key, held), held


def proof(key: str, held: bytes) -> bytes:
    """The checksum of what is held for a key."""
    return blake2b(
        held, key=blake2b(key.encode(), digest_size=32).digest(), digest_size=16
    ).digest()


def _packed(value: bytes) -> bytes:
    return b"z" + zlib.compress(value, 1) if len(value) > _WORTH_PACKING else b"=" + value


def unpacked(value: bytes) -> bytes:
    """The value that is held so. Raises zlib.error for what is none."""
    return zlib.decompress(value[1:]) if value[:1] == b"z" else value[1:]
