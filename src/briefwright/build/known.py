"""What earlier builds have read and parsed, by the digest of what it was made from.

In: where values are kept. Out: a value by its key, as bytes. What is made anew is gathered, for the
one process that writes the store.
"""

from collections.abc import Callable, Iterable
from typing import Any

from briefwright.base.source import SourceFile
from briefwright.build.pickled import packed, unpacked
from briefwright.build.scan import digest_of_lines

Get = Callable[[str], bytes | None]


def nothing_kept(_: str) -> bytes | None:
    """No value is kept."""
    return None


class Known:
    """Values by key, those of earlier builds and, in `new`, those of this one."""

    def __init__(self, get: Get = nothing_kept) -> None:
        self._get = get
        self.new: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes kept for a key."""
        return self.new[key] if key in self.new else self._get(key)

    def put(self, key: str, value: bytes) -> None:
        """Keep bytes."""
        self.new[key] = value

    def held(self, key: str, text: SourceFile | None = None) -> Any:
        """The value kept for a key, or None. `text` is what was not kept within it."""
        return unpacked(self.get(key), text)

    def keep(self, key: str, value: Any, text: SourceFile | None = None) -> None:
        """Keep a value, without the text that is not to be kept within it."""
        self.put(key, packed(value, text))

    def taken(self) -> dict[str, bytes]:
        """What is new since this was last asked."""
        new, self.new = self.new, {}
        return new


def key_of(what: str, made_from: Iterable[str]) -> str:
    """The key of what is made from some things."""
    return f"{what}:{digest_of_lines(made_from)}"
