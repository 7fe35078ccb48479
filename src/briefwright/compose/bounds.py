"""Limits on what a template may do: time, output, memory, size of what it computes.

A template's loops are Python loops, so a watchdog raises in the thread that renders. What happens
within one step of Python cannot be stopped that way: there the memory is limited, where the
system can do that (Linux), and so are powers and products. The limits are wide: a brief's template
runs in milliseconds.
"""

import ctypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SECONDS = 10.0
CHARACTERS = 5_000_000
MEMORY = 512 * 1024 * 1024
POWER = 64
BITS = 10_000

_TOO_LARGE = "computes a number or a text that is too large"


class OverBounds(BaseException):
    """A template went on too long, or as its words say. Not an Exception, so that no template code
    can catch it."""


@contextmanager
def bounds(seconds: float = SECONDS) -> Iterator[None]:
    """Raise OverBounds in this thread when the time is over, and let Python raise MemoryError
    when the memory is used up."""
    with _memory_limit(), _time_limit(seconds):
        yield


def reason(problem: BaseException, seconds: float = SECONDS) -> str:
    """What went too far, as words that follow a subject."""
    if isinstance(problem, MemoryError):
        return f"takes more than {MEMORY // 2**20} MB of memory"
    return str(problem) or f"runs longer than {seconds:g} second{'s' if seconds != 1 else ''}"


def check_output(characters: int) -> None:
    """Raise OverBounds when a template has written too much."""
    if characters > CHARACTERS:
        raise OverBounds(f"writes more than {CHARACTERS:,} characters")


def check_power(left: Any, right: Any) -> None:
    """Raise OverBounds for a power that would take long to compute."""
    if abs(right) > POWER or (isinstance(left, int) and left.bit_length() * abs(right) > BITS):
        raise OverBounds(_TOO_LARGE)


def check_product(left: Any, right: Any) -> None:
    """Raise OverBounds for a product that would fill the memory or take long to compute."""
    if isinstance(left, int) and isinstance(right, int):
        if left.bit_length() + right.bit_length() > BITS:
            raise OverBounds(_TOO_LARGE)
        return
    for text, times in ((left, right), (right, left)):
        long = isinstance(text, (str, list, tuple)) and isinstance(times, int)
        if long and len(text) * times > CHARACTERS:
            raise OverBounds(_TOO_LARGE)


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
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


@contextmanager
def _memory_limit() -> Iterator[None]:
    """Let the process grow no further than MEMORY beyond what it has."""
    if sys.platform != "linux":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + MEMORY
    narrower = [one for one in (*before, limit) if one != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(narrower), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
