"""Worker processes of which one may die without the others.

In: how a worker begins, and batches of pieces of work. Out: each piece with what came of it, as it
comes; None for the piece at which a worker died. The rest of its batch is given to another one. A
worker that dies before it has begun is not replaced, so that the end of it can be foreseen.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

from briefwright.base.garbage import collect_seldom
from briefwright.build.processes import end, leave_interrupts, started

Start = TypeVar("Start")
Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

Work = Callable[[tuple[Piece, ...]], Iterator[Answer]]
Begin = Callable[[Start], Work[Piece, Answer]]
"""Begins a worker: from what all share to a function that answers batches piece by piece, in order.
It and all that goes through it can be pickled."""


@dataclass
class _Worker(Generic[Piece]):
    """A process, the line to it, and the pieces that it has not answered yet."""

    process: SpawnProcess
    line: Connection
    pieces: deque[Piece] = field(default_factory=deque)
    has_begun: bool = False

    def end(self) -> None:
        """End the process, whatever it is doing."""
        end(self.process)
        self.line.close()


class Workers(Generic[Start, Piece, Answer]):
    """As many processes as were asked for; they wait between runs until `close`."""

    def __init__(self, count: int, begin: Begin[Start, Piece, Answer], start: Start) -> None:
        self._begin = begin
        self._start = start
        self._closing = threading.Lock()
        self._closed = False
        self._workers = [self._started() for _ in range(count)]

    def _started(self) -> _Worker[Piece]:
        return _Worker(*started(_serve, self._begin, self._start))

    def run(self, waiting: deque[tuple[Piece, ...]]) -> Iterator[tuple[Piece, Answer | None]]:
        """What comes of each piece of the batches that wait. Others may take batches as well, and a
        worker is given one when it has begun. Ends early when no worker is left; raises what a
        piece raises."""
        while True:
            for worker in tuple(self._workers):
                self._give(worker, waiting)
            if not waiting and not any(worker.pieces for worker in self._workers):
                return
            heard = {one.line: one for one in self._workers if one.pieces or not one.has_begun}
            if not heard:
                return
            for line in wait(list(heard)):
                yield from self._heard(heard[line], waiting)  # type: ignore[index]

    def _give(self, worker: _Worker[Piece], waiting: deque[tuple[Piece, ...]]) -> None:
        """Give a batch to a worker that is free."""
        if not worker.has_begun or worker.pieces:
            return
        with suppress(IndexError):
            batch = waiting.popleft()
            try:
                worker.line.send(batch)
                worker.pieces = deque(batch)
            except OSError:  # It has died since it was last heard of.
                waiting.appendleft(batch)
                self._replace(worker)

    def _heard(
        self, worker: _Worker[Piece], waiting: deque[tuple[Piece, ...]]
    ) -> Iterator[tuple[Piece, Answer | None]]:
        """What a worker says; one that has died is replaced, unless it has never begun."""
        try:
            answer = worker.line.recv()
        except (EOFError, OSError):
            dropped = (worker.pieces.popleft(),) if worker.pieces else ()
            if worker.pieces:
                waiting.appendleft(tuple(worker.pieces))
            self._replace(worker)
            yield from ((piece, None) for piece in dropped)
            return
        if isinstance(answer, _Raised):
            worker.pieces.clear()
            raise answer.problem
        if isinstance(answer, _Begun):
            worker.has_begun = True
        else:
            yield worker.pieces.popleft(), answer

    def _replace(self, worker: _Worker[Piece]) -> None:
        with self._closing:
            if self._closed:
                return
            place = self._workers.index(worker)
            self._workers[place : place + 1] = [self._started()] if worker.has_begun else []
        worker.end()

    def close(self) -> None:
        """End all processes; for any thread."""
        with self._closing:
            self._closed = True
            workers, self._workers = self._workers, []
        for worker in workers:
            worker.end()


@dataclass(frozen=True, slots=True)
class _Begun:
    """Said by a worker when it can be given work."""


@dataclass(frozen=True, slots=True)
class _Raised:
    """What went wrong in a worker, to be raised where the work was asked for."""

    problem: BaseException


def _serve(line: Connection, begin: Begin[Any, Any, Any], start: Any) -> None:
    """What a worker does: answer batches until the line is closed."""
    leave_interrupts()
    collect_seldom()
    try:
        work = begin(start)
        line.send(_Begun())
        while True:
            for answer in work(line.recv()):
                line.send(answer)
    except (EOFError, BrokenPipeError):
        return
    except Exception as problem:
        line.send(_Raised(problem))
