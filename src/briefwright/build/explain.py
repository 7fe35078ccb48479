"""Why a build would make briefs again, answered by what a build itself would ask.

In: a workspace and what was loaded of it. Out: for each brief the reasons; none for one whose files
are as they should be. Nothing is written.
"""

from collections.abc import Iterable

from briefwright.build.current import Current
from briefwright.build.load import Loaded
from briefwright.build.outcome import Out
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan, Planner
from briefwright.build.reasons import Content
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.workspace import Workspace
from briefwright.spec.model import Spec


def plans(
    workspace: Workspace, loaded: Loaded, specs: Iterable[Spec], *, thorough: bool = False
) -> list[Plan]:
    """What a build into the workspace's own folder would do for some briefs."""
    store = Store(cache_folder(workspace.root), stage_version())
    out = Out(workspace.root / workspace.config.paths.out, workspace.root, None)
    content = Content(workspace, loaded, Current(workspace, loaded))
    try:
        planner = Planner(store, out, "", content, thorough=thorough)
        return [planner.plan(spec) for spec in specs]
    finally:
        store.close()
