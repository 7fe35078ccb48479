"""Several briefs at once: in this process, and beside it in workers.

In: plans, and how this process makes some of them. Out: their outcomes, as they come. This process
begins at once, with the workspace that it has open; workers join in when they have begun, so that
they are worth their start where there is much to do, and cost no time where there is little.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from queue import SimpleQueue
from threading import Thread

from briefwright.build.jobs import Order, Piece, batched, begin, died, pieces_of
from briefwright.build.outcome import Outcome
from briefwright.build.plan import Plan
from briefwright.build.workers import Workers

Make = Callable[[Sequence[Plan]], Iterator[Outcome]]


def make_all(plans: Sequence[Plan], order: Order, jobs: int, make: Make) -> Iterator[Outcome]:
    """The outcomes of briefs, made by as many processes as there are jobs, of which this is one."""
    waiting = deque(batched(pieces_of(plans), jobs))
    workers = Workers(min(jobs, len(waiting)) - 1, begin, order)
    try:
        crew = _Crew(plans, waiting, make, workers)
        yield from islice(crew.outcomes(), len(plans))
    finally:
        workers.close()


class _Crew:
    """Takes batches in this process while workers take others."""

    def __init__(
        self,
        plans: Sequence[Plan],
        waiting: deque[tuple[Piece, ...]],
        make: Make,
        workers: Workers[Order, Piece, Outcome],
    ) -> None:
        self._plans = {plan.spec.name: plan for plan in plans}
        self._waiting = waiting
        self._make = make
        self._workers = workers
        self._answers: SimpleQueue[Outcome | BaseException | None] = SimpleQueue()
        Thread(target=self._listen, daemon=True).start()

    def outcomes(self) -> Iterator[Outcome]:
        """What is made here and what workers answer; it does not end by itself."""
        while True:
            for batch in self._batches():
                for outcome in self._make([self._plans[piece.name] for piece in batch]):
                    yield outcome
                    while not self._answers.empty():
                        yield from self._answered()
            yield from self._answered()

    def _batches(self) -> Iterator[tuple[Piece, ...]]:
        while True:
            try:
                yield self._waiting.popleft()
            except IndexError:
                return

    def _answered(self) -> Iterator[Outcome]:
        """The next answer; none when the last worker has gone, whose batches are made here then."""
        answer = self._answers.get()
        if isinstance(answer, BaseException):
            raise answer
        if answer is not None:
            yield answer

    def _listen(self) -> None:
        """Hand on what the workers answer until there is nothing left for them."""
        try:
            for piece, outcome in self._workers.run(self._waiting):
                self._answers.put(outcome or died(piece.name))
            self._answers.put(None)
        except BaseException as problem:  # raised again in the process's own thread
            self._answers.put(problem)
