"""What is to be watched, and who is told of what happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from briefwright.base.diagnostic import Report
from briefwright.build.watch.follow import Followed


class Told(Protocol):
    """Is told what happens."""

    def noticed(self, changed: Sequence[str]) -> None:
        """Something has changed."""

    def previewed(self, name: str, seconds: float, found: Report) -> None:
        """A page was made anew, or could not be."""

    def built(self, followed: Followed, seconds: float) -> None:
        """A build has ended."""

    def waiting(self, found: Report) -> None:
        """Nothing can be built until somebody mends this."""

    def polling(self, reason: str, seconds: float) -> None:
        """The system does not tell of changes; they are looked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be watched, and how. `now` is in seconds, `time_of_day` in words."""

    root: Path
    briefs: tuple[str, ...]
    formats: tuple[str, ...] | None
    poll: float | None
    now: Callable[[], float]
    today: Callable[[], date]
    time_of_day: Callable[[], str]
