"""What grows while one document is converted, and where each block stands.

`Writing` hands out ids in sequence and gathers what is called and asked for; `Story` is one part
of the package with text of its own (body, notes, a header); `Place` tells a block what holds it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.package import Package

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.document.nodes import Document
from briefwright.write.docx.box import Box
from briefwright.write.docx.look import Look
from briefwright.write.docx.numbering import Numbering
from briefwright.write.docx.page import Page
from briefwright.write.docx.roles import DivisionLook
from briefwright.write.docx.xml import Element, legal_text

CODE = "W106"


@dataclass
class Writing:
    """One run of the writer. `bookmarks` gives the name for an id, `pages` a name's page,
    `parts` the elements of further parts with text."""

    document: Document
    package: Package
    look: Look
    page: Page
    report: Report
    numbering: Numbering
    bookmarks: Mapping[str, str]
    pages: Mapping[str, int]
    divisions: Mapping[str, DivisionLook]
    phrases: frozenset[str]
    has_reference: bool = False
    literal_numbers: bool = False
    note_numbers: frozenset[int] = frozenset()
    referred_notes: frozenset[int] = frozenset()
    heading_texts: Mapping[str, str] = field(default_factory=dict)
    calls: list[int] = field(default_factory=list)
    parts: list[Element] = field(default_factory=list)
    pictures: int = 0
    _placed: set[str] = field(default_factory=set)
    _bookmark_ids: int = 0

    def place_bookmark(self, id: str | None) -> str | None:
        """The name of an id's bookmark, the first time that it is placed."""
        if id is None or id in self._placed:
            return None
        self._placed.add(id)
        return self.bookmarks.get(id)

    def bookmark_id(self) -> int:
        self._bookmark_ids += 1
        return self._bookmark_ids

    def picture_id(self) -> int:
        self.pictures += 1
        return self.pictures

    def refuse(self, message: str, span: Span | None = None, hint: str | None = None) -> None:
        """Report what Word cannot express."""
        self.report.add(CODE, message, span or self.document.span, hint=hint)


@dataclass
class Story:
    """A part with text. `anchors`, `readings`, `break_page` and `gap` wait for its next paragraph;
    `last_box` is the style of the last box that was not set apart."""

    writing: Writing
    part: Part
    is_notes: bool = False
    anchors: list[str] = field(default_factory=list)
    break_page: bool = False
    gap: bool = False
    last_box: str | None = None
    readings: list[Element] = field(default_factory=list)
    _links: dict[str, str] = field(default_factory=dict)

    def link(self, target: str) -> str:
        """The id of the relationship to a target outside."""
        if target not in self._links:
            kind = RELATIONSHIP_TYPE.HYPERLINK
            self._links[target] = self.part.relate_to(target, kind, is_external=True)
        return self._links[target]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its story, language, style, and the box round it.

    `indent` and `right` are twips from the text's edges, `style_indents` what of them the style
    brings along, `box_edges` those of the text in the box. What is `wide` may begin before the
    text, where headings do. `level` is the list level from 0, or
    -1 outside lists; with `keeps_text` lists and quotations keep the style; `room` is the width
    of a cell; `span` the nearest known source.
    """

    story: Story
    language: str
    style: str = "Normal"
    style_indents: tuple[int, int] = (0, 0)
    indent: int = 0
    right: int = 0
    level: int = -1
    box: Box | None = None
    box_edges: tuple[int, int] = (0, 0)
    keeps_text: bool = False
    in_title: bool = False
    wide: bool = False
    room: int | None = None
    span: Span | None = None

    @property
    def writing(self) -> Writing:
        return self.story.writing

    @property
    def look(self) -> Look:
        return self.story.writing.look

    @property
    def width(self) -> int:
        """The room for a line."""
        if self.room is not None:
            return self.room
        return self.writing.page.text_width - self.indent - self.right

    def at(self, span: Span | None) -> "Place":
        """The place of what comes from a span. Each block and each call of a note asks for it, and
        `replace` takes nearly three times as long."""
        if span is None or span is self.span:
            return self
        return Place(
            self.story,
            self.language,
            self.style,
            self.style_indents,
            self.indent,
            self.right,
            self.level,
            self.box,
            self.box_edges,
            self.keeps_text,
            self.in_title,
            self.wide,
            self.room,
            span,
        )

    def widened(self) -> "Place":
        """The place of what begins where headings do."""
        if not self.wide:
            return self
        return replace(self, indent=self.indent - self.writing.page.inset, wide=False)

    def inset(self, style: str, left: int, right: int = 0) -> "Place":
        """A place further in, in a style that brings the indents along; a reference document's
        need not, and notes and some boxes keep their own style."""
        moved = replace(self, indent=self.indent + left, right=self.right + right, wide=False)
        if self.keeps_text:
            return moved
        given = (0, 0) if self.writing.has_reference else (left, right)
        return replace(moved, style=style, style_indents=given)

    def text(self, words: str) -> str:
        """Words with what XML forbids replaced, and reported."""
        clean = legal_text(words)
        if clean != words:
            self.writing.refuse(
                "the text has a character that cannot stand in a Word document",
                self.span,
                hint="remove the character",
            )
        return clean
