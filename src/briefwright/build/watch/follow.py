"""Builds that follow a change, in a process of their own that stays warm.

In: orders, each for some briefs. Out: what came of each order, handed on as it comes. An order ends
the one before it: that build stops before its next step, and what it has written stays. When the
process dies, another takes the next order.
"""

import os
import signal
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.build.processes import end, leave_interrupts, started
from briefwright.build.result import BuildOptions, BuiltArtifact
from briefwright.build.retell import Told, from_data, to_data

_GENTLY = 5


@dataclass(frozen=True, slots=True)
class Order:
    """A build to be made. `options.out` is where artifacts go in the workspace at `root`."""

    number: int
    root: Path
    options: BuildOptions


@dataclass(frozen=True, slots=True)
class Followed:
    """What came of an order: files, and what is found in the whole and in each brief.

    `done` is False for an order that was ended by another one, or by the death of the process.
    """

    number: int
    done: bool
    artifacts: tuple[BuiltArtifact, ...] = ()
    written: frozenset[str] = frozenset()
    failed: tuple[str, ...] = ()
    reasons: Mapping[str, tuple[str, ...]] | None = None
    found: Report | None = None
    found_in: Mapping[str, Report] | None = None
    problem: str = ""


class Follower:
    """The process that builds, and the line to it. `tell` is called from another thread."""

    def __init__(self, tell: Callable[[Followed], None]) -> None:
        self._tell = tell
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._last = 0

    def order(self, order: Order) -> None:
        """Give an order; one that is being worked on is ended."""
        self._last = order.number
        for _ in range(2):
            line = self._line or self._started()
            try:
                line.send(order)
                return
            except OSError:
                self._line = None

    def _started(self) -> Connection:
        self.close()
        self._process, here = started(serve)
        self._line = here
        threading.Thread(target=self._listen, args=(here,), daemon=True).start()
        return here

    def _listen(self, line: Connection) -> None:
        """Hand on what the process says until its line ends."""
        try:
            while True:
                self._tell(_unpacked(line.recv()))
        except (EOFError, OSError):
            if self._line is line:
                self._line = None
                self._tell(Followed(self._last, False, problem="the process that builds has ended"))

    def close(self) -> None:
        """End the process, whatever it is doing; files are written whole or not at all."""
        line, self._line = self._line, None
        process, self._process = self._process, None
        if process is None:
            return
        end(process)
        if line is not None:
            line.close()


class Superseded(KeyboardInterrupt):
    """Another order has come: the build ends as if somebody had stopped it."""


def serve(line: Connection) -> None:
    """What the process does: carry out the latest order until the line ends."""
    leave_interrupts()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(os, "nice"):
        os.nice(_GENTLY)  # the page that somebody waits for goes first
    from briefwright.build.watch.bench import Bench

    bench = Bench()
    try:
        while True:
            order = line.recv()
            while line.poll():
                line.send(_packed(Followed(order.number, False)))
                order = line.recv()
            line.send(_packed(_carried_out(bench, order, line)))
    except (EOFError, OSError):
        return


def _carried_out(bench: Any, order: Order, line: Connection) -> Followed:
    try:
        result = bench.build(order, lambda: line.poll())
    except Superseded:
        return Followed(order.number, False)
    except BuildFailed as failed:
        return Followed(order.number, True, found=failed.report)
    except Exception as bug:
        return Followed(order.number, False, problem=f"{type(bug).__name__}: {bug}")
    return Followed(
        order.number,
        True,
        result.artifacts,
        result.written,
        result.failed,
        dict(result.reasons),
        result.report,
        dict(result.found),
    )


def _packed(followed: Followed) -> tuple[Followed, Told, dict[str, Told]]:
    """Without the texts that reports speak of."""
    found = to_data(followed.found or ())
    found_in = {name: to_data(report) for name, report in (followed.found_in or {}).items()}
    return replace(followed, found=None, found_in=None), found, found_in


def _unpacked(packed: tuple[Followed, Told, dict[str, Told]]) -> Followed:
    followed, found, found_in = packed
    reports = {name: from_data(told) for name, told in found_in.items()}
    return replace(followed, found=from_data(found), found_in=reports)
