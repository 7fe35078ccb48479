"""A build on a Dask cluster: a scheduler and two workers of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.cli.conftest import Command

pytest.importorskip("distributed")
PATIENCE = 60.0


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers that are on other folders."""
    folder = tmp_path_factory.mktemp("cluster")
    file = folder / "scheduler.json"
    common = ("--scheduler-file", str(file))
    quiet = {"DASK_DISTRIBUTED__ADMIN__LOG_FORMAT": "%(message)s", "PYTHONWARNINGS": "ignore"}
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> None:
        call = (sys.executable, "-m", "dask", *words)
        where = folder / f"process-{len(started)}"
        where.mkdir()
        with (where / "log").open("wb") as log:
            process = subprocess.Popen(
                call, cwd=where, stdout=log, stderr=log, env={**os.environ, **quiet}
            )
        started.append(process)

    start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", *common)
    wait(file.exists)
    for _ in range(2):
        start("worker", "--nthreads", "1", "--no-dashboard", "--no-nanny", *common)
    found = json.loads(file.read_text())["address"]
    yield str(found)
    for process in reversed(started):
        process.send_signal(signal.SIGTERM)
    for process in started:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait(until) -> None:  # type: ignore[no-untyped-def]
    end = monotonic() + PATIENCE
    while not until():
        assert monotonic() < end
        sleep(0.05)


def built(command: Command, *words: str) -> subprocess.CompletedProcess[str]:
    call = (sys.executable, "-m", "briefwright", "-C", str(command.folder), "build", *words)
    environment = {**os.environ, "PYTHONWARNINGS": "ignore", "SOURCE_DATE_EPOCH": "1769860800"}
    return subprocess.run(call, capture_output=True, text=True, check=False, env=environment)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_files_are_the_same_byte_for_byte(run: Command, address: str) -> None:
    for number in range(3):
        spec = (run.folder / "briefs/housing-rights.yaml").read_text("utf-8")
        run.write(f"briefs/copy-{number}.yaml", spec)
    formats = ("--format", "html,docx")
    here = built(run, "--out", str(run.folder / "here"), *formats)
    assert here.returncode == 0, here.stderr
    there = built(
        run, "--out", str(run.folder / "there"), "--force", "--cluster", address, *formats
    )
    assert there.returncode == 0, there.stderr
    one, other = files(run.folder / "here"), files(run.folder / "there")
    assert one.keys() == other.keys()
    for name in one.keys() - {"manifest.json"}:
        assert one[name] == other[name], name
    again = built(run, "--out", str(run.folder / "there"), *formats)
    assert again.stdout.startswith("Kept 4 briefs")


def test_what_is_wrong_is_told_as_it_is_here(run: Command, address: str) -> None:
    run.replace("seeds/legal-framework/right-to-housing.md", "[@icescr", "[@icesrc")
    here = built(run, "--format", "html")
    there = built(run, "--format", "html", "--cluster", address)
    assert here.returncode == there.returncode == 1
    assert here.stderr == there.stderr
