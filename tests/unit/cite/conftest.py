"""One engine for all tests of citations."""

from collections.abc import Iterator

import pytest

from briefwright.cite.pandoc.engine import PandocEngine


@pytest.fixture(scope="session")
def engine() -> Iterator[PandocEngine]:
    running = PandocEngine()
    running.start()
    yield running
    running.close()
