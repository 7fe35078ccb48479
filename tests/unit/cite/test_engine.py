"""The engine's processes: started early, bounded, ended; and how it fails."""

import json
import threading
from pathlib import Path

import pytest

from briefwright.base.diagnostic import BuildFailed, Diagnostic
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.cite.pandoc.program import find_pandoc, start
from tests.scripts import program
from tests.unit.cite.samples import formatted, item, note, notes


def _failure(engine: PandocEngine) -> Diagnostic:
    with pytest.raises(BuildFailed) as failed:
        formatted(engine, note(1, item("crc")))
    (found,) = failed.value.report
    return found


def _program(folder: Path, body: str) -> PandocEngine:
    """An engine whose pandoc is a script."""
    script = program(folder / "pandoc", f"import sys, time\n{body}\n")
    return PandocEngine(find=lambda: script, seconds=10)


def test_the_pandoc_of_the_package_is_found() -> None:
    found = find_pandoc()
    assert found is not None
    assert found.name.startswith("pandoc")


def test_a_process_started_early_serves_the_first_request() -> None:
    engine = PandocEngine()
    engine.start()
    engine.start()
    (waiting,) = engine._waiting
    formatted(engine, note(1, item("crc")))
    assert engine._waiting == []
    assert waiting.process.returncode == 0


def test_closing_ends_the_process_that_waits() -> None:
    engine = PandocEngine()
    engine.start()
    (waiting,) = engine._waiting
    engine.close()
    engine.close()
    assert waiting.process.poll() is not None


def test_starting_without_pandoc_says_nothing_until_something_is_cited() -> None:
    engine = PandocEngine(find=lambda: None)
    engine.start()
    found = _failure(engine)
    assert found.code == "B104"
    assert found.message == "pandoc, which formats citations, is not installed"
    assert found.hint == "python -m pip install pypandoc_binary"


def test_a_pandoc_that_cannot_be_run_is_told(tmp_path: Path) -> None:
    (tmp_path / "pandoc").write_text("no program", "utf-8")
    found = _failure(PandocEngine(find=lambda: tmp_path / "pandoc"))
    assert (found.code, found.message) == ("B104", "pandoc does not start: permission denied")


def test_a_pandoc_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    found = _failure(_program(tmp_path, "sys.exit('pandoc: out of luck')"))
    assert (found.code, found.message) == ("R102", "pandoc failed: out of luck")
    assert "briefwright doctor" in (found.hint or "")


def test_a_pandoc_that_says_nothing_is_told_with_its_status(tmp_path: Path) -> None:
    found = _failure(_program(tmp_path, "sys.exit(9)"))
    assert found.message == "pandoc failed: it left with status 9"


def test_a_pandoc_that_answers_nonsense_is_told(tmp_path: Path) -> None:
    for answer in ("print('hm')", "print('{}')", "print('{\"blocks\": []}')"):
        found = _failure(_program(tmp_path, f"sys.stdin.read(); {answer}"))
        assert found.code == "R102"
        assert found.message.startswith("pandoc's answer could not be read: ")


def test_a_pandoc_that_hangs_is_ended(tmp_path: Path) -> None:
    engine = _program(tmp_path, "time.sleep(600)")
    run = start(engine._find(), (), 0.2)
    with pytest.raises(BuildFailed) as failed:
        run.ask("{}")
    (found,) = failed.value.report
    assert (found.code, found.message) == ("R102", "pandoc did not answer within 0.2 seconds")
    assert run.process.poll() is not None


def test_memory_is_bounded(tmp_path: Path) -> None:
    noted = tmp_path / "arguments"
    found = _failure(
        _program(tmp_path, f"open({str(noted)!r}, 'w').write(' '.join(sys.argv[1:])); sys.exit(1)")
    )
    assert found.code == "R102"
    assert noted.read_text("utf-8").startswith("--sandbox ")
    assert noted.read_text("utf-8").endswith("+RTS -M512m -RTS")


def test_the_environment_is_not_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "s")
    body = "import os; sys.exit(str('SECRET' in os.environ))"
    assert _failure(_program(tmp_path, body)).message == "pandoc failed: False"


def test_an_unknown_key_is_told_at_its_place_before_anything_runs() -> None:
    with pytest.raises(BuildFailed) as failed:
        formatted(PandocEngine(find=lambda: None), note(1, item("crcc")))
    (found,) = failed.value.report
    assert (found.code, found.hint) == ("Q105", 'did you mean "crc"?')


def test_an_unknown_key_to_be_listed_is_told() -> None:
    with pytest.raises(BuildFailed) as failed:
        formatted(PandocEngine(find=lambda: None), uncited=("crcc",))
    assert [found.code for found in failed.value.report] == ["Q105"]


def test_no_file_and_no_address_is_read(engine: PandocEngine, tmp_path: Path) -> None:
    """A record and a note full of addresses and paths: the sandbox reads none, and none fails."""
    path = tmp_path / "secret.json"
    path.write_text(json.dumps([{"id": "x", "title": "secret"}]), "utf-8")
    record = {
        "id": "a",
        "type": "webpage",
        "title": f"![x]({path}) {path}",
        "URL": f"file://{path}",
        "language": "en",
    }
    (found,) = notes(engine, note(1, item("a", before=f"see {path} ")), records={"a": record})
    assert "secret.json" in found
    assert '"title"' not in found


def test_many_requests_leave_no_thread_and_no_process(engine: PandocEngine) -> None:
    before = threading.active_count()
    for _ in range(2):
        formatted(engine, note(1, item("crc")))
    assert threading.active_count() == before
