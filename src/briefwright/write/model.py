"""What writers take and give: a document, a skin, an artifact.

A writer is a pure function `write(document, skin, report) -> Artifact`. It reads no file and no
clock; what it cannot express it reports by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document


@dataclass(frozen=True, slots=True)
class Theme:
    """The house style as data: `theme.toml` by table and key, e.g. value("colour", "accent")."""

    values: Mapping[str, Mapping[str, object]] = field(hash=False)

    def value(self, table: str, key: str) -> str:
        """A setting as text; KeyError when the theme lacks it."""
        return str(self.values[table][key])


class Relationship(Enum):
    """What an attached file is to the artifact that carries it (ISO 32000-2, 7.11.3)."""

    DATA = "Data"
    SOURCE = "Source"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside an artifact, where its format can carry files."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    description: str
    relationship: Relationship


@dataclass(frozen=True, slots=True)
class Skin:
    """What a writer is given beside the document: everything of a template that decides looks, as
    text and bytes, and the files to attach.

    `page_path` is the file of the page template, for diagnostics.
    """

    theme: Theme
    page_html: str
    screen_css: str
    print_css: str
    reference_docx: bytes | None = None
    page_path: str = "page.html.j2"
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Artifact:
    """An output file before it is written; `pages` where the format has pages.

    Where pages are laid on sheets to be folded, `pages` counts the sides of the sheets.
    """

    suffix: str
    media_type: str
    data: bytes = field(repr=False)
    pages: int | None = None


class Writer(Protocol):
    def __call__(self, document: Document, skin: Skin, report: Report) -> Artifact: ...
