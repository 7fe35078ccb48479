"""A template as text: what it says of itself, its body, and its looks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefwright.base.source import SourceFile


@dataclass(frozen=True, slots=True)
class Template:
    """`themes` and the style sheets are in the order in which they apply: shared, then own."""

    name: str
    label: str
    description: str
    body: SourceFile
    page: SourceFile
    screen_css: str
    print_css: str
    themes: tuple[SourceFile, ...]
    formats: tuple[str, ...] = ()
    page_size: str | None = None
    needs: tuple[str, ...] = ()
    reference_docx: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language, and how it writes a date."""

    language: str
    words: Mapping[str, str]
    date_pattern: str
    months: tuple[str, ...]

    def date(self, iso: str) -> str:
        """A date (ISO 8601) in words."""
        year, month, day = (int(part) for part in iso.split("-"))
        return self.date_pattern.format(year=year, month=self.months[month - 1], day=day)
