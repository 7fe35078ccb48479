"""A build that is killed, at whatever moment, leaves no artifact half-written, and the next build
gives what a build from nothing gives. `make faults` kills far more often than everyday tests do."""

import io
import os
import random
import signal
import time
import zipfile

import pytest

from tests.editing import Place
from tests.faults.trouble import Moments, die, in_a_child, random_edit
from tests.laws.test_incremental import place, same_as_clean

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


def whole_files(kept: Place) -> dict[str, bytes]:
    """The artifacts, without what a killed process could not clear away."""
    found = kept.out()
    return {path: data for path, data in found.items() if ".briefwright-" not in path}


def after_a_kill(kept: Place, before: dict[str, bytes], chance: random.Random) -> None:
    """What a kill left is whole, and the next build is right, also when all was undone."""
    left = whole_files(kept)
    if chance.random() < 0.3:
        kept.put(random_edit(chance, kept))
    result = kept.build(kept=True)
    same_as_clean(kept, result)
    now = whole_files(kept)
    for path, data in left.items():
        if path != "manifest.json" and data not in (before.get(path), now.get(path)):
            assert is_whole(data), path


def is_whole(data: bytes) -> bool:
    """Whether a page or a Word file is complete."""
    if data.startswith(b"PK"):
        return zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    return data.rstrip().endswith(b"</html>")


def test_builds_killed_at_a_moment_of_writing(kills: int) -> None:
    chance = random.Random(1)
    died = 0
    with place({}) as kept:
        kept.build(kept=True)
        while died < kills:
            before = whole_files(kept)
            kept.put(random_edit(chance, kept))
            moments = Moments(chance.choice((chance.randint(1, 12), chance.randint(1, 150))), die)

            def build(moments: Moments = moments) -> None:
                with moments.counted():
                    kept.build(kept=True)

            died += in_a_child(build) == -signal.SIGKILL
            after_a_kill(kept, before, chance)


def test_builds_killed_after_some_time(kills: int) -> None:
    chance = random.Random(2)
    with place({}) as kept:
        kept.build(kept=True)
        for _ in range(kills):
            before = whole_files(kept)
            kept.put(random_edit(chance, kept))
            child = os.fork()
            if child == 0:
                try:
                    kept.build(kept=True)
                finally:
                    os._exit(0)
            time.sleep(chance.uniform(0, 0.4))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            after_a_kill(kept, before, chance)
