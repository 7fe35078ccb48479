"""Whole commands timed side by side: A B A B …, the operating system's own accounting."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock, and the peak memory of the largest process in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    words: tuple[str, ...]
    folder: Path


def run_once(command: Command) -> Run:
    """Run a command to its end. Raises CalledProcessError when it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command.words,
        cwd=command.folder,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command.words, stderr=said)
    return Run(seconds, usage.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """As a user has it: Python may keep its compiled files."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def alternate(commands: Sequence[Command], runs: int) -> Mapping[str, list[Run]]:
    """Each command's runs, after one that is not counted."""
    found: dict[str, list[Run]] = {command.name: [] for command in commands}
    for command in commands:
        run_once(command)
    for _ in range(runs):
        for command in commands:
            found[command.name].append(run_once(command))
    return found


def median(runs: Sequence[Run]) -> float:
    """The median of the seconds."""
    return statistics.median(run.seconds for run in runs)


def peak(runs: Sequence[Run]) -> float:
    """The median of the peak memory, in MB."""
    return statistics.median(run.megabytes for run in runs)


def ratio(over: Sequence[Run], under: Sequence[Run]) -> float:
    """The median of the ratios run by run, which a machine's changing speed leaves alone."""
    return statistics.median(a.seconds / b.seconds for a, b in zip(over, under, strict=True))
