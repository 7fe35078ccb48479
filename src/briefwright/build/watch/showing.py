"""What viewers see of each brief: its page, made anew from memory, and how its files are.

In: the workspace after a change, and what came of builds. Out: the board, pages and files for the
server. What it is asked by other threads waits while content is taken in.
"""

import threading
from collections.abc import Iterable
from pathlib import Path

from briefwright.base.diagnostic import Report, Severity
from briefwright.base.render import render_text
from briefwright.build.watch.board import Board, Sheet, State
from briefwright.build.watch.follow import Followed
from briefwright.build.watch.previewer import FORMAT, Previewer
from briefwright.build.watch.tree import Tree
from briefwright.build.watch.wanted import Told, Wanted
from briefwright.build.workspace import Workspace
from briefwright.spec.find import find_specs
from briefwright.spec.model import Spec
from briefwright.write.registry import FORMATS


class Showing:
    """Shows the briefs of one workspace."""

    def __init__(self, wanted: Wanted, told: Told, board: Board, previewer: Previewer) -> None:
        self._wanted = wanted
        self._told = told
        self._board = board
        self._previewer = previewer
        self._making = threading.RLock()
        self._fresh: set[str] = set()
        self._unshown: set[str] = set()
        self._specs: dict[str, Spec] = {}
        self._general = Report()
        self._out = Path()

    @property
    def viewed(self) -> tuple[str, ...]:
        """The briefs that somebody looks at, if not all are."""
        viewed = tuple(name for name in self._board.viewed if name in self._specs)
        return viewed if len(viewed) < len(self._specs) else ()

    def block(self, report: Report) -> None:
        """Show that nothing can be built until somebody mends this."""
        for sheet in self._board.sheets:
            self._board.change(sheet.name, errors=_text(report), state=State.FAULTY)
        self._unshown.update(self._specs)

    def take_in(
        self, workspace: Workspace, tree: Tree, changed: tuple[str, ...], began: float
    ) -> frozenset[str]:
        """Show what the content is now, to those who look; the files that moved meanwhile."""
        with self._making:
            self._open(workspace, tree, changed)
            for name in self._board.viewed:
                self._preview(name, began if changed else None)
            return self._previewer.moved

    def page(self, name: str) -> None:
        """Make the page of a brief if there is none that is up to date; for any thread."""
        with self._making:
            if name in self._specs and name not in self._fresh:
                self._preview(name, None)

    def read(self, sheet: Sheet, format: str) -> bytes | None:
        """A file of a brief as it was built last; for any thread."""
        spec = self._specs.get(sheet.name)
        if spec is None:
            return None
        try:
            return (self._out / spec.id / f"{spec.name}{FORMATS[format].suffix}").read_bytes()
        except OSError:
            return None

    def _open(self, workspace: Workspace, tree: Tree, changed: Iterable[str]) -> None:
        self._out = workspace.root / workspace.config.paths.out
        self._general = self._previewer.open(workspace, tree, changed)
        specs = self._previewer.loaded.specs
        self._specs = {one.name: one for one in find_specs(specs, self._wanted.briefs, Report())}
        self._fresh.clear()
        self._board.hang(map(self._sheet, self._specs.values()))

    def _sheet(self, spec: Spec) -> Sheet:
        formats = dict.fromkeys((FORMAT, *(self._wanted.formats or spec.formats)))
        files = {
            name: f"/{spec.id}/{spec.name}{FORMATS[name].suffix}"
            for name in formats
            if name in FORMATS
        }
        return Sheet(spec.name, spec.title, spec.language, files)

    def _preview(self, name: str, began: float | None) -> None:
        """Make a brief's page anew and show it, or show what keeps it from being made. With
        `began`, the moment of the save that it follows, say so."""
        preview = self._previewer.preview(name)
        if self._previewer.moved:
            return  # Half of it may be of one save and half of the next.
        self._fresh.add(name)
        found = preview.found
        if preview.page is None:
            self._unshown.add(name)
            found = Report((*self._general, *found))
            self._board.change(name, errors=_text(found), state=State.FAULTY)
        else:
            mended = {"errors": "", "state": State.BUILDING} if name in self._unshown else {}
            self._unshown.discard(name)
            warnings = _text(found, Severity.WARNING)
            self._board.change(name, page=preview.page, warnings=warnings, **mended)
        if began is not None:
            self._told.previewed(name, self._wanted.now() - began, found)

    def built(self, followed: Followed) -> None:
        """Put what came of a build on the board."""
        since = self._wanted.time_of_day()
        found_in = followed.found_in or {}
        made = {
            one.brief + (f".{one.edition}" if one.edition else "") for one in followed.artifacts
        }
        for name in made:
            own = found_in.get(name, Report())
            warnings = _text(own, Severity.WARNING)
            self._board.change(name, state=State.BUILT, since=since, errors="", warnings=warnings)
        of_briefs = {one for report in found_in.values() for one in report}
        general = [one for one in followed.found or () if one not in of_briefs]
        for name in followed.failed:
            found = Report((*general, *found_in.get(name, ())))
            self._board.change(name, state=State.FAULTY, since=since, errors=_text(found))


def _text(report: Report, severity: Severity = Severity.ERROR) -> str:
    """The diagnostics of a severity as text."""
    return render_text(Report(one for one in report if one.severity is severity), colour=False)
