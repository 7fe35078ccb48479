"""A disk that is full, a folder that cannot be written, a clock that was set back."""

import errno
import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from briefwright.build import store
from briefwright.build.output import OutputFile
from briefwright.build.place import CACHE
from tests.editing import RIGHT, Place
from tests.faults.trouble import Moments, cache_of, random_edit, refuse
from tests.laws.test_incremental import names, place, same_as_clean

CHANGED = {"seeds/law/right.md": RIGHT.replace("not a luxury", "no luxury at all")}


@contextmanager
def built() -> Iterator[Place]:
    with place({}) as kept:
        kept.build(kept=True)
        yield kept


def test_a_disk_that_is_full_at_any_moment(kills: int) -> None:
    chance = random.Random(3)
    with built() as kept:
        for _ in range(kills):
            before = kept.out()
            kept.put(random_edit(chance, kept))
            moments = Moments(chance.randint(1, 25), refuse, deleting=False)
            with moments.counted():
                kept.build(kept=True)
            assert not [path for path in kept.out() if ".briefwright-" in path]
            assert kept.out().keys() >= before.keys()
            same_as_clean(kept, kept.build(kept=True))


def test_a_cache_that_has_no_room_is_done_without() -> None:
    real = store.connected

    def cramped(path: Path) -> sqlite3.Connection:
        connection = real(path)
        connection.execute("PRAGMA max_page_count = 5")
        return connection

    with place({}) as kept, patch.object(store, "connected", cramped):
        for _ in range(2):
            same_as_clean(kept, kept.build(kept=True))


@pytest.mark.parametrize("blocked", [".briefwright", CACHE])
def test_a_cache_folder_that_cannot_be_made_is_done_without(blocked: str) -> None:
    with place({}) as kept:
        path = kept.root / blocked
        path.parent.mkdir(exist_ok=True)
        path.write_text("no folder", "utf-8")
        for _ in range(2):
            same_as_clean(kept, kept.build(kept=True))
        assert path.read_text("utf-8") == "no folder"


def test_a_cache_that_may_only_be_read_is_read() -> None:
    def read_only(path: Path) -> sqlite3.Connection:
        uri = f"file:{path}?mode=ro"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    with built() as kept, patch.object(store, "connected", read_only):
        assert not kept.build(kept=True).reasons
        kept.put(CHANGED)
        for _ in range(2):
            result = kept.build(kept=True)
            assert "first" in result.reasons
            same_as_clean(kept, result)


def test_a_folder_in_the_place_of_the_cache_is_done_without() -> None:
    with place({}) as kept:
        cache_of(kept).mkdir(parents=True)
        for _ in range(2):
            same_as_clean(kept, kept.build(kept=True))


def test_an_artifact_that_cannot_be_read_is_made_again() -> None:
    with built() as kept:
        path = kept.root / "out/first/first.html"
        path.unlink()
        path.mkdir()
        result = kept.build(kept=True)
        assert result.failed == ("first",)
        path.rmdir()
        same_as_clean(kept, kept.build(kept=True))


def test_a_clock_that_was_set_back_hides_no_change() -> None:
    with built() as kept:
        path = kept.root / "seeds/law/right.md"
        old = path.stat()
        changed = RIGHT.replace("luxury", "LUXURY")
        kept.put({"seeds/law/right.md": changed})
        os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
        assert path.stat().st_size == old.st_size
        result = kept.build(kept=True)
        assert "first" in names(result)
        same_as_clean(kept, result)


def test_an_artifact_of_another_time_is_kept_where_its_bytes_are_the_same() -> None:
    with built() as kept:
        for path in (kept.root / "out").rglob("*.html"):
            os.utime(path, (1, 1))
        result = kept.build(kept=True)
        assert not result.written
        assert not result.reasons
        assert (kept.root / "out/first/first.html").stat().st_mtime == 1


def test_an_artifact_changed_by_hand_is_made_again_though_size_and_time_are_the_same() -> None:
    with built() as kept:
        path = kept.root / "out/first/first.html"
        old = path.stat()
        path.write_bytes(path.read_bytes().replace(b"luxury", b"LUXURY"))
        os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
        result = kept.build(kept=True)
        assert result.written == {"out/first/first.html"}
        assert result.reasons == {"first": ("out/first/first.html is not as it was written",)}
        same_as_clean(kept, result)


def test_an_artifact_that_was_deleted_is_made_again_and_no_other() -> None:
    with built() as kept:
        (kept.root / "out/second/second.docx").unlink()
        result = kept.build(kept=True)
        assert result.written == {"out/second/second.docx"}
        same_as_clean(kept, result)


def test_the_errors_that_are_injected_are_those_of_a_full_disk() -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        refuse()
    assert caught.value.errno == errno.ENOSPC


def test_another_build_that_writes_to_the_same_place_is_noticed() -> None:
    """It writes between the moment at which this build writes, and that at which it records."""
    from briefwright.build import keeping

    real = keeping.write_all

    def and_another(files: list[OutputFile]) -> None:
        real(files)
        for file in files:
            file.path.write_bytes(file.data.replace(b"luxury", b"LUXURY"))

    with built() as kept:
        kept.put(CHANGED)
        with patch.object(keeping, "write_all", and_another):
            kept.build(kept=True)
        result = kept.build(kept=True)
        assert "out/first/first.html" in result.written
        same_as_clean(kept, result)
