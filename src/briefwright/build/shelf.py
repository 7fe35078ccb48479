"""Values made from many small files, kept in a few groups: far quicker to read than one by one.

In: what is known, and the files there are. Out: for each file the value that was made from its
bytes as they are, if it was. A group in which a file has changed is kept anew as a whole, without
files that have gone.
"""

from collections.abc import Collection
from typing import Any
from zlib import crc32

from briefwright.build.known import Known

_IN_A_GROUP = 64

Entry = tuple[str, Any]


class Shelf:
    """Values of one sort by path, each with the digest of what it was made from."""

    def __init__(self, known: Known, what: str, paths: Collection[str]) -> None:
        self._known = known
        self._paths = paths
        self._groups = 1 << (len(paths) // _IN_A_GROUP).bit_length()
        self._what = what
        self._held: dict[int, dict[str, Entry]] = {}
        self._changed: set[int] = set()

    def get(self, path: str, made_from: str) -> Any:
        """The value of a file, None where there is none made from that."""
        entry = self._group(path).get(path)
        return entry[1] if entry and entry[0] == made_from else None

    def put(self, path: str, made_from: str, value: Any) -> None:
        """Keep the value of a file from `close` on."""
        self._group(path)[path] = (made_from, value)
        self._changed.add(self._number(path))

    def close(self) -> None:
        """Keep the groups in which something has changed."""
        there = frozenset(self._paths)
        for number in sorted(self._changed):
            held = {path: one for path, one in self._held[number].items() if path in there}
            self._known.keep(self._key(number), held)

    def _group(self, path: str) -> dict[str, Entry]:
        number = self._number(path)
        if number not in self._held:
            kept = self._known.held(self._key(number))
            self._held[number] = dict(kept) if isinstance(kept, dict) else {}
        return self._held[number]

    def _number(self, path: str) -> int:
        return crc32(path.encode("utf-8", "surrogatepass")) % self._groups

    def _key(self, number: int) -> str:
        return f"shelf:{self._what}:{self._groups}:{number}"
