"""What the system tells of changes in a workspace, as paths relative to it.

In: the folders and files that matter. Out: paths, handed on from threads of their own as soon as
the system names them; by polling, at each tick the path that stands for everything. Folders that
are deleted and made again, or that come later, are watched from then on.
"""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from briefwright.build.watch.settle import EVERYTHING

_STEP = 10  # milliseconds between two looks at what the system has told
_IDLE = 500  # milliseconds after which the first look is due, whether anything happens or not
_PATIENCE = 3.0
Tell = Callable[[frozenset[str]], None]


class Events:
    """Watches one workspace. `tell` and `fail` are called from other threads."""

    def __init__(self, root: Path, tell: Tell, fail: Callable[[str], None]) -> None:
        self._root = root
        self._tell = tell
        self._fail = fail
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._watched: tuple[object, ...] = ()

    def watch(
        self, folders: Iterable[str], files: Iterable[str], named: Iterable[str] = ()
    ) -> bool:
        """Watch some folders with all that is below them, and some files; False where all of them
        are watched already. A folder that was `named` by an event may be another one by now, even
        if the system knows it by the same number."""
        below = [folder for folder in folders if os.path.isdir(self._root / folder)]
        beside = {"", *_above(folders), *_above(files)}
        flat = sorted(folder for folder in beside if os.path.isdir(self._root / folder))
        wanted = tuple((folder, _identity(self._root / folder)) for folder in (*below, "-", *flat))
        if wanted == self._watched and not {*below, *flat, *folders} & set(named):
            return False
        self.stop()
        self._watched, self._stop = wanted, threading.Event()
        self._start(below, recursive=True)
        self._start(flat, recursive=False)
        return True

    def poll(self, seconds: float) -> None:
        """Look at everything every so often, instead of being told."""
        self.stop()

        def tick(stop: threading.Event) -> None:
            while not stop.wait(seconds):
                self._tell(frozenset((EVERYTHING,)))

        self._stop = threading.Event()
        self._begin(threading.Thread(target=tick, args=(self._stop,), daemon=True))

    def stop(self) -> None:
        """End the watching."""
        self._stop.set()
        for thread in self._threads:
            thread.join(_PATIENCE)
        self._threads.clear()
        self._watched = ()

    def _start(self, folders: Iterable[str], *, recursive: bool) -> None:
        paths = [self._root / folder for folder in folders]
        if not paths:
            return
        watching = (paths, recursive, self._stop)
        self._begin(threading.Thread(target=self._listen, args=watching, daemon=True))

    def _begin(self, thread: threading.Thread) -> None:
        self._threads.append(thread)
        thread.start()

    def _listen(self, paths: list[Path], recursive: bool, stop: threading.Event) -> None:
        """Hand on what changes; at first everything, for what changed before this began."""
        before = {EVERYTHING}
        try:
            for found in _changes(paths, recursive, stop):
                told = {self._relative(path) for _, path in found} | before
                before = set()
                if told:
                    self._tell(frozenset(told))
        except (ImportError, OSError, RuntimeError) as problem:
            self._fail(str(problem).lower())

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self._root).replace(os.sep, "/")


def _changes(
    paths: list[Path], recursive: bool, stop: threading.Event
) -> Iterator[set[tuple[Any, str]]]:
    """What the system tells of some folders, as it comes."""
    from watchfiles import watch

    yield from watch(
        *paths,
        watch_filter=None,
        debounce=_STEP * 4,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_IDLE,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=False,
        recursive=recursive,
        ignore_permission_denied=True,
    )


def _above(paths: Iterable[str]) -> Iterable[str]:
    """The folders above some paths, which tell when a path comes or goes."""
    for path in paths:
        while path:
            path = path.rpartition("/")[0]
            yield path


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_dev, known.st_ino
