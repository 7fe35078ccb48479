"""What a process that stays remembers, and for how long."""

from briefwright.build.watch.warm import WarmKnown


def test_a_value_is_the_same_object_as_long_as_each_run_asks_for_it() -> None:
    known, value = WarmKnown(), ("a", "b")
    known.keep("key", value)
    for _ in range(3):
        known.turn()
        assert known.held("key") is value


def test_a_value_that_a_whole_run_has_not_asked_for_is_let_go() -> None:
    known = WarmKnown()
    known.keep("key", ("a",))
    known.turn()
    known.turn()
    assert known.held("key") is None


def test_what_earlier_builds_kept_is_unpacked_once() -> None:
    packing = WarmKnown(packs=True)
    packing.keep("key", ("a",))
    kept = packing.taken()
    known = WarmKnown(kept.get)
    assert known.held("key") == ("a",)
    assert known.held("key") is known.held("key")


def test_only_a_process_that_writes_the_store_gathers_what_is_new() -> None:
    known = WarmKnown()
    known.keep("key", ("a",))
    assert known.taken() == {}
