"""Folding and stapling the sheets of a booklet gives its pages in order, whatever their number."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from briefwright.write.pdf.imposition import Slot, booklet, booklet_order, tri_fold

counts = st.integers(1, 400)
Leaf = tuple[int | None, int | None]


def folded(sides: tuple[Leaf, ...]) -> list[int | None]:
    """The pages as one turns them: each pair of sides is a sheet, turned on its short edge, so that
    what stands left in front has what stands right at its back; all are laid in each other."""
    sheets = [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]
    right = [page for front, back in sheets for page in (front[1], back[0])]
    left = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    return right + left


@given(counts)
def test_the_folded_booklet_reads_from_the_first_page_to_the_last(count: int) -> None:
    pages = folded(booklet_order(count))
    assert pages[:count] == list(range(count))
    assert set(pages[count:]) <= {None}


@given(counts)
def test_every_sheet_has_four_pages_and_at_most_three_are_blank(count: int) -> None:
    sides = booklet_order(count)
    assert len(sides) % 2 == 0
    assert 0 <= 2 * len(sides) - count <= 3


@given(counts)
def test_every_page_stands_once(count: int) -> None:
    placed = Counter(page for side in booklet_order(count) for page in side if page is not None)
    assert placed == dict.fromkeys(range(count), 1)


@given(counts)
def test_two_pages_of_a_side_stand_beside_each_other(count: int) -> None:
    for left, right in booklet([420.0] * count):
        assert (left.left, right.left) == (0.0, 420.0)


@given(st.integers(1, 6))
def test_every_panel_of_a_leaflet_stands_once_and_back_to_back_with_one_as_wide(count: int) -> None:
    widths = [282.5, 282.5, 282.5, 276.9, 276.9, 282.5][:count]
    outside, inside = tri_fold(widths)
    placed = [slot.page for slot in (*outside, *inside) if slot.page is not None]
    assert sorted(placed) == list(range(count))
    assert (outside[0].left, inside[0].left) == (0.0, 0.0)


def test_a_whole_leaflet_folds_flap_behind_the_panel_that_is_folded_in() -> None:
    wide, narrow = 100.0, 98.0
    outside, inside = tri_fold([wide, wide, wide, narrow, narrow, wide])
    assert outside == (Slot(4, 0.0), Slot(5, narrow), Slot(0, narrow + wide))
    assert inside == (Slot(1, 0.0), Slot(2, wide), Slot(3, 2 * wide))
