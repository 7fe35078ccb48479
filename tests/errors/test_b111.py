"""B111: a cluster cannot be used."""

import pytest

from briefwright.base.diagnostic import BuildFailed
from briefwright.base.render import render_text
from briefwright.build import cluster


def test_an_address_without_a_port_is_told() -> None:
    told = """\
error[B111]: "example" is no address of a scheduler
hint: write it with its port, as in tcp://192.0.2.1:8786
"""
    with pytest.raises(BuildFailed) as failed:
        cluster._client("example")
    assert render_text(failed.value.report, colour=False) == told


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    with pytest.raises(BuildFailed) as failed:
        cluster._client("tcp://127.0.0.1:1")
    said = render_text(failed.value.report, colour=False)
    head, _, rest = said.partition('"tcp://127.0.0.1:1": ')
    told = """\
error[B111]: no cluster answers at "tcp://127.0.0.1:1": SAID
hint: start one with "dask scheduler" and "dask worker ADDRESS"
"""
    assert f'{head}"tcp://127.0.0.1:1": SAID\n{rest.partition(chr(10))[2]}' == told
