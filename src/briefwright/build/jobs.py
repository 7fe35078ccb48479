"""Several briefs at once, in worker processes.

Workers are started by spawn, since WeasyPrint's libraries do not survive a fork. Each opens the
workspace itself and keeps it for the briefs it is given; only names go in, only outcomes out.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.citing import KnownEngine
from briefwright.build.known import Known, nothing_kept
from briefwright.build.load import Loaded, load
from briefwright.build.outcome import OnDisk, Out, Outcome
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan
from briefwright.build.scanned import scanned
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.task import Workshop
from briefwright.build.workspace import open_workspace
from briefwright.cite.model import Engine


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker needs to know."""

    out: Out
    today: date
    as_of: date | None
    force: bool = False


@dataclass
class _Bench:
    """A worker's own things."""

    loaded: Loaded
    workshop: Workshop
    engine: Engine


_bench: _Bench | None = None


def _start(order: Order) -> None:
    global _bench
    from briefwright.cite.pandoc.engine import PandocEngine

    report = Report()
    workspace, _ = scanned(open_workspace(order.out.root, report))
    store = Store(cache_folder(order.out.root), stage_version())
    known = Known(nothing_kept if order.force else store.get)
    loaded = load(workspace, report, order.today, order.as_of, known)
    known.taken()  # The parent has read the same.
    workshop = Workshop(workspace, loaded, order.out, _silent, known)
    _bench = _Bench(loaded, workshop, KnownEngine(PandocEngine(), known))


def _silent(name: str, stage: str) -> None:
    """Tell nobody."""


def _make(name: str, on_disk: OnDisk) -> Outcome:
    if _bench is None:
        raise RuntimeError("the worker was not started")
    return make(_bench.workshop, _bench.loaded, _bench.engine, name, on_disk)


def make(workshop: Workshop, loaded: Loaded, engine: Engine, name: str, on_disk: OnDisk) -> Outcome:
    """One brief from beginning to end."""
    task = workshop.begin(loaded.specs[name])
    try:
        formatted = engine.format((task.waiting.request,))[0] if task.waiting else None
    except BuildFailed as failed:
        task.report.extend(failed.report)
        formatted = None
    return workshop.finish(task, formatted, on_disk)


def make_all(plans: Sequence[Plan], order: Order, jobs: int) -> Iterator[Outcome]:
    """The outcomes of briefs made by worker processes, as they come."""
    spawn = get_context("spawn")
    with ProcessPoolExecutor(
        min(jobs, len(plans)), mp_context=spawn, initializer=_start, initargs=(order,)
    ) as pool:
        waiting = {
            pool.submit(_make, plan.spec.name, dict(plan.on_disk)): plan.spec.name for plan in plans
        }
        try:
            for done in as_completed(waiting):
                try:
                    yield done.result()
                except BrokenProcessPool:
                    yield _died(waiting[done])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _died(name: str) -> Outcome:
    report = Report()
    report.add(
        "B108",
        f'the process that built "{name}" ended without a word',
        hint="build again with --jobs 1; if that fails too, the machine may be short of memory",
    )
    return Outcome(name, (), None, report)
