"""A workspace that is watched while a test changes it, and what its viewers and terminal are told.

Tests wait for what they expect, for as long as a loaded machine may need, and never for a time.
"""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.render import render_text
from briefwright.build.watch.board import Board, Sheet
from briefwright.build.watch.follow import Followed
from briefwright.build.watch.wanted import Wanted
from briefwright.build.watch.watch import Watch
from tests.building import write_files

LONG = 120.0


class Heard:
    """Keeps what a watch says."""

    def __init__(self) -> None:
        self.said: queue.Queue[tuple[Any, ...]] = queue.Queue()

    def noticed(self, changed: Sequence[str]) -> None:
        self.said.put(("noticed", tuple(changed)))

    def previewed(self, name: str, seconds: float, found: Report) -> None:
        assert seconds >= 0
        self.said.put(("previewed", name, render_text(found, colour=False)))

    def built(self, followed: Followed, seconds: float) -> None:
        assert seconds >= 0
        self.said.put(("built", followed))

    def waiting(self, found: Report) -> None:
        self.said.put(("waiting", render_text(found, colour=False)))

    def polling(self, reason: str, seconds: float) -> None:
        self.said.put(("polling", reason, seconds))


class Watched:
    """A workspace under watch."""

    def __init__(self, root: Path, watch: Watch, heard: Heard) -> None:
        self.root = root
        self.watch = watch
        self.heard = heard

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Files written in their place, as simple editors do."""
        write_files(self.root, files)

    def until(self, holds: Callable[[Sheet], bool], name: str = "first") -> Sheet:
        """The sheet of a brief as soon as it is so."""
        board, seen = self.watch.board, -1
        while True:
            sheets = {sheet.name: sheet for sheet in board.sheets}
            if name in sheets and holds(sheets[name]):
                return sheets[name]
            before, seen = seen, board.wait(seen, LONG) or 0
            assert before != seen, f"nothing more happens; {_brief(sheets.get(name))}"

    def shows(self, words: str, name: str = "first") -> Sheet:
        """The sheet as soon as its page holds some words."""
        return self.until(lambda sheet: words.encode() in (sheet.page or b""), name)

    def hears(self, what: str) -> tuple[Any, ...]:
        """The next of what is said that is of this sort."""
        while True:
            said = self.heard.said.get(timeout=LONG)
            if said[0] == what:
                return said

    def hears_of_build(self, holds: Callable[[Followed], bool] = lambda _: True) -> Followed:
        """The next build that has ended and is so."""
        while True:
            followed: Followed = self.hears("built")[1]
            assert not followed.problem, followed.problem
            if followed.done and holds(followed):
                return followed

    def quiet(self) -> list[tuple[Any, ...]]:
        """All that was said and not heard yet."""
        said = []
        while not self.heard.said.empty():
            said.append(self.heard.said.get())
        return said


def _brief(sheet: Sheet | None) -> object:
    return sheet and replace(sheet, page=(sheet.page or b"")[-500:])


def wanted(root: Path, briefs: tuple[str, ...] = (), poll: float | None = None) -> Wanted:
    """What tests watch, and when."""
    day = date(2026, 11, 22)
    return Wanted(root, briefs, None, poll, monotonic, lambda: day, lambda: "12:00:00")


@contextmanager
def watched(
    root: Path,
    files: Mapping[str, str | bytes],
    *,
    briefs: tuple[str, ...] = (),
    poll: float | None = None,
) -> Iterator[Watched]:
    """A workspace that is watched, its first brief looked at."""
    write_files(root, files)
    heard = Heard()
    watch = Watch(wanted(root, briefs, poll), heard, Board())
    watch.begin()
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        with watch.board.viewing("first"):
            watch.showing.page("first")
            yield Watched(root, watch, heard)
    finally:
        watch.stop()
        thread.join(LONG)
        assert not thread.is_alive()
