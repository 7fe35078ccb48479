"""The store gives back what was put into it, or nothing, and never more than it has room for."""

import os
import sqlite3
from pathlib import Path

import pytest

from briefwright.build.store import NAME, Store

VERSION = "1"


def kept(folder: Path, values: dict[str, bytes], **options: int) -> None:
    """Put values into the store of a folder."""
    store = Store(folder, VERSION, **options)
    for key, value in values.items():
        store.put(key, value)
    store.save()
    store.close()


def read(folder: Path, *keys: str, version: str = VERSION) -> list[bytes | None]:
    """The values of some keys, as another build finds them."""
    store = Store(folder, version)
    found = [store.get(key) for key in keys]
    store.close()
    return found


@pytest.mark.parametrize("value", [b"", b"short", b"\0" * 5_000, bytes(range(256)) * 40])
def test_a_value_comes_back_as_it_was(tmp_path: Path, value: bytes) -> None:
    kept(tmp_path, {"key": value})
    assert read(tmp_path, "key", "other") == [value, None]


def test_a_value_is_there_before_it_is_saved_and_gone_without(tmp_path: Path) -> None:
    store = Store(tmp_path, VERSION)
    store.put("key", b"value")
    assert store.get("key") == b"value"
    store.close()
    assert list(tmp_path.iterdir()) == []
    assert read(tmp_path, "key") == [None]


def test_a_value_that_was_dropped_is_gone(tmp_path: Path) -> None:
    kept(tmp_path, {"one": b"1", "two": b"2"})
    store = Store(tmp_path, VERSION)
    store.drop("one")
    assert store.get("one") is None
    store.save()
    store.close()
    assert read(tmp_path, "one", "two") == [None, b"2"]


def test_a_later_value_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    kept(tmp_path, {"key": b"earlier"})
    kept(tmp_path, {"key": b"later"})
    assert read(tmp_path, "key") == [b"later"]


def test_another_version_finds_nothing_and_begins_afresh(tmp_path: Path) -> None:
    kept(tmp_path, {"key": b"value"})
    store = Store(tmp_path, "2")
    assert (store.get("key"), store.was_other) == (None, True)
    store.put("new", b"value")
    store.save()
    store.close()
    assert read(tmp_path, "key", "new", version="2") == [None, b"value"]
    assert read(tmp_path, "key", "new") == [None, None]


def test_the_folder_is_kept_out_of_version_control(tmp_path: Path) -> None:
    kept(tmp_path / "cache", {"key": b"value"})
    assert (tmp_path / "cache" / ".gitignore").read_text("utf-8") == "*\n"


def test_no_write_ahead_log_is_used(tmp_path: Path) -> None:
    kept(tmp_path, {"key": b"value"})
    connection = sqlite3.connect(tmp_path / NAME)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    for number in range(6):
        kept(tmp_path, {f"key {number}": str(number).encode() * 300}, limit=1_000)
    found = read(tmp_path, *(f"key {number}" for number in range(6)))
    assert found[5] is not None
    assert found[0] is None
    assert sum(len(value) for value in found if value) <= 1_000


def test_what_is_used_again_stays(tmp_path: Path) -> None:
    kept(tmp_path, {"used": b"u" * 300})
    for number in range(40):
        store = Store(tmp_path, VERSION, limit=6_000)
        assert store.get("used"), number
        store.put(f"other {number}", str(number).encode() * 150)
        store.save()
        store.close()
    assert read(tmp_path, "other 0") == [None]


def test_the_file_gets_smaller_when_values_go(tmp_path: Path) -> None:
    kept(tmp_path, {str(number): os.urandom(50_000) for number in range(40)})
    before = (tmp_path / NAME).stat().st_size
    kept(tmp_path, {"last": b"value"}, limit=200_000)
    assert (tmp_path / NAME).stat().st_size < before / 4


def test_a_store_that_forgets_keeps_nothing_for_later() -> None:
    store = Store.none()
    store.put("key", b"value")
    store.save()
    assert store.get("key") is None
