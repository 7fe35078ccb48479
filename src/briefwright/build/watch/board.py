"""What viewers are shown: each brief's page, state and faults, and a bell that rings on a change.

In: what previews and builds give. Out: the same for any number of threads, each of which can wait
for the next change. A page stays until there is a better one.
"""

import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import blake2b
from typing import Any


class State(StrEnum):
    """How far a brief is."""

    WAITING = "waiting"
    BUILDING = "building"
    BUILT = "built"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is known of one brief. `files` gives for each format the path below the server's root;
    `errors` and `warnings` are diagnostics as text; `since` is the time of day of its state."""

    name: str
    title: str = ""
    language: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    state: State = State.WAITING
    since: str = ""
    errors: str = ""
    warnings: str = ""
    page: bytes | None = None
    version: str = ""

    def told(self) -> dict[str, Any]:
        """What the script in the page is told."""
        return {
            "name": self.name,
            "title": self.title,
            "state": self.state,
            "since": self.since,
            "errors": self.errors,
            "warnings": self.warnings,
            "version": self.version,
        }


class Board:
    """The sheets of all briefs that are watched."""

    def __init__(self) -> None:
        self._bell = threading.Condition()
        self._sheets: dict[str, Sheet] = {}
        self._viewers: Counter[str] = Counter()
        self._closed = False
        self._changes = 0

    def __getitem__(self, name: str) -> Sheet:
        with self._bell:
            return self._sheets[name]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All sheets, in the order of their names."""
        with self._bell:
            return tuple(self._sheets[name] for name in sorted(self._sheets))

    def hang(self, sheets: Iterable[Sheet]) -> None:
        """Take in which briefs there are now; of those known before everything else stays."""
        with self._bell:
            self._sheets = {
                one.name: replace(
                    self._sheets.get(one.name, one),
                    title=one.title,
                    language=one.language,
                    files=one.files,
                )
                for one in sheets
            }
            self._ring()

    def change(self, name: str, **values: Any) -> None:
        """Change a brief's sheet. A new page gets a new version, by its digest."""
        page = values.get("page")
        if page is not None:
            values["version"] = blake2b(page, digest_size=8).hexdigest()
        with self._bell:
            earlier = self._sheets.get(name)
            if earlier is not None:
                self._sheets[name] = replace(earlier, **values)
                if self._sheets[name] != earlier:
                    self._ring()

    def file(self, path: str) -> tuple[Sheet, str] | None:
        """The sheet and the format that a path stands for."""
        with self._bell:
            for sheet in self._sheets.values():
                for format, own in sheet.files.items():
                    if own == path:
                        return sheet, format
        return None

    @property
    def viewed(self) -> tuple[str, ...]:
        """The briefs that somebody is looking at."""
        with self._bell:
            return tuple(name for name in sorted(self._viewers) if name in self._sheets)

    @contextmanager
    def viewing(self, name: str) -> Iterator[None]:
        """Count as a viewer of a brief meanwhile."""
        with self._bell:
            self._viewers[name] += 1
        try:
            yield
        finally:
            with self._bell:
                self._viewers[name] -= 1
                self._viewers += Counter()

    def wait(self, seen: int, seconds: float) -> int | None:
        """The number of changes so far, as soon as it is not the one seen, or after some seconds;
        None when no more will come."""
        with self._bell:
            self._bell.wait_for(lambda: self._closed or self._changes != seen, seconds)
            return None if self._closed else self._changes

    def close(self) -> None:
        """Let all who wait go."""
        with self._bell:
            self._closed = True
            self._bell.notify_all()

    def _ring(self) -> None:
        self._changes += 1
        self._bell.notify_all()
