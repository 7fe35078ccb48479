"""What a writer is given, and what it asks of it.

In: a document and a skin. Out: their digests, and a skin that remembers which of its parts a writer
asked for.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from typing import Any

from briefwright.base.source import Span
from briefwright.build.scan import digest, digest_of_lines
from briefwright.document.dump import to_data
from briefwright.document.nodes import Document
from briefwright.write.model import Skin

_PARTS_KEPT = 64
_PARTS = frozenset(one.name for one in fields(Skin))


def document_digest(document: Document) -> str:
    """The digest of what a document says, wherever it comes from."""
    return digest(json.dumps(to_data(document), ensure_ascii=False).encode())


def places_digest(document: Document) -> str:
    """The digest of where everything in a document comes from."""
    return digest_of_lines(_places(document))


def _places(value: Any) -> Iterator[str]:
    if isinstance(value, Span):
        yield f"{value.path} {value.line} {value.column} {value.source.line(value.line)}"
    elif isinstance(value, tuple):
        for one in value:
            yield from _places(one)
    elif is_dataclass(value):
        for held in fields(value):
            yield from _places(getattr(value, held.name))


class AskedSkin(Skin):
    """A skin that remembers which of its parts were asked for."""

    __slots__ = ("asked",)

    asked: set[str]

    def __getattribute__(self, name: str) -> Any:
        if name in _PARTS:
            object.__getattribute__(self, "asked").add(name)
        return object.__getattribute__(self, name)


def asked_skin(skin: Skin) -> AskedSkin:
    """A skin of which nothing has been asked yet."""
    made = AskedSkin(**{name: getattr(skin, name) for name in _PARTS})
    object.__setattr__(made, "asked", set())
    return made


class PartDigests:
    """Digests of parts of skins. What briefs share is digested once: the same object, for equal
    ones can be written differently, as 1 and 1.0 are."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}

    def of(self, skin: Skin, part: str) -> str:
        """The digest of a part of a skin."""
        value = getattr(skin, part)
        if id(value) not in self._known:
            if len(self._known) >= _PARTS_KEPT:
                self._known.clear()
            self._known[id(value)] = (value, _digest(value))
        return self._known[id(value)][1]


def _digest(value: object) -> str:
    known = blake2b(digest_size=16)
    _feed(value, known)
    return known.hexdigest()


def _feed(value: Any, known: Any) -> None:
    """Whatever a skin may hold, told apart by type and length."""
    if is_dataclass(value) and not isinstance(value, type):
        value = [(held.name, getattr(value, held.name)) for held in fields(value)]
    if isinstance(value, dict):
        value = list(value.items())
    if isinstance(value, (list, tuple)):
        known.update(f"{len(value)}[".encode())
        for one in value:
            _feed(one, known)
        return
    data = value if isinstance(value, bytes) else repr(value).encode()
    known.update(f"{len(data)}:".encode() + data)
