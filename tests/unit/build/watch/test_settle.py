"""When changes have come to rest, by a clock that the test turns."""

import pytest

from briefwright.build.watch.settle import GRACE, LONGEST, MANY, QUIET, QUIET_AFTER_MANY, Settler


def test_nothing_waits_where_nothing_has_changed() -> None:
    settler = Settler()
    assert settler.wait(0.0) is None
    assert settler.take(100.0) == frozenset()


def test_a_save_has_come_to_rest_when_nothing_follows_for_a_moment() -> None:
    settler = Settler()
    settler.add({"a"}, 10.0)
    assert settler.wait(10.0) == pytest.approx(QUIET)
    assert settler.take(10.0 + QUIET / 2) == frozenset()
    assert settler.take(10.0 + QUIET) == {"a"}
    assert settler.wait(11.0) is None


def test_each_further_change_prolongs_the_wait() -> None:
    settler = Settler()
    settler.add({"a"}, 0.0)
    settler.add({"b"}, QUIET * 0.9)
    assert settler.take(QUIET) == frozenset()
    assert settler.take(QUIET * 1.9 + 0.001) == {"a", "b"}


def test_five_hundred_files_are_given_out_at_once() -> None:
    settler, taken = Settler(), []
    now = 0.0
    for number in range(500):
        settler.add({f"seeds/law/{number}.md"}, now)
        now += QUIET_AFTER_MANY / 100 if number > MANY else QUIET / 10
        taken.append(settler.take(now))
    assert not any(taken)
    assert len(settler.take(now + QUIET_AFTER_MANY)) == 500


def test_a_burst_is_waited_for_longer_than_a_save() -> None:
    settler = Settler()
    settler.add({str(number) for number in range(MANY)}, 0.0)
    assert settler.take(QUIET) == frozenset()
    assert len(settler.take(QUIET_AFTER_MANY)) == MANY


def test_what_never_rests_is_given_out_all_the_same() -> None:
    settler, now = Settler(), 0.0
    while not settler.take(now):
        now += QUIET / 2
        settler.add({"log"}, now)
        assert now < LONGEST * 2
    assert LONGEST <= now < LONGEST + 1


def test_the_moment_of_the_first_change_is_known() -> None:
    settler = Settler()
    settler.add({"a"}, 3.0)
    settler.add({"b"}, 3.01)
    assert settler.began == 3.0


def test_what_seems_half_written_is_waited_for_once() -> None:
    settler = Settler()
    settler.add({"a"}, 0.0)
    taken = settler.take(QUIET)
    assert settler.put_back(taken, QUIET)
    assert settler.take(QUIET + GRACE / 2) == frozenset()
    assert settler.take(QUIET + GRACE) == {"a"}
    assert not settler.put_back(taken, QUIET + GRACE)


def test_another_change_is_waited_for_as_patiently() -> None:
    settler = Settler()
    for start in (0.0, 10.0):
        settler.add({"a"}, start)
        taken = settler.take(start + QUIET)
        assert settler.put_back(taken, start + QUIET)
        assert settler.take(start + QUIET + GRACE) == {"a"}
