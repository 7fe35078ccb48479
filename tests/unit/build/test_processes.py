"""Processes beside this one."""

import os
import signal
from multiprocessing.connection import Connection

import pytest

from briefwright.build.processes import end, leave_interrupts, started


def interrupted_as_it_starts(line: Connection, word: str) -> None:
    os.kill(os.getpid(), signal.SIGINT)
    leave_interrupts()
    os.kill(os.getpid(), signal.SIGINT)
    line.send(word)
    line.recv()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals cannot wait here")
def test_ctrl_c_is_left_to_the_process_that_was_started_by_the_user() -> None:
    process, line = started(interrupted_as_it_starts, "still here")
    assert line.recv() == "still here"
    end(process)


def test_the_process_itself_hears_ctrl_c_again_once_another_is_started() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process, _ = started(interrupted_as_it_starts, "")
        end(process)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)
