"""What is not yet resolved: citations, author's notes, cross-references and values.

Sections and templates are parsed to trees that may hold marks; `compose` replaces each of them.
`as_inline` is the one place where a mark passes for an inline; `Document`s hold none.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias, cast

from briefwright.base.source import Span
from briefwright.document.nodes import Block, Inline, Node, _span


class Mode(Enum):
    """How pandoc's syntax cites: `[@key]`, `[-@key]`, `@key`."""

    NORMAL = "normal"
    SUPPRESS_AUTHOR = "suppress-author"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class CitedItem(Node):
    """One source of a citation; `locator` as written ("art 34"), prefix and suffix as inlines."""

    key: str
    locator: str = ""
    prefix: tuple[Inline, ...] = ()
    suffix: tuple[Inline, ...] = ()
    mode: Mode = Mode.NORMAL
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Citation(Node):
    """A bracket of citations, or a narrative one: one note, or one parenthesis."""

    items: tuple[CitedItem, ...]
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class AuthorNote(Node):
    """A footnote of the author's own, `[^label]`, with its blocks."""

    label: str
    blocks: tuple[Block, ...]
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class SectionReference(Node):
    """`[words](section:ID)`; no words mean the section's title."""

    section: str
    children: tuple[Inline, ...]
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Value(Node):
    """`{{ expression }}` in content: plain text once rendered."""

    expression: str
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Slot(Node):
    """Where a template's text calls for something already parsed, by its key."""

    key: str
    span: Span | None = _span()


Mark: TypeAlias = Citation | AuthorNote | SectionReference | Value | Slot
MARKS = (Citation, AuthorNote, SectionReference, Value, Slot)


def as_inline(mark: Mark) -> Inline:
    """Let a mark stand among inlines until compose resolves it."""
    return cast(Inline, mark)


@dataclass(frozen=True, slots=True)
class Draft:
    """A tree that may hold marks."""

    blocks: tuple[Block, ...]
