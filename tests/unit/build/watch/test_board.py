"""What viewers are shown, and that they hear of every change."""

import threading

import pytest

from briefwright.build.watch.board import Board, Sheet, State


@pytest.fixture
def board() -> Board:
    board = Board()
    board.hang([Sheet("first", "First", files={"html": "/first/first.html"}), Sheet("second")])
    return board


def test_a_page_has_the_same_version_for_as_long_as_its_bytes_are_the_same(board: Board) -> None:
    board.change("first", page=b"one")
    first = board["first"].version
    board.change("first", page=b"two")
    assert board["first"].version != first
    board.change("first", page=b"one")
    assert board["first"].version == first


def test_what_is_known_of_a_brief_stays_when_the_briefs_are_hung_anew(board: Board) -> None:
    board.change("first", page=b"one", state=State.BUILT)
    board.hang([Sheet("first", "A new title"), Sheet("third")])
    assert [sheet.name for sheet in board.sheets] == ["first", "third"]
    assert (board["first"].title, board["first"].page) == ("A new title", b"one")


def test_a_change_of_a_brief_that_is_gone_is_no_fault(board: Board) -> None:
    board.change("gone", page=b"one")
    assert [sheet.name for sheet in board.sheets] == ["first", "second"]


def test_a_brief_is_viewed_for_as_long_as_somebody_looks_at_it(board: Board) -> None:
    with board.viewing("first"), board.viewing("first"), board.viewing(""):
        assert board.viewed == ("first",)
    assert board.viewed == ()


def test_a_viewer_who_waits_hears_of_a_change(board: Board) -> None:
    seen = board.wait(-1, 0)
    assert seen is not None
    heard: list[int | None] = []
    waiting = threading.Thread(target=lambda: heard.append(board.wait(seen, 60)))
    waiting.start()
    board.change("first", page=b"one")
    waiting.join(60)
    assert heard == [seen + 1]


def test_a_change_that_changes_nothing_is_not_told(board: Board) -> None:
    board.change("first", page=b"one")
    seen = board.wait(-1, 0)
    board.change("first", page=b"one")
    assert board.wait(-1, 0) == seen


def test_all_who_wait_are_let_go_at_the_end(board: Board) -> None:
    board.close()
    assert board.wait(-1, 60) is None


def test_a_path_stands_for_a_brief_and_a_format(board: Board) -> None:
    assert board.file("/first/first.html") == (board["first"], "html")
    assert board.file("/first/../first/first.html") is None
