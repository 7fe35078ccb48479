"""What changed between two texts of a source."""

from briefwright.sources.changes import changes, passages

OLD = """Homes

The city has 100 homes. Rents are
high. Nobody may be evicted.

It counts them.
"""


def _said(old: str, new: str) -> list[tuple[str, list[str], list[str]]]:
    return [
        (one.kind, [each.words for each in one.old], [each.words for each in one.new])
        for one in changes(old, new)
    ]


def test_sentences_and_headings_are_passages_with_their_lines() -> None:
    assert [(one.line, one.words) for one in passages(OLD)] == [
        (1, "Homes"),
        (3, "The city has 100 homes."),
        (3, "Rents are high."),
        (4, "Nobody may be evicted."),
        (6, "It counts them."),
    ]


def test_a_sentence_that_differs_is_changed() -> None:
    new = OLD.replace("100", "110")
    assert _said(OLD, new) == [
        ("changed", ["The city has 100 homes."], ["The city has 110 homes."])
    ]


def test_a_sentence_that_goes_is_removed_and_one_that_comes_is_added() -> None:
    new = OLD.replace("Nobody may be evicted.", "") + "\nThe end.\n"
    assert _said(OLD, new) == [
        ("removed", ["Nobody may be evicted."], []),
        ("added", [], ["The end."]),
    ]


def test_other_line_breaks_and_signs_are_no_change() -> None:
    assert _said(OLD, OLD.replace("\nhigh", " high").replace(" 100", "\u00a0100")) == []
