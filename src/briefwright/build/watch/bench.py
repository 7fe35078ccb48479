"""What the process that builds keeps from one order to the next."""

from collections.abc import Callable

from briefwright.base.diagnostic import Report
from briefwright.build.place import cache_folder
from briefwright.build.result import BuildResult, BuiltArtifact
from briefwright.build.run import Build
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.watch.follow import Order, Superseded
from briefwright.build.watch.warm import WarmKnown
from briefwright.build.workspace import open_workspace
from briefwright.cite.pandoc.engine import PandocEngine


class Bench:
    """Builds, each with what the earlier ones have read."""

    def __init__(self) -> None:
        self._engine = PandocEngine()
        self._store: Store | None = None
        self._known = WarmKnown(self._kept, packs=True)

    def _kept(self, key: str) -> bytes | None:
        return self._store.get(key) if self._store else None

    def build(self, order: Order, superseded: Callable[[], bool]) -> BuildResult:
        """Carry out an order. Raises Superseded when it need not be finished."""
        report = Report()
        workspace = open_workspace(order.root, report)
        report.stop_on_errors()
        # Opened anew each time: a cache may be deleted or replaced between two orders.
        self._store = Store(cache_folder(order.root), stage_version())
        self._known.turn()
        self._engine.start()
        try:
            progress = _Listening(superseded)
            options = order.options
            return Build(workspace, options, progress, self._engine, self._store, self._known).run()
        finally:
            self._store.close()


class _Listening:
    """Ends a build at its next step when it is superseded."""

    def __init__(self, superseded: Callable[[], bool]) -> None:
        self._superseded = superseded

    def begin(self, total: int) -> None:
        pass

    def working(self, name: str, stage: str) -> None:  # noqa: ARG002
        if self._superseded():
            raise Superseded

    def wrote(self, artifact: BuiltArtifact) -> None:
        pass

    def end(self) -> None:
        pass
