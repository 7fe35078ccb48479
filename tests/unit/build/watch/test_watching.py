"""From a save to the page and the files, on the disk and with the system's own events."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.build.watch.board import Board, Sheet, State
from briefwright.build.watch.follow import Followed
from briefwright.build.watch.watch import Watch
from tests.building import FILES, HEAD, spec, write_files
from tests.watching import Heard, Watched, wanted, watched

RIGHT = "seeds/law/right.md"
SETTINGS = "briefwright.toml"


def _section(words: str) -> str:
    return HEAD.replace("status", f"summary: {words}\nstatus") + "Text.\n"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """One watch for all tests of this file; each leaves the workspace in order."""
    with watched(tmp_path_factory.mktemp("watched"), FILES) as found:
        found.hears_of_build()
        yield found


@pytest.fixture
def seen(shared: Watched) -> Iterator[Watched]:
    yield shared
    shutil.rmtree(shared.root / "seeds/law")
    write_files(shared.root, FILES)
    shared.shows("In short.")
    shared.until(lambda sheet: not sheet.errors)


def test_a_save_shows_in_the_page_and_then_in_the_files(seen: Watched) -> None:
    seen.quiet()
    seen.write({RIGHT: _section("Saved words.")})
    seen.shows("Saved words.")
    assert seen.hears("noticed") == ("noticed", (RIGHT,))
    assert seen.hears("previewed")[1] == "first"
    followed = seen.hears_of_build(lambda one: bool(one.written))
    assert followed.written == {"out/first/first.html"}
    written = (seen.root / "out/first/first.html").read_bytes()
    assert b"Saved words." in written
    assert seen.watch.board["first"].page == written
    assert seen.until(lambda sheet: sheet.state is State.BUILT).since == "12:00:00"


@pytest.mark.parametrize("aside", [".right.md.swp", "right.md~", "4913"])
def test_a_save_by_renaming_shows_in_the_page(seen: Watched, aside: str) -> None:
    path = seen.root / RIGHT
    kept = path.with_name("right.md~")
    os.replace(path, kept)
    new = path.with_name(aside) if aside != kept.name else path.with_name(".new")
    new.write_text(_section(f"Renamed from {aside}."))
    os.replace(new, path)
    seen.shows(f"Renamed from {aside}.")
    kept.unlink()


def test_an_error_is_told_over_the_last_good_page_until_it_is_mended(seen: Watched) -> None:
    before = seen.shows("In short.")
    seen.write({RIGHT: _section("Broken.").replace("title:", "titel:")})
    sheet = seen.until(lambda sheet: bool(sheet.errors))
    assert sheet.state is State.FAULTY
    assert f"{RIGHT}:2:1: error[K102]: unknown key" in sheet.errors
    assert "2 | titel: The right to housing\n  | ^^^^^\nhint: did you mean" in sheet.errors
    assert sheet.page == before.page
    seen.write({RIGHT: _section("Mended.")})
    seen.until(lambda sheet: b"Mended." in (sheet.page or b"") and not sheet.errors)


def test_a_burst_of_files_is_one_rebuild(seen: Watched) -> None:
    seen.quiet()
    names = [f"seeds/law/burst-{number}.md" for number in range(500)]
    seen.write({name: _section("One of many.") for name in names} | {RIGHT: _section("Burst.")})
    seen.shows("Burst.")
    assert seen.hears("noticed") == ("noticed", tuple(sorted([*names, RIGHT])))
    assert [said for said in seen.quiet() if said[0] == "noticed"] == []


def test_a_new_section_in_a_new_folder_is_taken_in(seen: Watched) -> None:
    seen.write({"briefs/first.yaml": spec("First", "fresh")})
    assert "no section" in seen.until(lambda sheet: bool(sheet.errors)).errors
    seen.write({"seeds/statistics/fresh.md": _section("Newly come.")})
    seen.shows("Newly come.")
    shutil.rmtree(seen.root / "seeds/statistics")
    seen.until(lambda sheet: bool(sheet.errors))


def test_a_template_is_watched_as_well(seen: Watched) -> None:
    body = FILES["templates/plain/body.md.j2"]
    seen.write({"templates/plain/body.md.j2": body + "\nFrom the template.\n"})
    seen.shows("From the template.")


def test_broken_settings_are_told_and_waited_out(seen: Watched) -> None:
    seen.quiet()
    seen.write({SETTINGS: "[organisation\n"})
    assert "briefwright.toml:1:" in seen.hears("waiting")[1]
    assert "error[B103]" in seen.until(lambda sheet: bool(sheet.errors)).errors
    os.unlink(seen.root / SETTINGS)
    assert "briefwright.toml is gone" in seen.hears("waiting")[1]
    seen.write({SETTINGS: FILES[SETTINGS]})
    seen.until(lambda sheet: sheet.state is State.BUILT)


def test_a_brief_that_goes_and_comes_back_is_waited_for(seen: Watched) -> None:
    text = (seen.root / "briefs/first.yaml").read_text()
    os.unlink(seen.root / "briefs/first.yaml")
    seen.until(lambda _: [one.name for one in seen.watch.board.sheets] == ["second"], "second")
    seen.write({"briefs/first.yaml": text.replace("title: First", "title: First again")})
    seen.shows("First again")


def test_folders_that_are_made_anew_are_watched_again(seen: Watched) -> None:
    for title in ("A new beginning", "Another one"):
        shutil.rmtree(seen.root / "briefs")
        seen.write({path: FILES[path] for path in FILES if path.startswith("briefs/")})
        seen.write({"briefs/first.yaml": spec(title)})
        seen.shows(title)


def test_what_is_looked_at_is_shown_though_nobody_looked_before(seen: Watched) -> None:
    seen.watch.showing.page("second")
    assert b"It costs." in (seen.watch.board["second"].page or b"")
    assert seen.watch.showing.read(seen.watch.board["second"], "html") is not None
    assert seen.watch.showing.read(seen.watch.board["second"], "pdf") is None


def test_a_process_that_dies_is_told_and_the_next_change_is_built(seen: Watched) -> None:
    seen.quiet()
    process = seen.watch._follower._process
    assert process
    process.kill()
    while not (told := seen.hears("built")[1].problem):
        pass  # a build that had ended before
    assert told == "the process that builds has ended"
    seen.write({RIGHT: _section("After the end.")})
    followed = seen.hears_of_build(lambda one: bool(one.written))
    assert followed.written == {"out/first/first.html"}


def test_changes_are_found_by_polling_too(tmp_path: Path) -> None:
    with watched(tmp_path, FILES, poll=0.1) as seen:
        seen.write({RIGHT: _section("Polled.")})
        seen.shows("Polled.")


def test_a_build_that_failed_while_something_was_saved_is_not_told(tmp_path: Path) -> None:
    """It may have read half of a file; another one follows."""
    write_files(tmp_path, FILES)
    heard, board = Heard(), Board()
    watch = Watch(wanted(tmp_path), heard, board)
    board.hang([Sheet("first")])
    failed = Followed(0, True, failed=("first",), found=Report())
    try:
        watch._settler.add([RIGHT], watch._wanted.now())
        watch._followed(failed)
        assert heard.said.empty()
        assert board["first"].state == "waiting"
        watch._settler.take(watch._wanted.now() + 1)
        watch._followed(failed)
        assert heard.said.get_nowait() == ("built", failed)
        assert board["first"].state == "faulty"
    finally:
        watch.close()
