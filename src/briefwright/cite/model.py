"""What the rest asks of citation formatting, and the protocol an engine follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from briefwright.base.digest import digest_data
from briefwright.document.marks import CitedItem
from briefwright.document.nodes import Inline, ReferenceEntry


@dataclass(frozen=True, slots=True)
class Style:
    """A CSL style: its name, its XML, whether it cites in notes or in the text, and the handbook
    it follows, where its records and locators are shaped for that ("chicago", "apa")."""

    name: str
    csl: str = field(repr=False)
    in_notes: bool
    family: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A citation and the number of the note it stands in (0 for a style that cites in the text).

    `whole_note` is true when the note is nothing but this citation: it then begins with a capital
    where the style wants one and ends in a full stop. Otherwise the words stand within a
    sentence of the author's.
    """

    note: int
    items: tuple[CitedItem, ...]
    whole_note: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """One document's citations in reading order, and the records (CSL-JSON items) they cite.

    `uncited` are further records to list in the references.
    """

    style: Style
    language: str
    clusters: tuple[Cluster, ...]
    records: Mapping[str, Mapping[str, Any]] = field(hash=False)
    uncited: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """The same for requests that have the same answer; places in files do not count."""
        said = (self.style.in_notes, self.style.family, repr(self.clusters), self.uncited)
        return digest_data([self.style.name, self.style.csl, self.language, said, self.records])


@dataclass(frozen=True, slots=True)
class Formatted:
    """The clusters' words, one for one, and the entries of the references in the style's order."""

    clusters: tuple[tuple[Inline, ...], ...]
    entries: tuple[ReferenceEntry, ...]


class Engine(Protocol):
    """Formats citations. Raises BuildFailed when it cannot."""

    def format(self, requests: tuple[Request, ...]) -> tuple[Formatted, ...]:
        """Format several documents at once, in order."""

    def close(self) -> None:
        """End any process held."""
