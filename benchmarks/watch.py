"""From a save to the refreshed preview, in the program as it runs.

`python -m benchmarks.watch [SAVES] [--sections N]`: a workspace of N sections (default 200) and a
tenth as many briefs of about 2,500 words and 30 notes. A section is saved; measured is the time
until the page with the new words has been fetched, after the event that tells of it. Words are
changed first, then the pages that are cited, for which citations must be formatted anew. Each save
waits until the files of the one before are written; in a last series saves follow each other.
"""

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.workspace import make

BRIEF = "brief-0000"
SECTION = "seeds/findings/finding-00003.md"
MUST = 0.15


class Watching:
    """The command at work, and a viewer of a brief."""

    def __init__(self, root: Path) -> None:
        self.section = root / SECTION
        command = str(Path(sys.executable).with_name("briefwright"))
        self.process = subprocess.Popen(
            (command, "-C", str(root), "watch", "--port", "0", BRIEF),
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        assert self.process.stdout
        self.address = self.process.stdout.readline().split()[-1]
        self.written = threading.Semaphore(0)
        threading.Thread(target=self._listen, daemon=True).start()
        self.page = f"{self.address}{BRIEF}/{BRIEF}.html"
        self.version = ""
        urllib.request.urlopen(self.page).read()
        self.events = urllib.request.urlopen(f"{self.address}-/events?brief={BRIEF}")
        self.next_version()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            if "wrote" in line or "nothing to write" in line:
                self.written.release()

    def next_version(self) -> None:
        """Wait for an event that tells of another page."""
        before = self.version
        while self.version == before:
            line = self.events.readline().decode()
            if line.startswith("data: "):
                self.version = json.loads(line[6:])["version"]

    def seconds(self, text: str, words: str) -> float:
        """From saving a text to a page that holds some words."""
        began = time.perf_counter()
        self.section.write_text(text)
        self.next_version()
        page = urllib.request.urlopen(self.page).read().decode()
        if words not in page:
            raise SystemExit(f"the page does not hold {words!r}")
        return time.perf_counter() - began

    def settled(self) -> None:
        """Wait until the files of the last save are written."""
        self.written.acquire(timeout=120)


@contextmanager
def watching(root: Path) -> Iterator[Watching]:
    """The command while something is measured."""
    found = Watching(root)
    try:
        found.settled()
        yield found
    finally:
        found.process.send_signal(signal.SIGINT)
        found.process.wait(30)


def series(
    found: Watching, saves: int, change: Callable[[int], tuple[str, str]], *, wait: bool
) -> list[float]:
    """The seconds of some saves."""
    times = []
    for number in range(saves):
        times.append(found.seconds(*change(number)))
        if wait:
            found.settled()
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("saves", type=int, nargs="?", default=20)
    parser.add_argument("--sections", type=int, default=200)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, sections=asked.sections, briefs=asked.sections // 10, per_brief=10)
        text = (root / SECTION).read_text()

        def words(number: int) -> tuple[str, str]:
            return f"{text}\nSaved as number {number}.\n", f"Saved as number {number}."

        def more(number: int) -> tuple[str, str]:
            return f"{text}\nSaved in a row, {number}.\n", f"Saved in a row, {number}."

        def pages(number: int) -> tuple[str, str]:
            changed = re.sub(r", p 4\]", f", p {number + 100}]", text)
            return changed, str(number + 100)

        with watching(root) as found:
            kinds = (
                ("words", words, True),
                ("cited pages", pages, True),
                ("in a row", more, False),
            )
            for name, change, wait in kinds:
                times = series(found, asked.saves, change, wait=wait)
                median = statistics.median(times)
                verdict = "reached" if median <= MUST else "not reached"
                print(
                    f"{name:<12} median {median * 1000:4.0f} ms, best {min(times) * 1000:4.0f},"
                    f" worst {max(times) * 1000:4.0f}; at most {MUST * 1000:.0f}: {verdict}"
                )


if __name__ == "__main__":
    main()
