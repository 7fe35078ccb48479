"""`briefwright watch`, as a process of its own where it must run, and what it refuses."""

import os
import re
import signal
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

import pytest

from tests.building import FILES, HEAD, write_files
from tests.cli.conftest import Command

# What runs in the background of a script is started with Ctrl-C ignored.
RUN = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from briefwright.cli.main import run
run()
"""
PATIENCE = 90.0  # seconds after which a process that waits for ever is ended


class Running:
    """The command in a process, and the lines that it prints."""

    def __init__(self, root: Path, *arguments: str) -> None:
        call = (sys.executable, "-c", RUN, "-C", str(root), "watch", *arguments)
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"}
        self.process = subprocess.Popen(
            call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        self.limit = threading.Timer(PATIENCE, self.process.kill)
        self.limit.start()

    def end(self) -> None:
        """Let the process go, whatever it is doing."""
        self.limit.cancel()
        self.process.kill()
        self.process.communicate()

    def line(self, pattern: str) -> re.Match[str]:
        """The next line that matches."""
        assert self.process.stdout
        read = []
        for line in self.process.stdout:
            read.append(line)
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"no line matches {pattern!r}: {''.join(read)}")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_files(tmp_path, FILES)
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="signals are sent as on POSIX")
def test_a_save_shows_in_the_preview_and_in_the_file_until_ctrl_c(root: Path) -> None:
    running = Running(root, "--port", "0")
    try:
        address = running.line(r"^Preview at (http://127\.0\.0\.1:\d+/)$")[1]
        running.line(r"^\d\d:\d\d:\d\d wrote 2 briefs in 2 files, [\d.]+ s$")
        changed = HEAD.replace("status", "summary: Saved words.\nstatus") + "Text.\n"
        write_files(root, {"seeds/law/right.md": changed})
        running.line(r"^\d\d:\d\d:\d\d first: wrote html, [\d.]+ s$")
        for page in (
            urllib.request.urlopen(f"{address}first/first.html").read(),
            (root / "out/first/first.html").read_bytes(),
        ):
            assert b"Saved words." in page
        running.process.send_signal(signal.SIGINT)
        running.line("^Watching has ended.$")
        assert running.process.wait(60) == 0
    finally:
        running.end()


@pytest.mark.parametrize("other", [("--open",), ("--port", "8000")])
def test_without_a_preview_there_is_nothing_to_open(run: Command, other: tuple[str, ...]) -> None:
    done = run("watch", "--no-serve", *other)
    assert done.exit_code == 2
    assert "--no-serve goes with neither --port nor --open." in done.stderr


def test_a_brief_that_is_not_there_ends_it(run: Command) -> None:
    done = run("watch", "housing-right", "--no-serve")
    assert done.exit_code == 1
    assert 'error[S109]: no brief named "housing-right"' in done.stderr


def test_settings_at_fault_end_it_at_the_start(run: Command) -> None:
    run.write("briefwright.toml", "[organisation\n")
    done = run("watch")
    assert done.exit_code == 1
    assert "error[B103]" in done.stderr
