"""How a document's notes are to be placed, and the search for a way that loses none.

Pure: the search is told how to carry out a plan, and judges what came of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from briefwright.write.html.form import Treatment
from briefwright.write.pdf.notes import Finding, Outcome
from briefwright.write.pdf.style import Policy

_ROUNDS = 3
_GONE = (Outcome.LOST, Outcome.CUT)


@dataclass(frozen=True, slots=True)
class Plan:
    """A policy for the whole document and a treatment of single notes."""

    policy: Policy = Policy()
    treatment: Treatment = Treatment()


class Attempt(Protocol):
    """A plan as it was carried out; `crash` says why it could not be, and is else empty."""

    @property
    def plan(self) -> Plan: ...

    @property
    def findings(self) -> tuple[Finding, ...]: ...

    @property
    def crash(self) -> str: ...


A = TypeVar("A", bound=Attempt)


def search(carry_out: Callable[[Plan], A], start: Plan) -> A:
    """The first attempt in which every note is good, or else the least bad of all remedies.

    The remedies, each tried only when those before it did not help: a new page for the blocks that
    call the notes at fault; another policy for the whole document; the end of the document for
    notes that would otherwise be lost or cut.
    """
    best = _repeat(carry_out, carry_out(start), _on_new_pages)
    for plan in _policies(start):
        if badness(best) == (0, 0):
            return best
        best = min(best, carry_out(plan), key=badness)
    return _repeat(carry_out, best, _at_end)


def _policies(start: Plan) -> Iterator[Plan]:
    for policy in (Policy("line", unbroken=False), Policy("block"), Policy("auto")):
        yield replace(start, policy=policy)


def _repeat(carry_out: Callable[[Plan], A], best: A, remedy: Callable[[A], Plan]) -> A:
    """A remedy, applied to what is at fault as long as it changes the plan."""
    latest = best
    for _ in range(_ROUNDS):
        plan = remedy(latest)
        if plan == latest.plan:
            break
        latest = carry_out(plan)
        best = min(best, latest, key=badness)
    return best


def badness(attempt: Attempt) -> tuple[int, int]:
    """How many notes are lost or cut, and how many displaced; (0, 0) is perfect."""
    outcomes = [finding.outcome for finding in attempt.findings]
    gone = sum(outcome in _GONE for outcome in outcomes)
    return gone + len(attempt.crash), outcomes.count(Outcome.DISPLACED)


def _numbers(attempt: Attempt, *outcomes: Outcome) -> frozenset[int]:
    return frozenset(one.note.number for one in attempt.findings if one.outcome in outcomes)


def _on_new_pages(attempt: Attempt) -> Plan:
    """Let the blocks that call the notes at fault begin a page."""
    treatment = attempt.plan.treatment
    faulty = _numbers(attempt, *_GONE, Outcome.DISPLACED) - treatment.at_end
    if attempt.crash:
        return attempt.plan
    moved = replace(treatment, new_page=treatment.new_page | faulty)
    return replace(attempt.plan, treatment=moved)


def _at_end(attempt: Attempt) -> Plan:
    """Put the notes that are lost or cut at the end of the document."""
    treatment = attempt.plan.treatment
    gone = _numbers(attempt, *_GONE)
    moved = Treatment(at_end=treatment.at_end | gone, new_page=treatment.new_page - gone)
    return replace(attempt.plan, treatment=moved)
