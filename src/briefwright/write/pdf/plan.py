"""How a document's notes are to be placed, and the search for a way that loses none.

Pure: the search is told how to try a plan and what came of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from briefwright.write.html.form import Treatment
from briefwright.write.pdf.notes import Finding, Outcome
from briefwright.write.pdf.style import Policy

_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """A policy for the whole document and a treatment of single notes."""

    policy: Policy = Policy()
    treatment: Treatment = Treatment()


class Attempt(Protocol):
    """A plan as it was carried out."""

    @property
    def plan(self) -> Plan: ...

    @property
    def findings(self) -> tuple[Finding, ...]: ...


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
    """A remedy, applied to what is left over as long as it helps."""
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
    gone = sum(outcome in (Outcome.LOST, Outcome.CUT) for outcome in outcomes)
    return gone, outcomes.count(Outcome.DISPLACED)


def numbers(attempt: Attempt, *outcomes: Outcome) -> frozenset[int]:
    """The notes with one of these outcomes."""
    return frozenset(one.note.number for one in attempt.findings if one.outcome in outcomes)


def _on_new_pages(attempt: Attempt) -> Plan:
    """Let the paragraphs of all notes at fault begin a page."""
    treatment = attempt.plan.treatment
    faulty = numbers(attempt, Outcome.LOST, Outcome.CUT, Outcome.DISPLACED)
    moved = replace(treatment, new_page=treatment.new_page | (faulty - treatment.at_end))
    return replace(attempt.plan, treatment=moved)


def _at_end(attempt: Attempt) -> Plan:
    """Put the notes that are lost or cut at the end of the document."""
    treatment = attempt.plan.treatment
    gone = numbers(attempt, Outcome.LOST, Outcome.CUT)
    moved = replace(treatment, at_end=treatment.at_end | gone, new_page=treatment.new_page - gone)
    return replace(attempt.plan, treatment=moved)
