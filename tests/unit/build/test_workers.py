"""Worker processes, some of which die."""

import os
import signal
from collections import deque
from collections.abc import Iterator

import pytest

from briefwright.build.workers import Workers


def begin(start: int):  # type: ignore[no-untyped-def]
    def work(pieces: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        for piece in pieces:
            if piece == 13:
                os.kill(os.getpid(), signal.SIGKILL)
            if piece == 99:
                raise LookupError("99")
            yield piece + start, os.getpid()

    return work


def cannot_begin(start: int):  # type: ignore[no-untyped-def]
    raise RuntimeError(f"no {start}")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers[int, int, tuple[int, int]]]:
    made: Workers[int, int, tuple[int, int]] = Workers(2, begin, 100)
    yield made
    made.close()


def test_every_piece_is_answered(workers: Workers[int, int, tuple[int, int]]) -> None:
    found = {
        piece: answer[0] for piece, answer in workers.run(deque([(1, 2), (3,), (4, 5)])) if answer
    }
    assert found == {1: 101, 2: 102, 3: 103, 4: 104, 5: 105}


def test_a_worker_that_dies_takes_one_piece_with_it(
    workers: Workers[int, int, tuple[int, int]],
) -> None:
    found = dict(workers.run(deque([(1, 13, 2), (3, 4), (5,)])))
    assert found.pop(13) is None
    assert {piece: answer[0] for piece, answer in found.items() if answer} == {
        piece: piece + 100 for piece in (1, 2, 3, 4, 5)
    }


def test_processes_are_kept_between_runs(workers: Workers[int, int, tuple[int, int]]) -> None:
    def used() -> set[int]:
        return {answer[1] for _, answer in workers.run(deque([(1,), (2,), (3,)])) if answer}

    assert used() & used()


def test_a_bug_is_raised_where_the_work_was_asked_for() -> None:
    made: Workers[int, int, tuple[int, int]] = Workers(1, begin, 0)
    try:
        with pytest.raises(LookupError, match="99"):
            list(made.run(deque([(1, 99, 2)])))
    finally:
        made.close()


def test_a_worker_that_cannot_begin_says_why() -> None:
    made: Workers[int, int, int] = Workers(1, cannot_begin, 7)
    try:
        with pytest.raises(RuntimeError, match="no 7"):
            list(made.run(deque([(1,)])))
    finally:
        made.close()
