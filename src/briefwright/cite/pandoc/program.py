"""pandoc as a program: found, started, given one text, ended.

In: arguments and a text. Out: what it wrote. It runs in its own sandbox (it reads and writes no
file and no address), without shell and without environment, within limits of time and memory.
Refused: B104 when there is no pandoc that starts, R102 when it fails or takes too long.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from briefwright.base.diagnostic import failure

MEMORY = "512m"
_INSTALL = "python -m pip install pypandoc_binary"


def find_pandoc() -> Path | None:
    """The pandoc that comes with pypandoc_binary, else one on the path."""
    package = find_spec("pypandoc")
    if package is not None and package.origin is not None:
        for name in ("pandoc", "pandoc.exe"):
            program = Path(package.origin).parent / "files" / name
            if program.is_file():
                return program
    found = shutil.which("pandoc")
    return Path(found) if found else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run came to: `status` 0 when all went well, and its two outputs."""

    status: int
    output: str
    complaint: str


@dataclass
class Run:
    """One process. It waits for its text, so that its start can overlap with other work."""

    process: subprocess.Popen[bytes]
    seconds: float
    ended: bool = field(default=False, init=False)

    def ask(self, text: str) -> Answer:
        """Give the process its text and wait for the answer."""
        try:
            output, complaint = self.process.communicate(text.encode(), timeout=self.seconds)
        except subprocess.TimeoutExpired:
            raise failure(
                "R102",
                f"pandoc did not answer within {self.seconds:g} seconds",
                hint="try again when the machine is less busy, or cite less in one brief",
            ) from None
        finally:
            self.end()
        return Answer(self.process.returncode, output.decode(errors="replace"), _plain(complaint))

    def end(self) -> None:
        """End the process, whatever it is doing, and let go of its pipes."""
        if self.ended:
            return
        self.ended = True
        if self.process.poll() is None:
            self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        self.process.wait()


def start(program: Path | None, arguments: tuple[str, ...], seconds: float) -> Run:
    """Start pandoc without waiting for it."""
    if program is None:
        raise failure("B104", "pandoc, which formats citations, is not installed", hint=_INSTALL)
    command = [str(program), "--sandbox", *arguments, "+RTS", f"-M{MEMORY}", "-RTS"]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=None if os.name == "nt" else {"LC_ALL": "C.UTF-8"},
        )
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise failure("B104", f"pandoc does not start: {reason}", hint=_INSTALL) from problem
    return Run(process, seconds)


def _plain(complaint: bytes) -> str:
    """A complaint without pandoc's own name and marks."""
    text = complaint.decode(errors="replace")
    for noise in ("[WARNING]", "pandoc: ", "Failing because there were warnings."):
        text = text.replace(noise, "")
    return text.strip()
