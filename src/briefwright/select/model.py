"""What a spec selects: picks and drops, each with its reason."""

from dataclasses import dataclass

from briefwright.library.model import Section
from briefwright.spec.model import Part


@dataclass(frozen=True, slots=True)
class Pick:
    """A selected section, in the language it will be printed in.

    `history` holds the note to print with a section shown as history ("as of …; since then …").
    """

    section: Section
    reason: str
    history: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    section: str
    reason: str


@dataclass(frozen=True, slots=True)
class SelectedPart:
    part: Part
    picks: tuple[Pick, ...]
    drops: tuple[Drop, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    parts: tuple[SelectedPart, ...]

    @property
    def picks(self) -> tuple[Pick, ...]:
        return tuple(pick for part in self.parts for pick in part.picks)
