"""Briefs that are shared out among this process and workers, some of which die."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from briefwright.base.diagnostic import Report
from briefwright.build import crew
from briefwright.build.jobs import Order, Piece
from briefwright.build.outcome import Out, Outcome
from briefwright.build.plan import Plan

Made = Callable[[tuple[Piece, ...]], Iterator[Outcome]]
HERE, THERE = "made here", "made by a worker"


def _outcome(name: str, where: str) -> Outcome:
    report = Report()
    report.add("B110", where)
    return Outcome(name, (), None, report)


def works(order: Order) -> Made:
    """A worker that dies at a brief called "fatal" and fails at one called "bug"."""

    def work(pieces: tuple[Piece, ...]) -> Iterator[Outcome]:
        for piece in pieces:
            (order.root / "worked").touch()
            if piece.name == "fatal":
                os.kill(os.getpid(), signal.SIGKILL)
            if piece.name == "bug":
                raise LookupError("bug")
            yield _outcome(piece.name, THERE)

    return work


def dies(order: Order) -> Made:
    (order.root / "worked").touch()
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _plans(names: Sequence[str]) -> list[Plan]:
    spec: Any = SimpleNamespace
    return [Plan(spec(name=name), None, {}, ()) for name in names]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, str]]:
    """Makes briefs, each a batch by itself; by name what is said of each. This process makes none
    before a worker has worked."""
    monkeypatch.setattr(crew, "batched", lambda pieces, _: [(piece,) for piece in pieces])

    def make(plans: Sequence[Plan]) -> Iterator[Outcome]:
        while not (tmp_path / "worked").exists():
            time.sleep(0.01)
        for plan in plans:
            yield _outcome(plan.spec.name, HERE)

    def all_of(names: Sequence[str], begin: Callable[[Order], Made] = works) -> dict[str, str]:
        monkeypatch.setattr(crew, "begin", begin)
        order = Order(tmp_path, Out(tmp_path, tmp_path, None), date(2026, 11, 22), None)
        outcomes = list(crew.make_all(_plans(names), order, 2, make))
        assert len(outcomes) == len(names)
        return {one.name: next(iter(one.report)).message for one in outcomes}

    return all_of


def test_this_process_and_a_worker_make_each_brief_once(
    made: Callable[..., dict[str, str]],
) -> None:
    found = made(["a", "b", "c", "d"])
    assert found.keys() == {"a", "b", "c", "d"}
    assert found["a"] == HERE
    assert THERE in found.values()


def test_a_worker_that_dies_takes_one_brief_with_it(made: Callable[..., dict[str, str]]) -> None:
    found = made(["a", "fatal", "b", "c"])
    assert found.pop("fatal") == 'the process that built "fatal" ended without a word'
    assert set(found.values()) <= {HERE, THERE}


def test_without_workers_that_begin_this_process_makes_all(
    made: Callable[..., dict[str, str]],
) -> None:
    assert made(["a", "b", "c"], dies) == dict.fromkeys("abc", HERE)


def test_a_bug_in_a_worker_is_raised_here(made: Callable[..., dict[str, str]]) -> None:
    with pytest.raises(LookupError, match="bug"):
        made(["a", "bug"])


def test_no_process_is_left_when_somebody_interrupts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "begin", works)

    def make(plans: Sequence[Plan]) -> Iterator[Outcome]:
        raise KeyboardInterrupt
        yield _outcome(plans[0].spec.name, HERE)

    order = Order(tmp_path, Out(tmp_path, tmp_path, None), date(2026, 11, 22), None)
    with pytest.raises(KeyboardInterrupt):
        list(crew.make_all(_plans("abc"), order, 2, make))
    assert not multiprocessing.active_children()
