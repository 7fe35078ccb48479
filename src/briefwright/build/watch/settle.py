"""When a burst of changes has come to rest.

In: the paths that the system names, each with the moment at which it was named. Out: all of them at
once, when none has come for a while. A few come of one save, and rest is soon; many come of a
checkout or a copied folder, and are waited for longer. What never rests is given out all the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

QUIET = 0.03  # seconds without a change after a save
QUIET_AFTER_MANY = 0.2  # seconds without a change after a burst
MANY = 8  # paths
LONGEST = 3.0  # seconds from the first change
GRACE = 0.2  # seconds in which a file that is gone or empty may come back

EVERYTHING = ""
"""The path that stands for all of them: the system has lost count."""


@dataclass
class Settler:
    """Gathers paths until they rest. Moments are in seconds, of any clock that only runs on."""

    _paths: set[str] = field(default_factory=set)
    _first: float = 0.0
    _due: float = 0.0
    _patient: bool = True

    def add(self, paths: Iterable[str], now: float) -> None:
        """Take in paths that were named at a moment."""
        if not self._paths:
            self._first, self._patient = now, True
        self._paths.update(paths)
        quiet = QUIET if len(self._paths) < MANY else QUIET_AFTER_MANY
        self._due = min(now + quiet, self._first + LONGEST)

    @property
    def began(self) -> float:
        """When the first of the paths was named."""
        return self._first

    def wait(self, now: float) -> float | None:
        """How long until what was gathered may be taken; None where there is nothing."""
        return max(self._due - now, 0.0) if self._paths else None

    def take(self, now: float) -> frozenset[str]:
        """What has come to rest, which is then forgotten; nothing before that."""
        if not self._paths or now < self._due:
            return frozenset()
        taken, self._paths = frozenset(self._paths), set()
        return taken

    def put_back(self, paths: frozenset[str], now: float) -> bool:
        """Wait once more for what seems half-written; False where that has been done already."""
        if not self._patient:
            return False
        self._paths.update(paths)
        self._due, self._patient = now + GRACE, False
        return True
