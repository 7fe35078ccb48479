"""Processes beside this one, and the line to each.

In: a function for the process to carry out. Out: the process and this end of its line. It is
started by spawn, since WeasyPrint's libraries do not survive a fork. Ctrl-C in a terminal reaches
all processes of it at once: from their first moment these leave it to the one they stand beside.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

_PATIENCE = 5.0
_HAS_MASKS = hasattr(signal, "pthread_sigmask")


def started(serve: Callable[..., None], *given: Any) -> tuple[SpawnProcess, Connection]:
    """A process that carries out `serve` with its end of a line and with what is given."""
    spawn = get_context("spawn")
    here, there = spawn.Pipe()
    process = spawn.Process(target=serve, args=(there, *given), daemon=True)
    with _uninterrupted():
        process.start()
    there.close()
    return process, here


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is started in here has Ctrl-C wait until it says what it makes of it."""
    if not _HAS_MASKS:
        yield
        return
    from multiprocessing.resource_tracker import ensure_running

    ensure_running()  # which would let the signal in again while a process is started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_interrupts() -> None:
    """Said by such a process: the one it stands beside decides when to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _HAS_MASKS:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def end(process: SpawnProcess) -> None:
    """End a process, whatever it is doing."""
    process.terminate()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
