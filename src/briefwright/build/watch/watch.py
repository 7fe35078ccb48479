"""Watching: previews and builds after each change, until it is stopped.

In: what is to be watched, and whom to tell. Out: the board of the preview, artifacts, lines for the
one who watches. After a change the pages that somebody looks at come first, from memory; then a
process of its own builds all formats of what has changed, as `build` would. Settings that are at
fault and briefs that are gone are told and waited out.
"""

import queue
import threading
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.render import render_text
from briefwright.build.place import CONFIG_FILE, cache_folder
from briefwright.build.result import BuildOptions
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.watch.board import Board, Sheet, State
from briefwright.build.watch.events import Events
from briefwright.build.watch.follow import Followed, Follower, Order
from briefwright.build.watch.previewer import FORMAT, Previewer
from briefwright.build.watch.settle import EVERYTHING, Settler
from briefwright.build.watch.tree import Tree
from briefwright.build.watch.wanted import Told, Wanted
from briefwright.build.workspace import Workspace, open_workspace
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.spec.find import find_specs
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS

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
        self._making = threading.RLock()
        self._fresh: set[str] = set()
        self._unshown: set[str] = set()
        self._settler = Settler()
        self._round = _Round()
        self._number = 0
        self._stale = False
        self._pending = False  # an order is being carried out
        self._shaken = False  # a build may have read files that were about to change back
        self._specs: dict[str, Spec] = {}
        self._general = Report()

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

    def page(self, name: str) -> None:
        """Make the page of a brief if there is none that is up to date; for any thread."""
        with self._making:
            if name in self._specs and name not in self._fresh:
                self._preview(name)

    def read(self, sheet: Sheet, format: str) -> bytes | None:
        """A file of a brief as it was built last; for any thread."""
        spec = self._specs.get(sheet.name)
        if spec is None:
            return None
        try:
            return self._artifact(spec, format).read_bytes()
        except OSError:
            return None

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
            for sheet in self.board.sheets:
                self.board.change(sheet.name, errors=_text(report), state=State.FAULTY)
            self._unshown.update(self._specs)
            return
        with self._making:
            self._reload(workspace)
            for name in self.board.viewed:
                self._preview(name, tell=bool(self._round.changed))
            moved = self._previewer.moved
        self._tree.look_also_at(self._previewer.read)
        if moved:
            self._stale = True
            self._settler.add(moved, self._wanted.now())
            return
        self._begin_orders()

    def _begin_orders(self) -> None:
        self._round.orders = deque(self._orders())
        self._order()

    def _reload(self, workspace: Workspace) -> None:
        if workspace.config.paths != self._tree.paths:
            self._tree = Tree(self._wanted.root, workspace.config.paths)
        self._config = workspace.config
        self._general = self._previewer.open(workspace, self._tree, self._round.changed)
        specs = self._previewer.loaded.specs
        self._specs = {one.name: one for one in find_specs(specs, self._wanted.briefs, Report())}
        self._fresh.clear()
        self.board.hang(map(self._sheet, self._specs.values()))

    def _sheet(self, spec: Spec) -> Sheet:
        formats = dict.fromkeys((FORMAT, *(self._wanted.formats or spec.formats)))
        files = {
            name: f"/{spec.id}/{spec.name}{FORMATS[name].suffix}"
            for name in formats
            if name in FORMATS
        }
        return Sheet(spec.name, spec.title, spec.language, files)

    def _preview(self, name: str, *, tell: bool = False) -> None:
        """Make a brief's page anew and show it, or show what keeps it from being made."""
        began = self._round.began if tell else self._wanted.now()
        preview = self._previewer.preview(name)
        if self._previewer.moved:
            return  # Half of it may be of one save and half of the next.
        self._fresh.add(name)
        found = preview.found
        if preview.page is None:
            self._unshown.add(name)
            found = Report((*self._general, *found))
            self.board.change(name, errors=_text(found), state=State.FAULTY)
        else:
            mended = {"errors": "", "state": State.BUILDING} if name in self._unshown else {}
            self._unshown.discard(name)
            warnings = _text(found, Severity.WARNING)
            self.board.change(name, page=preview.page, warnings=warnings, **mended)
        if tell:
            self._told.previewed(name, self._wanted.now() - began, found)

    def _orders(self) -> list[tuple[str, ...]]:
        """The builds to be made: first what somebody looks at, then everything."""
        viewed = tuple(name for name in self.board.viewed if name in self._specs)
        return (
            [viewed, self._wanted.briefs]
            if 0 < len(viewed) < len(self._specs)
            else [self._wanted.briefs]
        )

    def _order(self) -> None:
        wanted, briefs = self._wanted, self._round.orders.popleft()
        self._number += 1
        self._pending = True
        out = wanted.root / self._config.paths.out
        options = BuildOptions(briefs, wanted.formats, out, None, wanted.today())
        self._follower.order(Order(self._number, wanted.root, options))

    def _followed(self, followed: Followed) -> None:
        if followed.number != self._number:
            return
        self._pending = False
        self._shaken |= self._settler.wait(self._wanted.now()) is not None
        self._show(followed)
        self._told.built(followed, self._wanted.now() - self._round.began)
        if self._round.orders:
            self._order()

    def _show(self, followed: Followed) -> None:
        """Put what came of a build on the board."""
        since = self._wanted.time_of_day()
        found_in = followed.found_in or {}
        made = {
            one.brief + (f".{one.edition}" if one.edition else "") for one in followed.artifacts
        }
        for name in made:
            own = found_in.get(name, Report())
            warnings = _text(own, Severity.WARNING)
            self.board.change(name, state=State.BUILT, since=since, errors="", warnings=warnings)
        of_briefs = {one for report in found_in.values() for one in report}
        general = [one for one in followed.found or () if one not in of_briefs]
        for name in followed.failed:
            found = Report((*general, *found_in.get(name, ())))
            self.board.change(name, state=State.FAULTY, since=since, errors=_text(found))

    def _artifact(self, spec: Spec, format: str) -> Path:
        folder = self._wanted.root / self._config.paths.out / spec.id
        return folder / f"{spec.name}{FORMATS[format].suffix}"


def _text(report: Report, severity: Severity = Severity.ERROR) -> str:
    """The diagnostics of a severity as text."""
    return render_text(Report(one for one in report if one.severity is severity), colour=False)
