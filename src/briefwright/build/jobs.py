"""What a worker does, in a process beside others or on another machine.

Each worker opens the workspace itself and keeps it, with the writers and the citation engine, for
the briefs it is given; only names and records go in, only outcomes out. A worker that dies takes
one brief with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil
from pathlib import Path

from briefwright.base.diagnostic import Report
from briefwright.build.known import Known, nothing_kept
from briefwright.build.outcome import OnDisk, Out, Outcome
from briefwright.build.place import cache_folder
from briefwright.build.plan import Plan
from briefwright.build.scanned import scanned
from briefwright.build.stage import stage_version
from briefwright.build.store import Store
from briefwright.build.workers import Work
from briefwright.build.workspace import open_workspace

_LARGEST_BATCH = 16
_LEAST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker needs to know; `root` is where it finds the workspace."""

    root: Path
    out: Out
    today: date
    as_of: date | None
    force: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A brief to be made, by name, and what of it is on the disk as it was written."""

    name: str
    on_disk: OnDisk


def begin(order: Order) -> Work[Piece, Outcome]:
    """A worker with its workspace open."""
    from briefwright.build.load import load
    from briefwright.build.making import Maker  # not in the process that only gives the orders
    from briefwright.cite.pandoc.engine import PandocEngine

    workspace, _ = scanned(open_workspace(order.root, Report()))
    store = Store(cache_folder(order.root), stage_version())
    known = Known(nothing_kept if order.force else store.get)
    loaded = load(workspace, Report(), order.today, order.as_of, known)
    known.taken()  # The parent has read the same.
    engine = PandocEngine(side_by_side=1)  # the workers are side by side
    maker = Maker(workspace, loaded, order.out, _silent, known, engine)

    def work(pieces: tuple[Piece, ...]) -> Iterator[Outcome]:
        return maker.make([plan_of(piece) for piece in pieces])

    def plan_of(piece: Piece) -> Plan:
        return Plan(loaded.specs[piece.name], None, piece.on_disk, ())

    return work


def _silent(name: str, stage: str) -> None:
    """Tell nobody."""


def pieces_of(plans: Sequence[Plan]) -> list[Piece]:
    """Plans as workers are told of them."""
    return [Piece(plan.spec.name, dict(plan.on_disk)) for plan in plans]


def batched(pieces: Sequence[Piece], jobs: int) -> list[tuple[Piece, ...]]:
    """Pieces in batches of one size, whose citations are formatted together: as many for each
    worker, so that none waits long for another."""
    if not pieces:
        return []
    rounds = max(_LEAST_ROUNDS, ceil(len(pieces) / (jobs * _LARGEST_BATCH)))
    count = min(len(pieces), jobs * rounds)
    ends = [len(pieces) * number // count for number in range(count + 1)]
    return [tuple(pieces[start:end]) for start, end in pairwise(ends)]


def died(name: str) -> Outcome:
    """What is told of a brief whose worker died."""
    report = Report()
    report.add(
        "B110",
        f'the process that built "{name}" ended without a word',
        hint="build again with --jobs 1; if that fails too, the machine may be short of memory",
    )
    return Outcome(name, (), None, report)
