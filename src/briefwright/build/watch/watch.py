"""Watching: previews and builds after each change, until it is stopped.

In: what is to be watched, and whom to tell. Out: the board of the preview, artifacts, lines for the
one who watches. After a change the pages that somebody looks at come first, from memory; then a
process of its own builds all formats of what has changed, as `build` would. Settings that are at
fault and briefs that are gone are told and waited out.
"""

import queue
from collections import deque
from dataclasses import dataclass, field, replace

from briefwright.base.diagnostic import Report
from briefwright.build.place import CONFIG_FILE, cache_folder
from briefwright.build.result import BuildOptions
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.watch.board import Board
from briefwright.build.watch.events import Events
from briefwright.build.watch.follow import Followed, Follower, Order
from briefwright.build.watch.previewer import Previewer
from briefwright.build.watch.settle import EVERYTHING, Settler
from briefwright.build.watch.showing import Showing
from briefwright.build.watch.tree import Tree
from briefwright.build.watch.wanted import Told, Wanted
from briefwright.build.workspace import Workspace, open_workspace
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.spec.find import find_specs

_TICK = 0.5
_BURST = 100
POLL = 2.0


@dataclass
class _Round:
    """What goes on since the last change: what changed, when, and the builds still to be made."""

    changed: tuple[str, ...] = ()
    began: float = 0.0
    orders: deque[tuple[str, ...]] = field(default_factory=deque)


class Watch:
    """Watches one workspace."""

    def __init__(self, wanted: Wanted, told: Told, board: Board) -> None:
        self._wanted = wanted
        self._told = told
        self.board = board
        self._inbox: queue.Queue[frozenset[str] | Followed | str | None] = queue.Queue()
        self._events = Events(wanted.root, self._inbox.put, self._inbox.put)
        self._follower = Follower(self._inbox.put)
        self._engine = PandocEngine()
        self._store = Store(cache_folder(wanted.root), stage_version())
        self._previewer = Previewer(self._engine, self._store.get, wanted.today, None)
        self.showing = Showing(wanted, told, board, self._previewer)
        self._settler = Settler()
        self._round = _Round()
        self._number = 0
        self._stale = False
        self._pending = False  # an order is being carried out
        self._shaken = False  # a build may have read files that were about to change back

    def begin(self) -> None:
        """Read the workspace and start the first build. Raises BuildFailed for settings at fault,
        and for names that no brief has."""
        report = Report()
        workspace = self._opened(report)
        report.stop_on_errors()
        self._tree = Tree(self._wanted.root, workspace.config.paths)
        if self._wanted.poll:
            self._events.poll(self._wanted.poll)
        self._listen()
        self._round = _Round((), self._wanted.now())
        self._take_in(workspace, report)
        find_specs(self._previewer.loaded.specs, self._wanted.briefs, report)
        report.stop_on_errors()

    def run(self) -> None:
        """Watch until `stop`, or until somebody interrupts."""
        try:
            while (message := self._next()) is not None:
                self._heed(message)
                self._settle()
        finally:
            self.close()

    def stop(self) -> None:
        """End `run`, from another thread."""
        self._inbox.put(None)

    def close(self) -> None:
        """End everything that was begun."""
        self.board.close()
        self._events.stop()
        self._follower.close()
        self._engine.close()
        self._store.close()

    def _listen(self, named: frozenset[str] = frozenset()) -> None:
        if not self._wanted.poll:
            files = (CONFIG_FILE, *self._tree.further)
            self._events.watch(self._tree.folders, files, named - {EVERYTHING})

    def _next(self) -> frozenset[str] | Followed | str | None:
        """The next message; an empty one when it is time to look whether a change has settled."""
        wait = self._settler.wait(self._wanted.now())
        try:
            return self._inbox.get(timeout=_TICK if wait is None else min(wait, _TICK))
        except queue.Empty:
            return frozenset()

    def _heed(self, message: frozenset[str] | Followed | str) -> None:
        if isinstance(message, Followed):
            self._followed(message)
        elif isinstance(message, str):
            self._wanted = replace(self._wanted, poll=POLL)
            self._told.polling(message, POLL)
            self._events.poll(POLL)
        elif paths := {path for path in message if self._tree.matters(path)}:
            self._settler.add(paths, self._wanted.now())
            self._shaken |= self._pending and paths != {EVERYTHING}

    def _settle(self) -> None:
        """Look at what has come to rest, and set going what follows from it."""
        now = self._wanted.now()
        began = self._settler.began
        paths = self._settler.take(now)
        if not paths:
            return
        seen = self._tree.look(paths)
        if self._tree.doubts(seen) and self._settler.put_back(paths, now):
            return
        if len(paths) >= _BURST:
            self._settler.add((EVERYTHING,), now)
        changed = self._tree.take(seen)
        if changed or self._stale:
            self._stale = False
            self._round = _Round(changed or self._round.changed, began)
            self._told.noticed(self._round.changed)
            self._take_in(self._opened(report := Report()), report)
        elif self._shaken:
            self._begin_orders()
        self._shaken = False
        self._listen(paths)

    def _opened(self, report: Report) -> Workspace:
        if not (self._wanted.root / CONFIG_FILE).is_file():
            hint = "put it back; until then nothing is built"
            report.add("B102", f"{CONFIG_FILE} is gone", hint=hint)
        return open_workspace(self._wanted.root, report)

    def _take_in(self, workspace: Workspace, report: Report) -> None:
        """Show and build what the content is now."""
        if report.has_errors:
            self._told.waiting(report)
            self.showing.block(report)
            return
        if workspace.config.paths != self._tree.paths:
            self._tree = Tree(self._wanted.root, workspace.config.paths)
        changed, began = self._round.changed, self._round.began
        moved = self.showing.take_in(workspace, self._tree, changed, began)
        self._tree.look_also_at(self._previewer.read)
        if moved:
            self._stale = True
            self._settler.add(moved, self._wanted.now())
            return
        self._begin_orders()

    def _begin_orders(self) -> None:
        self._round.orders = deque(self._orders())
        self._order()

    def _orders(self) -> list[tuple[str, ...]]:
        """The builds to be made: first what somebody looks at, then everything."""
        viewed, briefs = self.showing.viewed, self._wanted.briefs
        return [viewed, briefs] if viewed else [briefs]

    def _order(self) -> None:
        wanted, briefs = self._wanted, self._round.orders.popleft()
        self._number += 1
        self._pending = True
        out = wanted.root / self._tree.paths.out
        options = BuildOptions(briefs, wanted.formats, out, None, wanted.today())
        self._follower.order(Order(self._number, wanted.root, options))

    def _followed(self, followed: Followed) -> None:
        if followed.number != self._number:
            return
        self._pending = False
        if self._settler.wait(self._wanted.now()) is not None:
            self._shaken = True
            if followed.failed:
                return  # over a file that was being written, perhaps: another build follows
        self.showing.built(followed)
        self._told.built(followed, self._wanted.now() - self._round.began)
        if self._round.orders:
            self._order()
