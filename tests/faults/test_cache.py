"""A cache that was spoilt, is of another version, is locked, or is shared gives no wrong answer."""

import os
import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from briefwright.build import store, store_file
from tests import editing
from tests.editing import RIGHT, Place
from tests.faults.trouble import cache_of, flip_bits, random_edit
from tests.laws.test_incremental import place, same_as_clean

CHANGED = {"seeds/law/right.md": RIGHT.replace("not a luxury", "no luxury at all")}


def test_flipped_bits_are_noticed(kills: int) -> None:
    chance = random.Random(4)
    with place({}) as kept:
        kept.build(kept=True)
        for _ in range(kills):
            flip_bits(chance, cache_of(kept), chance.choice((1, 3, 40, 400)))
            kept.put(random_edit(chance, kept))
            same_as_clean(kept, kept.build(kept=True))


def test_a_truncated_cache_is_begun_afresh(kills: int) -> None:
    chance = random.Random(5)
    with place({}) as kept:
        kept.build(kept=True)
        for _ in range(kills):
            path = cache_of(kept)
            os.truncate(path, chance.randrange(path.stat().st_size))
            kept.put(random_edit(chance, kept))
            same_as_clean(kept, kept.build(kept=True))
        kept.put(editing.FAULTLESS)
        kept.build(kept=True)
        assert not kept.build(kept=True).reasons


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(20_000))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_tables(path: Path) -> None:
    _execute(path, "DROP TABLE kept", "CREATE TABLE kept (key, value)")


def _no_tables(path: Path) -> None:
    _execute(path, "DROP TABLE kept", "DROP TABLE about")


def _other_types(path: Path) -> None:
    _execute(path, "UPDATE kept SET value = 3, used = 'never'")


def _other_sums(path: Path) -> None:
    _execute(path, "UPDATE kept SET sum = zeroblob(16)")


def _exchanged(path: Path) -> None:
    """Every value under another's key, its checksum with it."""
    connection = sqlite3.connect(path)
    with connection:
        rows = connection.execute("SELECT sum, value FROM kept ORDER BY key").fetchall()
        keys = [key for (key,) in connection.execute("SELECT key FROM kept ORDER BY key")]
        shifted = zip(rows[1:] + rows[:1], keys, strict=True)
        changes = [(checksum, value, key) for (checksum, value), key in shifted]
        connection.executemany("UPDATE kept SET sum = ?, value = ? WHERE key = ?", changes)
    connection.close()


def _execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "spoil",
    [_garbage, _empty, _other_tables, _no_tables, _other_types, _other_sums, _exchanged],
)
def test_whatever_was_done_to_a_cache_the_build_is_right(spoil: Callable[[Path], None]) -> None:
    with place({}) as kept:
        kept.build(kept=True)
        spoil(cache_of(kept))
        kept.put(CHANGED)
        same_as_clean(kept, kept.build(kept=True))
        assert not kept.build(kept=True).reasons


def test_a_cache_of_another_version_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with place({}) as kept:
        kept.build(kept=True)
        monkeypatch.setattr(editing, "VERSION", "another version")
        result = kept.build(kept=True)
        assert set(result.reasons.values()) == {("it was built by another version of briefwright",)}
        assert not result.written
        same_as_clean(kept, result)
        assert not kept.build(kept=True).reasons


def test_a_locked_cache_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_file, "SECONDS", 0.05)
    with place({}) as kept:
        kept.build(kept=True)
        kept.put(CHANGED)
        connection = sqlite3.connect(cache_of(kept), isolation_level=None)
        connection.execute("BEGIN EXCLUSIVE")
        same_as_clean(kept, kept.build(kept=True))
        connection.execute("ROLLBACK")
        connection.close()
        same_as_clean(kept, kept.build(kept=True))
        assert not kept.build(kept=True).reasons


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_two_builds_at_once_share_a_cache(kills: int) -> None:
    chance = random.Random(6)
    with place({}) as kept:
        for _ in range(kills):
            kept.put(random_edit(chance, kept))
            children = [_in_the_background(kept, chance.uniform(0, 0.2)) for _ in range(2)]
            ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
            assert ends == [0, 0]
            same_as_clean(kept, kept.build(kept=True))


def _in_the_background(kept: Place, delay: float) -> int:
    child = os.fork()
    if child == 0:
        status = 1
        try:
            time.sleep(delay)
            kept.build(kept=True)
            status = 0
        finally:
            os._exit(status)
    return child


def test_a_cache_that_is_deleted_meanwhile_does_no_harm() -> None:
    with place({}) as kept:
        kept.build(kept=True)
        kept.put(CHANGED)
        real = store.Store.save

        def gone(self: store.Store) -> None:
            cache_of(kept).unlink(missing_ok=True)
            real(self)

        with patch.object(store.Store, "save", gone):
            same_as_clean(kept, kept.build(kept=True))
        same_as_clean(kept, kept.build(kept=True))
