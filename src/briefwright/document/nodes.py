"""The document tree: the one thing every writer reads.

Frozen data without behaviour. `Inline` and `Block` are closed unions: a writer matches on all of
their members and ends in `assert_never`. Spans say where a node came from and never take part in
comparison. Lengths and languages: page sizes by name, languages as BCP 47 tags, dates ISO 8601.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from briefwright.base.source import Span


class Node:
    """What every member of the tree is."""

    __slots__ = ()


def _span() -> Span | None:
    return field(default=None, compare=False, repr=False, kw_only=True)


# Inlines


@dataclass(frozen=True, slots=True)
class Text(Node):
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis(Node):
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong(Node):
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Superscript(Node):
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Subscript(Node):
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class SmallCapitals(Node):
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Code(Node):
    text: str


@dataclass(frozen=True, slots=True)
class LineBreak(Node):
    """A line break the author asked for."""


@dataclass(frozen=True, slots=True)
class Phrase(Node):
    """Words set apart: in another language, with a role the theme styles, as a link's aim, or
    with their reading in kana, which `ruby` gives and which counts as no word of the text."""

    children: "tuple[Inline, ...]"
    language: str | None = None
    role: str | None = None
    id: str | None = None
    ruby: str = ""


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link out of the document; the target's scheme is http, https, mailto or tel."""

    target: str
    children: "tuple[Inline, ...]"
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class CrossReference(Node):
    """A link within the document: `target` is the id of a heading, division or phrase.

    With `page` set, print adds the page on which the target stands.
    """

    target: str
    children: "tuple[Inline, ...]"
    page: bool = False


@dataclass(frozen=True, slots=True)
class NoteCall(Node):
    """The place in the text that calls a note, by the note's number."""

    number: int
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class NoteReference(Node):
    """A note's number named in running words, as in "(n 3)"; `text` is the number as printed."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Image(Node):
    """A picture, by its resource's name, with its alternative text. Never decorative."""

    resource: str
    alt: str


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Superscript
    | Subscript
    | SmallCapitals
    | Code
    | LineBreak
    | Phrase
    | Link
    | CrossReference
    | NoteCall
    | NoteReference
    | Image
)


# Blocks


@dataclass(frozen=True, slots=True)
class Heading(Node):
    """A heading. Level 1 is the document's title and stands once; parts begin at level 2."""

    level: int
    children: tuple[Inline, ...]
    id: str
    number: str | None = None
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Paragraph(Node):
    """A paragraph; `number` is its number where a submission numbers its paragraphs."""

    children: tuple[Inline, ...]
    number: int | None = None
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class BulletList(Node):
    items: "tuple[tuple[Block, ...], ...]"
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class OrderedList(Node):
    items: "tuple[tuple[Block, ...], ...]"
    start: int = 1
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Definition(Node):
    term: tuple[Inline, ...]
    descriptions: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class DefinitionList(Node):
    items: tuple[Definition, ...]
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Quotation(Node):
    blocks: "tuple[Block, ...]"
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class CodeBlock(Node):
    text: str
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Rule(Node):
    """A break in thought, drawn as a line."""


@dataclass(frozen=True, slots=True)
class PageBreak(Node):
    """A new page in print; nothing on a screen."""


class Align(Enum):
    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cell(Node):
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A table: every row has as many cells as `columns`; one header row; with `row_headers`
    the first cell of each body row heads its row."""

    columns: tuple[Align, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: tuple[Inline, ...] = ()
    row_headers: bool = False
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Figure(Node):
    image: Image
    caption: tuple[Inline, ...] = ()
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class Division(Node):
    """Blocks that belong together, with a role the theme styles (summary, support, case …)."""

    blocks: "tuple[Block, ...]"
    role: str | None = None
    language: str | None = None
    id: str | None = None
    span: Span | None = _span()


@dataclass(frozen=True, slots=True)
class ContentsEntry(Node):
    level: int
    target: str
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Contents(Node):
    """The contents list, its entries filled; writers for print add the pages."""

    entries: tuple[ContentsEntry, ...]
    title: str


@dataclass(frozen=True, slots=True)
class ReferenceEntry(Node):
    """One entry of the references: the source's id and its formatted text."""

    id: str
    children: tuple[Inline, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceList(Node):
    """A group of the references; its heading stands before it as a heading of its own."""

    entries: tuple[ReferenceEntry, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | BulletList
    | OrderedList
    | DefinitionList
    | Quotation
    | CodeBlock
    | Rule
    | PageBreak
    | Table
    | Figure
    | Division
    | Contents
    | ReferenceList
)


# The whole


@dataclass(frozen=True, slots=True)
class Note(Node):
    """A numbered note. Its blocks hold no heading, table, figure or note call."""

    number: int
    blocks: tuple[Block, ...]
    span: Span | None = _span()


VEGA_LITE = "application/vnd.vegalite+json"
"""The media type of a chart that is not drawn yet."""


@dataclass(frozen=True, slots=True)
class Resource:
    """An image's bytes under the name by which the tree calls it; width and height in pixels."""

    name: str
    media_type: str
    data: bytes = field(repr=False)
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Size A4, A5 or Letter; layout standard, large-print, booklet, one-page or tri-fold."""

    size: str = "A4"
    layout: str = "standard"


@dataclass(frozen=True, slots=True)
class Document:
    """A resolved brief: every number, citation and cross-reference is final.

    `date` is the day the brief speaks for (ISO 8601), `date_text` the same in the document's
    language. `labels` are the words writers add by themselves, in the document's language.
    `stamp` names the brief, its version or day, and the digest of what it says; `address` is
    where it can be read.
    """

    id: str
    title: str
    language: str
    date: str
    date_text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    edition: str | None = None
    subtitle: str = ""
    author: str = ""
    contact: str = ""
    url: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    page: PageSetup = PageSetup()
    version: str = ""
    stamp: str = ""
    address: str = ""
    span: Span | None = field(default=None, compare=False, repr=False)

    @property
    def name(self) -> str:
        """The file name of its artifacts, without suffix."""
        return f"{self.id}.{self.edition}" if self.edition else self.id

    def label(self, key: str) -> str:
        """A word of the document's language; the key itself where a language lacks it."""
        return next((words for name, words in self.labels if name == key), key)

    def resource(self, name: str) -> Resource:
        """The resource of that name; KeyError when there is none."""
        for resource in self.resources:
            if resource.name == name:
                return resource
        raise KeyError(name)
