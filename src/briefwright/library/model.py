"""The library as data: sections, kinds, and what else stands in `seeds/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from briefwright.base.source import Span
from briefwright.base.yaml import Located
from briefwright.document.nodes import Block, Inline, Resource

STATUSES = ("draft", "current", "superseded", "withdrawn")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a section can be; `labels` by language, `requires` the fields its sections need."""

    id: str
    order: int
    labels: Mapping[str, str]
    labels_one: Mapping[str, str]
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    source: str
    locator: str
    quote: str
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """One piece of curated content in one language. Trees may hold marks.

    Reading leaves `body` and `summary` empty and `text` at the stretch of the body; `parse` fills
    them for the sections that are used, and `chart` and `figures` with the picture of a section's
    data and with its table. `fields` holds the front matter as plain data, dates as
    `date`; what every kind shares is lifted out of it.
    """

    id: str
    kind: str
    language: str
    path: str
    digest: str
    title: str
    as_of: date
    status: str
    body: tuple[Block, ...] = ()
    summary: tuple[Inline, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    jurisdiction: tuple[str, ...] = ()
    audience: tuple[str, ...] = ("all",)
    review_by: date | None = None
    superseded_on: date | None = None
    superseded_by: str | None = None
    superseded_note: str = ""
    confidence: str = "verified"
    translated_from: str | None = None
    evidence: tuple[Evidence, ...] = ()
    resources: tuple[Resource, ...] = ()
    chart: tuple[Block, ...] = ()
    figures: tuple[Block, ...] = ()
    text: Span | None = field(default=None, compare=False, repr=False)
    front_matter: Located | None = field(default=None, compare=False, repr=False)

    def span(self, *path: str | int) -> Span | None:
        """Where a field of the front matter stands."""
        return self.front_matter.span(*path) if self.front_matter else None


@dataclass(frozen=True, slots=True)
class Library:
    """All sections: those in the base language by id, translations by id and language."""

    sections: Mapping[str, Section]
    translations: Mapping[tuple[str, str], Section]
    kinds: Mapping[str, Kind]

    def in_language(self, section: Section, language: str) -> Section | None:
        """The section in a language, or None. "en" and "en-GB" count as the same."""
        wanted = language.split("-")[0]
        if section.language.split("-")[0] == wanted:
            return section
        return self.translations.get((section.id, wanted))
