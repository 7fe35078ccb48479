"""Several briefs at once, on the machines of a Dask cluster.

In: plans, and the address of a scheduler. Out: outcomes as they come, the same bytes as here. The
workspace goes by content, and each worker unpacks it once; the workers need Briefwright, and the
fonts, but no files. Refused, as B111: a cluster that does not answer, has no workers, or whose
workers run another version.
"""

import atexit
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from briefwright.base.diagnostic import failure
from briefwright.build.bundle import Bundle, unpack
from briefwright.build.jobs import Order, Piece, batched, begin, died, pieces_of
from briefwright.build.outcome import Outcome
from briefwright.build.place import stock_root
from briefwright.build.plan import Plan
from briefwright.build.scan import scan
from briefwright.build.stage import stage_version
from briefwright.build.workers import Work

_ADDRESS = re.compile(r"(?:[a-z]+://)?[^\s/]+:\d+")
_PATIENCE = 10  # seconds for the scheduler to answer
_INSTALL = 'pip install ".[cluster]" in the folder of Briefwright'

# A worker's own: one workspace at a time, and one brief, since the libraries are not thread-safe.
_lock = Lock()
_open: dict[tuple[str, Order], Work[Piece, Outcome]] = {}


def make_on_cluster(
    address: str, plans: Sequence[Plan], order: Order, bundle: Bundle
) -> Iterator[Outcome]:
    """The outcomes of briefs made by a cluster's workers."""
    client = _client(address)
    try:
        threads = _threads(client, address)
        held = client.scatter(bundle, broadcast=True, hash=False)
        yield from _answers(client, held, order, batched(pieces_of(plans), threads))
    finally:
        client.close()


def _client(address: str) -> Any:
    if not _ADDRESS.fullmatch(address):
        message = f'"{address}" is no address of a scheduler'
        raise failure("B111", message, hint="write it with its port, as in tcp://192.0.2.1:8786")
    try:
        import distributed
    except ImportError:
        message = "the library that talks to clusters is not installed"
        raise failure("B111", message, hint=_INSTALL) from None
    try:
        client: Any = distributed.Client  # without types
        return client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as problem:
        said = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
        message = f'no cluster answers at "{address}": {said}'
        hint = 'start one with "dask scheduler" and "dask worker ADDRESS"'
        raise failure("B111", message, hint=hint) from None


def _threads(client: Any, address: str) -> int:
    """How many briefs the workers can make at a time; they must be of this version."""
    versions: dict[str, str] = client.run(version_here)
    if not versions:
        message = f'the cluster at "{address}" has no workers'
        raise failure("B111", message, hint=f'start some with "dask worker {address}"')
    other = sorted(name for name, version in versions.items() if version != version_here())
    if other:
        named = ", ".join(other)
        message = f"these workers run another version of briefwright or of its libraries: {named}"
        raise failure("B111", message, hint="install the same on all machines")
    return len(versions)


def version_here() -> str:
    """The version of all that makes artifacts in this process, stock templates among it."""
    return f"{stage_version()} {scan(stock_root(), ()).digest}"


def _answers(
    client: Any, held: Any, order: Order, batches: Sequence[tuple[Piece, ...]]
) -> Iterator[Outcome]:
    from distributed import KilledWorker, as_completed

    # The library's functions have no types.
    completed: Any = as_completed

    def sent(batch: tuple[Piece, ...]) -> Any:
        return client.submit(make_batch, held, order, batch, pure=False)

    waiting = {sent(batch): batch for batch in batches}
    with client.as_current():
        coming = completed(waiting)
    for future in coming:
        batch = waiting.pop(future)
        try:
            yield from future.result()
        except KilledWorker:
            if len(batch) == 1:
                yield died(batch[0].name)
                continue
            alone = {sent((piece,)): (piece,) for piece in batch}
            waiting |= alone
            coming.update(alone)


def make_batch(bundle: Bundle, order: Order, pieces: tuple[Piece, ...]) -> list[Outcome]:
    """What a worker does: make some briefs of a workspace, which it keeps for the next ones."""
    with _lock:
        key = (bundle.digest, order)
        if key not in _open:
            _open.clear()
            _open[key] = begin(replace(order, root=_unpacked(bundle)))
        return list(_open[key](pieces))


def _unpacked(bundle: Bundle) -> Path:
    folder = tempfile.TemporaryDirectory(prefix="briefwright-", ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    unpack(bundle, Path(folder.name))
    return Path(folder.name)
