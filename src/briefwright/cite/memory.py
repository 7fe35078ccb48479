"""An engine without a citation processor, for tests of what uses one.

In: requests. Out: every citation as "Author, Title, locator", whatever the style; the entries as
"Author, Title", in the order of first citation. Refused: a key without record (Q105).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.base.diagnostic import failure
from briefwright.cite.model import Cluster, Formatted, Request
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.nodes import Inline, ReferenceEntry, Text


class MemoryEngine:
    """An `Engine` that remembers the requests it was given."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.closed = False

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        """Format several documents, in order."""
        self.requests.extend(requests)
        return tuple(_formatted(request) for request in requests)

    def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True


def _formatted(request: Request) -> Formatted:
    clusters = tuple(tuple(_cluster(cluster, request)) for cluster in request.clusters)
    cited = [item.key for cluster in request.clusters for item in cluster.items]
    keys = dict.fromkeys((*cited, *request.uncited))
    entries = (ReferenceEntry(key, (Text(_work(_record(request, key))),)) for key in keys)
    return Formatted(clusters, tuple(entries))


def _cluster(cluster: Cluster, request: Request) -> Iterator[Inline]:
    for index, item in enumerate(cluster.items):
        yield from item.prefix
        yield Text(("; " if index else "") + _words(item, request))
        yield from item.suffix
    if cluster.whole_note:
        yield Text(".")


def _words(item: CitedItem, request: Request) -> str:
    record = _record(request, item.key)
    work = str(record["title"]) if item.mode is Mode.SUPPRESS_AUTHOR else _work(record)
    return ", ".join(filter(None, (work, item.locator)))


def _work(record: Mapping[str, Any]) -> str:
    people = [one.get("literal") or one.get("family", "") for one in record.get("author") or ()]
    return ", ".join(filter(None, (" and ".join(people), str(record["title"]))))


def _record(request: Request, key: str) -> Mapping[str, Any]:
    if key not in request.records:
        raise failure("Q105", f'no source has the key "{key}"')
    return request.records[key]
