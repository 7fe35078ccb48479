"""A citation engine for tests: a source's title, what was cited of it, and a full stop."""

from briefwright.cite.model import Cluster, Formatted, Request
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.nodes import Emphasis, Inline, NoteReference, ReferenceEntry, Text


class FakeEngine:
    """Formats citations without a process; `asked` keeps the requests it was given.

    A source cited before is named by the note that cited it first, as in "Title (n 1)".
    """

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.closed = False

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        self.asked.extend(requests)
        return tuple(map(_formatted, requests))

    def close(self) -> None:
        self.closed = True


def _formatted(request: Request) -> Formatted:
    first: dict[str, int] = {}
    entries = (_entry(key, request) for key in sorted((*request.records, *request.uncited)))
    return Formatted(
        tuple(_words(cluster, request, first) for cluster in request.clusters), tuple(entries)
    )


def _entry(key: str, request: Request) -> ReferenceEntry:
    return ReferenceEntry(key, (Emphasis((Text(_title(key, request)),)),))


def _title(key: str, request: Request) -> str:
    return str(request.records[key]["title"])


def _words(cluster: Cluster, request: Request, first: dict[str, int]) -> tuple[Inline, ...]:
    out: list[Inline] = [] if request.style.in_notes else [Text("(")]
    for index, item in enumerate(cluster.items):
        out += [Text("; ")] if index else []
        out += _cited(item, cluster, request, first)
    end = "" if not cluster.whole_note and request.style.in_notes else "."
    return (*out, Text(end if request.style.in_notes else ")"))


def _cited(
    item: CitedItem, cluster: Cluster, request: Request, first: dict[str, int]
) -> list[Inline]:
    before = first.setdefault(item.key, cluster.note)
    named = Text("" if item.mode is Mode.SUPPRESS_AUTHOR else _title(item.key, request))
    back: list[Inline] = []
    if cluster.note and before != cluster.note:
        back = [Text(" (n "), NoteReference(before, str(before)), Text(")")]
    locator = [Text(f", {item.locator}")] if item.locator else []
    return [*item.prefix, named, *back, *locator, *item.suffix]
