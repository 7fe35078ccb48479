"""What is validated, and what a validator is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / ".validators"

Faults = Mapping[Path, Sequence[str]]


@dataclass(frozen=True)
class Subject:
    """A file to validate, and what it is an example of."""

    path: Path
    brief: str
    shape: str

    @property
    def suffix(self) -> str:
        return self.path.suffix


class Validator(Protocol):
    """A validator of files with a suffix."""

    name: str
    holds_against: str
    suffix: str
    needs: str

    def version(self) -> str | None:
        """Its version; None where the machine lacks it, and `needs` says what to install."""

    def faults(self, files: Sequence[Path]) -> Faults:
        """What it finds wrong with each file."""
