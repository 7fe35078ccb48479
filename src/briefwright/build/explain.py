"""Why a build would make briefs again, answered by what a build itself would ask.

In: a workspace. Out: its content, as a build would load it, and for each brief what a build would
do; no reasons for one whose files are as they should be. Nothing is written.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from briefwright.base.diagnostic import Report
from briefwright.build.current import Current
from briefwright.build.known import Known
from briefwright.build.load import Loaded, load
from briefwright.build.outcome import Out
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan, Planner
from briefwright.build.reasons import Content
from briefwright.build.scanned import scanned
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.workspace import Workspace
from briefwright.spec.model import Spec


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A workspace that can be asked what a build would do."""

    workspace: Workspace
    loaded: Loaded
    store: Store

    def plans(self, specs: Iterable[Spec], *, thorough: bool = False) -> list[Plan]:
        """What a build into the workspace's own folder would do for some briefs."""
        workspace, loaded = self.workspace, self.loaded
        out = Out(workspace.root / workspace.config.paths.out, workspace.root, None)
        content = Content(workspace, loaded, Current(workspace, loaded))
        planner = Planner(self.store, out, "", content, thorough=thorough)
        return [planner.plan(spec) for spec in specs]


@contextmanager
def inquiry(workspace: Workspace, report: Report, today: date) -> Iterator[Inquiry]:
    """A workspace, loaded with what builds have kept."""
    store = Store(cache_folder(workspace.root), stage_version())
    try:
        found, _ = scanned(workspace)
        loaded = load(found, report, today, None, Known(store.get))
        yield Inquiry(found, loaded, store)
    finally:
        store.close()
