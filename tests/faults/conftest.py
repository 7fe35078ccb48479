"""How often builds are disturbed."""

import pytest


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """The number of times that something is to go wrong: few in the everyday tests."""
    return int(request.config.getoption("--kills"))
