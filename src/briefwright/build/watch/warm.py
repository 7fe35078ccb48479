"""What a process that stays keeps of its earlier runs, as values and not as bytes.

In: where bytes of earlier builds are kept. Out: values that need not be unpacked again. Values are
frozen, so that all runs may share them. What two runs in a row have not asked for is let go.
"""

from collections.abc import Mapping
from typing import Any

from briefwright.base.source import SourceFile
from briefwright.build.known import Get, Known, nothing_kept


class WarmKnown(Known):
    """Values by key. With `packs`, what is new is gathered for the store as well."""

    def __init__(self, get: Get = nothing_kept, *, packs: bool = False) -> None:
        super().__init__(get)
        self._packs = packs
        self._live: dict[str, Any] = {}
        self._earlier: Mapping[str, Any] = {}

    def turn(self) -> None:
        """Begin another run."""
        self._earlier, self._live = self._live, {}

    def held(self, key: str, text: SourceFile | None = None) -> Any:
        """The value of a key, as it lives in this process or as earlier builds kept it."""
        if key in self._live:
            return self._live[key]
        value = self._earlier[key] if key in self._earlier else super().held(key, text)
        if value is not None:
            self._live[key] = value
        return value

    def keep(self, key: str, value: Any, text: SourceFile | None = None) -> None:
        """Keep a value."""
        self._live[key] = value
        if self._packs:
            super().keep(key, value, text)
