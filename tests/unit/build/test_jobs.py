"""How briefs are shared out among workers, and what the process that gives the orders loads."""

import subprocess
import sys
from itertools import chain

import pytest

from briefwright.build.jobs import Piece, batched

PIECES = [Piece(f"brief-{number}", {}) for number in range(500)]


@pytest.mark.parametrize(("briefs", "jobs"), [(2, 2), (3, 2), (60, 2), (61, 4), (500, 8)])
def test_every_worker_has_as_many_batches_of_one_size(briefs: int, jobs: int) -> None:
    batches = batched(PIECES[:briefs], jobs)
    assert list(chain.from_iterable(batches)) == PIECES[:briefs]
    sizes = {len(batch) for batch in batches}
    assert max(sizes) <= 16
    assert max(sizes) - min(sizes) <= 1
    assert len(batches) == briefs or len(batches) % jobs == 0


def test_few_briefs_are_not_kept_together_while_a_worker_waits() -> None:
    assert [len(batch) for batch in batched(PIECES[:5], 4)] == [1] * 5


def test_nothing_is_shared_out_where_there_is_nothing() -> None:
    assert batched([], 2) == []


def test_the_process_that_gives_the_orders_loads_nothing_that_makes_briefs() -> None:
    code = "import sys, briefwright.build.run, briefwright.build.jobs; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"jinja2", "briefwright.compose.compose", "docx"} & set(told.stdout.split())
