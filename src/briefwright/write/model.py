"""What writers take and give: a document, a skin, an artifact.

A writer is a pure function `write(document, skin, report) -> Artifact`. It reads no file and no
clock; what it cannot express it reports by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document


@dataclass(frozen=True, slots=True)
class Theme:
    """The house style as data: `theme.toml` by table and key, e.g. value("colour", "accent")."""

    values: Mapping[str, Mapping[str, object]]

    def value(self, table: str, key: str) -> str:
        """A setting as text; KeyError when the theme lacks it."""
        return str(self.values[table][key])


@dataclass(frozen=True, slots=True)
class Skin:
    """Everything of a template that decides looks, as text and bytes.

    `page_path` is the file of the page template, for diagnostics.
    """

    theme: Theme
    page_html: str
    screen_css: str
    print_css: str
    reference_docx: bytes | None = None
    page_path: str = "page.html.j2"


@dataclass(frozen=True, slots=True)
class Artifact:
    """An output file before it is written; `pages` where the format has pages."""

    suffix: str
    media_type: str
    data: bytes = field(repr=False)
    pages: int | None = None


class Writer(Protocol):
    def __call__(self, document: Document, skin: Skin, report: Report) -> Artifact: ...
