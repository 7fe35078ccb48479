"""Several documents as one for pandoc, which reads a style anew in each run: most of its time.

In: requests, and what came back for those that were joined. Out: which can be joined, in what
places, and the answer for each. Keys begin with the document's index, and notes are numbered on, so
that no document sees another. Left alone: styles that tell works apart by what else is cited, for
which several documents would be one.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any

from briefwright.cite.model import Request

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A document among others: what its keys begin with, how far its notes are moved on."""

    keys: str
    notes: int


ALONE = Place("", 0)
AT_MOST = 1000  # citations in one run: a second of work, and 200 MB


def can_join(request: Request) -> bool:
    """Whether a document can be formatted together with others."""
    return request.style.in_notes and "disambiguate" not in request.style.csl


def batches(requests: Sequence[Request], workers: int) -> Iterator[list[int]]:
    """The indices of requests that are formatted together; each worker has its share."""
    alike: dict[object, list[int]] = {}
    for index, request in enumerate(requests):
        kind = (request.style, request.language) if can_join(request) else index
        alike.setdefault(kind, []).append(index)
    for indices in alike.values():
        share = -(-len(indices) // workers)
        batch: list[int] = []
        size = 0
        for index in indices:
            added = len(requests[index].clusters)
            if batch and (len(batch) == share or size + added > AT_MOST):
                yield batch
                batch, size = [], 0
            batch.append(index)
            size += added
        yield batch


def places(requests: Sequence[Request]) -> list[Place]:
    """Where each document stands among those it is formatted with."""
    if len(requests) == 1:
        return [ALONE]
    last = (max((one.note for one in request.clusters), default=0) + 1 for request in requests)
    offsets = [0, *accumulate(last)]
    return [Place(f"{index}:", offsets[index]) for index in range(len(requests))]


@dataclass(frozen=True, slots=True)
class Part:
    """What came back for one document: a paragraph for each cluster, the content of each entry of
    the references by its key, and the document's place, by which its notes are numbered on."""

    notes: Sequence[Json]
    entries: Sequence[tuple[str, Any]]
    place: Place


def parted(answer: str, requests: Sequence[Request]) -> Iterator[Part]:
    """The answers of the documents."""
    blocks = json.loads(answer)["blocks"]
    notes = iter([block for block in blocks if block["t"] == "Para"])
    entries = [_entry(one) for block in blocks if block["t"] == "Div" for one in block["c"][1]]
    listed = _by_document(entries) if len(requests) > 1 else {ALONE.keys: entries}
    for request, place in zip(requests, places(requests), strict=True):
        own = list(islice(notes, len(request.clusters)))
        yield Part(own, listed.get(place.keys, []), place)
    if next(notes, None) is not None:
        raise ValueError("more citations came back than were asked for")


def _entry(block: Any) -> tuple[str, Any]:
    (name, _, _), content = block["c"]
    return name.removeprefix("ref-"), content


def _by_document(entries: Sequence[tuple[str, Any]]) -> dict[str, list[tuple[str, Any]]]:
    """The entries by what the keys of their document begin with, without that."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for name, content in entries:
        index, colon, key = name.partition(":")
        found.setdefault(index + colon, []).append((key, content))
    return found
