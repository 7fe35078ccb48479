"""Worker processes of which one may die without the others.

In: how a worker begins, and batches of pieces of work. Out: each piece with what came of it, as it
comes; None for the piece at which a worker died. The rest of its batch is given to another one.
Workers are started by spawn, since WeasyPrint's libraries do not survive a fork.
"""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, Generic, TypeVar

Start = TypeVar("Start")
Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

Work = Callable[[tuple[Piece, ...]], Iterator[Answer]]
Begin = Callable[[Start], Work[Piece, Answer]]
"""Begins a worker: from what all share to a function that answers batches piece by piece, in order.
It and all that goes through it can be pickled."""

_PATIENCE = 5.0


@dataclass
class _Worker(Generic[Piece]):
    """A process, the line to it, and the pieces that it has not answered yet."""

    process: SpawnProcess
    line: Connection
    pieces: deque[Piece]

    def give(self, batch: tuple[Piece, ...]) -> None:
        self.pieces = deque(batch)
        self.line.send(batch)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.line.close()
        if self.process.is_alive():
            self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.process.close()


class Workers(Generic[Start, Piece, Answer]):
    """As many processes as were asked for; they wait between runs until `close`."""

    def __init__(self, count: int, begin: Begin[Start, Piece, Answer], start: Start) -> None:
        self._begin = begin
        self._start = start
        self._workers = [self._started() for _ in range(count)]

    def _started(self) -> _Worker[Piece]:
        spawn = get_context("spawn")
        here, there = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(there, self._begin, self._start), daemon=True)
        process.start()
        there.close()
        return _Worker(process, here, deque())

    def run(self, batches: Iterable[tuple[Piece, ...]]) -> Iterator[tuple[Piece, Answer | None]]:
        """What comes of each piece. Raises what a piece raises."""
        waiting = deque(batch for batch in batches if batch)
        while True:
            for worker in self._workers:
                if waiting and not worker.pieces:
                    worker.give(waiting.popleft())
            busy = {worker.line: worker for worker in self._workers if worker.pieces}
            if not busy:
                return
            for line in wait(list(busy)):
                yield self._answered(busy[line], waiting)  # type: ignore[index]

    def _answered(
        self, worker: _Worker[Piece], waiting: deque[tuple[Piece, ...]]
    ) -> tuple[Piece, Answer | None]:
        """The next answer of a worker; a dead one is replaced."""
        try:
            answer = worker.line.recv()
        except (EOFError, OSError):
            dropped, *rest = worker.pieces
            if rest:
                waiting.appendleft(tuple(rest))
            worker.end()
            self._workers[self._workers.index(worker)] = self._started()
            return dropped, None
        piece = worker.pieces.popleft()
        if isinstance(answer, _Raised):
            worker.pieces.clear()
            raise answer.problem
        return piece, answer

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()


@dataclass(frozen=True, slots=True)
class _Raised:
    """What went wrong in a worker, to be raised where the work was asked for."""

    problem: BaseException


def _serve(line: Connection, begin: Begin[Any, Any, Any], start: Any) -> None:
    """What a worker does: answer batches until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    gc.set_threshold(500_000, 20, 50)  # as in the command itself
    try:
        work = begin(start)
        while True:
            for answer in work(line.recv()):
                line.send(answer)
    except (EOFError, BrokenPipeError):
        return
    except Exception as problem:
        line.send(_Raised(problem))
