"""Ways in which a build is disturbed: killed at a moment, refused by the disk, its cache spoilt."""

import errno
import os
import random
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from briefwright.build import store
from briefwright.build.place import cache_folder
from tests.editing import VARIANTS, Place, Text

Act = Callable[[], None]
_STEPS = 40  # of SQLite's machine, between two moments


def random_edit(chance: random.Random, place: Place) -> dict[str, Text]:
    """One to three files, each in another of its forms."""
    paths = chance.sample(sorted(VARIANTS), chance.choice((1, 1, 2, 3)))
    return {path: chance.choice(VARIANTS[path]) for path in paths if path in place.files}


class Moments:
    """Counts the moments at which something is written, and acts at one of them."""

    def __init__(self, at: int, act: Act, *, deleting: bool = True) -> None:
        self.at = at
        self.act = act
        self.deleting = deleting
        self.count = 0

    def pass_one(self) -> None:
        self.count += 1
        if self.count == self.at:
            self.act()

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Count what goes on in here."""
        with (
            patch.object(os, "replace", self._before(os.replace)),
            patch.object(os, "link", self._before(os.link)),
            patch.object(
                Path, "unlink", self._before(Path.unlink) if self.deleting else Path.unlink
            ),
            patch.object(Path, "mkdir", self._before(Path.mkdir)),
            patch.object(Path, "write_bytes", self._in_halves(Path.write_bytes)),
            patch.object(store, "connected", self._connecting(store.connected)),
        ):
            yield

    def _before(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def act(*given: Any, **named: Any) -> Any:
            self.pass_one()
            return real(*given, **named)

        return act

    def _in_halves(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def act(path: Path, data: bytes) -> Any:
            self.pass_one()
            real(path, data[: len(data) // 2])
            self.pass_one()
            return real(path, data)

        return act

    def _connecting(self, real: Callable[[Path], sqlite3.Connection]) -> Callable[..., Any]:
        def act(path: Path) -> sqlite3.Connection:
            self.pass_one()
            connection = real(path)
            connection.set_progress_handler(self.pass_one, _STEPS)
            return connection

        return act


def die() -> None:
    """End this process as the power would."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    """A disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def in_a_child(act: Act) -> int:
    """Do something in a process of its own; the status that it ends with."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            act()
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def cache_of(place: Place) -> Path:
    """The file of a workspace's cache."""
    return cache_folder(place.root) / store.NAME


def flip_bits(chance: random.Random, path: Path, number: int) -> None:
    """Turn a few bits of a file over."""
    data = bytearray(path.read_bytes())
    for _ in range(number):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(data))
