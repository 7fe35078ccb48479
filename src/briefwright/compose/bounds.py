"""Limits on what a template may do: time, output, size of what it computes.

A template's loops are Python loops, so a watchdog raises in the thread that renders. The limit is
wide: a brief's template runs in milliseconds.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 10.0
CHARACTERS = 5_000_000


class OverBounds(BaseException):
    """A template went on too long. Not an Exception, so that no template code can catch it."""


@contextmanager
def time_limit(seconds: float = SECONDS) -> Iterator[None]:
    """Raise OverBounds in this thread when the time is over."""
    target = threading.get_ident()
    lock = threading.Lock()
    over = False

    def strike() -> None:
        with lock:
            if not over:
                _raise_in(target)

    timer = threading.Timer(seconds, strike)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            over = True
        timer.cancel()


def _raise_in(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(OverBounds))
