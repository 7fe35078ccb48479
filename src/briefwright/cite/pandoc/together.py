"""Several documents as one for pandoc, which reads a style anew in each run: most of its time.

In: requests, and what came back for those that were joined. Out: which can be joined, in what
places, and the answer for each. Keys begin with the document's index, and notes are numbered on, so
that no document sees another. Left alone: styles that tell works apart by what else is cited, for
which several documents would be one.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Any

from briefwright.cite import signs
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


def parted(answer: str, requests: Sequence[Request]) -> Iterator[str]:
    """The answers of the documents."""
    if len(requests) == 1:
        yield answer
        return
    blocks = json.loads(answer)["blocks"]
    notes = iter([block for block in blocks if block["t"] == "Para"])
    entries = [entry for block in blocks if block["t"] == "Div" for entry in block["c"][1]]
    for request, place in zip(requests, places(requests), strict=True):
        own = list(islice(notes, len(request.clusters)))
        listed = [_own(one, place) for one in entries if _name(one).startswith(f"ref-{place.keys}")]
        part = [*own, {"t": "Div", "c": [["", [], []], listed]}]
        yield _renumbered(json.dumps({"blocks": part}, ensure_ascii=False), place.notes)


def _name(entry: Any) -> str:
    return str(entry["c"][0][0])


def _own(entry: Any, place: Place) -> Json:
    """The entry under the key that its document has for it."""
    (name, classes, others), content = entry["c"]
    key = "ref-" + name.removeprefix(f"ref-{place.keys}")
    return {"t": entry["t"], "c": [[key, classes, others], content]}


def _renumbered(text: str, offset: int) -> str:
    """The text with the numbers of notes counted from the document's beginning."""

    def number(match: re.Match[str]) -> str:
        moved = re.sub(r"\d+", lambda digits: str(int(digits.group()) - offset), match[1])
        return f"{signs.NOTE_OPEN}{moved}{signs.NOTE_CLOSE}"

    return signs.NOTE_NUMBER.sub(number, text)
