"""The search over remedies, with layouts made up."""

from collections.abc import Callable
from dataclasses import dataclass

from briefwright.write.html.form import Treatment
from briefwright.write.pdf.notes import Finding, Observed, Outcome
from briefwright.write.pdf.plan import Plan, badness, search
from briefwright.write.pdf.style import Policy
from tests.samples import note

GOOD, CUT, LOST, DISPLACED = Outcome.GOOD, Outcome.CUT, Outcome.LOST, Outcome.DISPLACED


@dataclass(frozen=True)
class Tried:
    plan: Plan
    findings: tuple[Finding, ...]
    crash: str = ""


def layouts(
    outcomes: Callable[[Plan], dict[int, Outcome]],
) -> tuple[list[Plan], Callable[[Plan], Tried]]:
    """Layouts whose notes come out as a function says, and a record of the plans tried."""
    plans: list[Plan] = []

    def carry_out(plan: Plan) -> Tried:
        plans.append(plan)
        found = (Finding(note(n, "a"), out, Observed()) for n, out in outcomes(plan).items())
        return Tried(plan, tuple(found))

    return plans, carry_out


def test_a_document_without_faults_is_laid_out_once() -> None:
    plans, carry_out = layouts(lambda _: {1: GOOD, 2: GOOD})
    assert search(carry_out, Plan()).plan == Plan()
    assert plans == [Plan()]


def test_the_blocks_at_fault_begin_pages_first() -> None:
    plans, carry_out = layouts(
        lambda plan: {1: GOOD, 2: GOOD if 2 in plan.treatment.new_page else DISPLACED}
    )
    best = search(carry_out, Plan())
    assert best.plan.treatment.new_page == {2}
    assert len(plans) == 2


def test_what_a_new_page_displaces_is_moved_as_well() -> None:
    def outcomes(plan: Plan) -> dict[int, Outcome]:
        moved = plan.treatment.new_page
        return {2: GOOD if 2 in moved else LOST, 5: DISPLACED if moved == {2} else GOOD}

    plans, carry_out = layouts(outcomes)
    assert search(carry_out, Plan()).plan.treatment.new_page == {2, 5}
    assert len(plans) == 3


def test_another_policy_is_tried_next() -> None:
    plans, carry_out = layouts(lambda plan: {1: GOOD if not plan.policy.unbroken else DISPLACED})
    assert search(carry_out, Plan()).plan.policy == Policy("line", unbroken=False)
    assert len(plans) == 3


def test_a_policy_keeps_long_notes_at_the_end() -> None:
    start = Plan(treatment=Treatment(at_end=frozenset({9})))
    plans, carry_out = layouts(lambda _: {1: DISPLACED})
    search(carry_out, start)
    assert all(plan.treatment.at_end == {9} for plan in plans)


def test_notes_that_stay_lost_or_cut_go_to_the_end_and_displaced_ones_do_not() -> None:
    def outcomes(plan: Plan) -> dict[int, Outcome]:
        end = plan.treatment.at_end
        return {
            1: GOOD if 1 in end else LOST,
            2: GOOD if 2 in end else CUT,
            3: DISPLACED,
            4: GOOD,
        }

    _, carry_out = layouts(outcomes)
    best = search(carry_out, Plan())
    assert best.plan.treatment.at_end == {1, 2}
    assert badness(best) == (0, 1)


def test_a_note_at_the_end_no_longer_moves_its_block() -> None:
    _, carry_out = layouts(lambda plan: {1: GOOD if 1 in plan.treatment.at_end else LOST})
    assert search(carry_out, Plan()).plan.treatment.new_page == frozenset()


def test_a_layout_that_loses_none_is_better_than_one_that_displaces_none() -> None:
    def outcomes(plan: Plan) -> dict[int, Outcome]:
        if plan.policy == Policy("block"):
            return dict.fromkeys(range(1, 9), DISPLACED)
        return {**dict.fromkeys(range(1, 8), GOOD), 8: LOST}

    _, carry_out = layouts(outcomes)
    assert search(carry_out, Plan()).plan.policy == Policy("block")


def test_when_nothing_helps_the_least_bad_is_given() -> None:
    plans, carry_out = layouts(lambda _: {1: LOST})
    assert badness(search(carry_out, Plan())) == (1, 0)
    assert len(plans) < 10


def test_a_layout_that_crashes_is_worse_than_any_other_and_is_not_mended() -> None:
    def carry_out(plan: Plan) -> Tried:
        if plan.policy == Policy():
            return Tried(plan, (Finding(note(1, "a"), LOST, Observed()),), crash="AssertionError")
        return Tried(plan, (Finding(note(1, "a"), DISPLACED, Observed()),))

    best = search(carry_out, Plan())
    assert best.plan == Plan(Policy("line", unbroken=False))


def test_when_every_layout_crashes_the_notes_go_to_the_end() -> None:
    def carry_out(plan: Plan) -> Tried:
        crash = "" if plan.treatment.at_end else "AssertionError"
        out = GOOD if plan.treatment.at_end else LOST
        return Tried(plan, (Finding(note(1, "a"), out, Observed()),), crash)

    assert search(carry_out, Plan()).plan.treatment.at_end == {1}
