"""A brief spec as data; every value knows its span through `places`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from briefwright.base.source import Span
from briefwright.base.yaml import Located
from briefwright.document.nodes import PageSetup


@dataclass(frozen=True, slots=True)
class Select:
    """The conditions of a `select`; an empty tuple or None admits everything."""

    kind: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    any_topics: tuple[str, ...] = ()
    jurisdiction: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One entry of `sections`: what to select and how to show it. `shape` is the key `as`."""

    heading: str = ""
    intro: str = ""
    select: Select | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    limit: int | None = None
    shape: str = "full"
    index: int = 0


@dataclass(frozen=True, slots=True)
class Profile:
    """Limits to hold: words, pages, file type; None where there is none."""

    name: str | None = None
    words: int | None = None
    count_notes: bool = False
    pages: int | None = None
    file: str | None = None
    numbered_paragraphs: bool = False


@dataclass(frozen=True, slots=True)
class Spec:
    """A brief, or one edition of it, with all defaults filled in.

    `faulty`: the file has errors; what is right in it can be checked, but nothing may be written.
    """

    id: str
    path: str
    title: str
    language: str
    template: str
    style: str
    as_of: date
    formats: tuple[str, ...]
    parts: tuple[Part, ...]
    digest: str = ""
    edition: str | None = None
    subtitle: str = ""
    description: str = ""
    audience: tuple[str, ...] = ()
    page: PageSetup = PageSetup()
    theme: str = ""
    version: str = ""
    numbered_paragraphs: bool = False
    superseded: str = "refuse"
    profile: Profile | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)
    places: Located | None = field(default=None, compare=False, repr=False)
    faulty: bool = False

    @property
    def name(self) -> str:
        return f"{self.id}.{self.edition}" if self.edition else self.id

    def span(self, *path: str | int) -> Span | None:
        """Where a value of the spec stands; for an inherited one, where it was inherited from."""
        return self.places.span(*path) if self.places else None
