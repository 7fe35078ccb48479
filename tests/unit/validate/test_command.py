"""`python -m validate`: what is skipped, what it says at the end, and its status."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from validate import __main__ as command
from validate import page_of_results, stress, subjects
from validate.model import Faults, Subject


class Fake:
    """A validator that finds the same in every file; without a version it is not there."""

    holds_against = "a standard"
    suffix = ".pdf"
    needs = "install it"

    def __init__(self, name: str, version: str | None, *said: str) -> None:
        self.name = name
        self._version = version
        self._said = said

    def version(self) -> str | None:
        return self._version

    def faults(self, files: Sequence[Path]) -> Faults:
        return dict.fromkeys(files, self._said)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs the command with some validators on one small file, and gives status, words and page."""
    page, file = tmp_path / "page.md", tmp_path / "a.pdf"
    file.write_bytes(b"a file")
    built = subjects.Built((Subject(file, "a", "as shipped"),), (), {})
    monkeypatch.setattr(subjects, "build", lambda folder, *, quick=False: built)  # noqa: ARG005
    monkeypatch.setattr(page_of_results, "PAGE", page)
    monkeypatch.setattr("validate.known.TOOLS", tmp_path)
    monkeypatch.setattr("validate.known._FILE", tmp_path / "known.json")

    def go(*words: str, having: tuple[Fake, ...]) -> tuple[int, str, str]:
        monkeypatch.setattr(command, "ALL", having)
        status = command.main(words)
        return status, capsys.readouterr().out, page.read_text() if page.exists() else ""

    return go


def test_what_is_not_there_is_skipped_with_what_helps(run) -> None:  # type: ignore[no-untyped-def]
    status, said, page = run(having=(Fake("one", "1"), Fake("two", None)))
    assert status == 0
    assert "two: skipped; install it" in said
    assert said.endswith(
        "1 files, 1 validators run, 1 skipped, 0 files at fault, 0 briefs not built\n"
    )
    assert "not run here: install it" in page


def test_a_fault_is_told_and_gives_status_1(run) -> None:  # type: ignore[no-untyped-def]
    status, said, page = run(having=(Fake("one", "1", "a heading is skipped"),))
    assert status == 1
    assert "a heading is skipped" in said
    assert "`a heading is skipped` in a.pdf" in page


def test_a_machine_without_validators_leaves_the_page_alone(run) -> None:  # type: ignore[no-untyped-def]
    status, said, page = run(having=(Fake("one", None),))
    assert (status, page) == (0, "")
    assert "0 validators run, 1 skipped" in said


def test_a_name_that_is_none_is_told_with_the_names_there_are(
    run,  # type: ignore[no-untyped-def]
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("three", having=(Fake("one", "1"), Fake("two", "2")))
    assert ended.value.code == 2
    assert 'there is no validator "three"; there are one, two' in capsys.readouterr().err


def test_the_stress_run_goes_from_two_pages_to_as_many_sections_as_make_sixty() -> None:
    counts = [
        stress._sections_of(number, layout, size)
        for number in range(stress.BRIEFS)
        for size, layout in (stress._PAGES[number % len(stress._PAGES)],)
    ]
    assert min(counts) <= 2
    assert max(counts) * 0.62 > 59  # pages that a section takes on Letter
