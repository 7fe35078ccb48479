"""Making several briefs in this process.

In: plans, and a workshop to make them in. Out: their outcomes, as they come. All citations are
formatted in one call, and meanwhile the writers are imported.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from briefwright.base.diagnostic import BuildFailed
from briefwright.build.citing import KnownEngine
from briefwright.build.draft import Task
from briefwright.build.known import Known
from briefwright.build.load import Loaded
from briefwright.build.outcome import Out, Outcome, Working
from briefwright.build.plan import Plan
from briefwright.build.task import Workshop
from briefwright.build.workspace import Workspace
from briefwright.cite.model import Engine, Formatted
from briefwright.write.registry import FORMATS


class Maker:
    """Makes briefs of one workspace."""

    def __init__(
        self,
        workspace: Workspace,
        loaded: Loaded,
        out: Out,
        working: Working,
        known: Known,
        engine: Engine,
    ) -> None:
        self._workshop = Workshop(workspace, loaded, out, working, known)
        self._out = out
        self._engine = KnownEngine(engine, known)

    def make(self, plans: Sequence[Plan]) -> Iterator[Outcome]:
        """The outcomes of some briefs."""
        tasks = [self._workshop.begin(plan.spec) for plan in plans]
        with ThreadPoolExecutor(1) as thread:
            asked = thread.submit(self._format, tasks)
            self._import_writers(plans)
            answers = asked.result()
        for plan, task, formatted in zip(plans, tasks, answers, strict=True):
            yield self._workshop.finish(task, formatted, plan.on_disk)

    def _format(self, tasks: list[Task]) -> list[Formatted | None]:
        requests = tuple(task.waiting.request for task in tasks if task.waiting)
        if not requests:
            return [None for _ in tasks]
        try:
            answers = iter(self._engine.format(requests))
        except BuildFailed:
            return [self._format_alone(task) for task in tasks]
        return [next(answers) if task.waiting else None for task in tasks]

    def _format_alone(self, task: Task) -> Formatted | None:
        """One brief's citations by themselves, so that another's fault does not stop it."""
        if task.waiting is None:
            return None
        try:
            return self._engine.format((task.waiting.request,))[0]
        except BuildFailed as failed:
            task.report.extend(failed.report)
            return None

    def _import_writers(self, plans: Sequence[Plan]) -> None:
        """Import what certainly will write: the writers of what is not on the disk."""
        wanted = {
            name
            for plan in plans
            for name in self._out.formats_of(plan.spec)
            if name not in plan.on_disk
        }
        for name in sorted(wanted & FORMATS.keys()):
            FORMATS[name].load()
