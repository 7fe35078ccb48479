"""Citations and author's notes to numbered notes, or to words in the text.

The tree is read once to find every citation and the number of the note it will stand in, the
engine formats them all, and the tree is rewritten with the results in the same order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.cite.model import Cluster, Formatted, Style
from briefwright.cite.names import names_in_text
from briefwright.compose.fragments import Fragments
from briefwright.compose.stretches import rewrite_stretches
from briefwright.document.marks import AuthorNote, Citation, Mode
from briefwright.document.nodes import (
    Block,
    CrossReference,
    Inline,
    LineBreak,
    Link,
    Node,
    Note,
    NoteCall,
    Paragraph,
    Superscript,
    Text,
)
from briefwright.document.walk import rewrite, walk
from briefwright.sources.model import Register


def keys(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Span | None]]:
    """Every source that is cited, with the place of its key."""
    for node in walk(blocks):
        if isinstance(node, Citation):
            for item in node.items:
                yield item.key, item.span


def report_in_links(blocks: tuple[Block, ...], style: Style, report: Report) -> None:
    """Report notes whose calls would stand within a link: one link cannot hold another."""
    kinds = (Citation, AuthorNote) if style.in_notes else (AuthorNote,)
    for link in walk(blocks):
        if not isinstance(link, (Link, CrossReference)):
            continue
        for node in walk(link.children):
            if isinstance(node, kinds):
                report.add(
                    "R105",
                    "a footnote is called within the words of a link",
                    node.span,
                    hint="put it behind the link",
                )


def clusters(blocks: tuple[Block, ...], style: Style) -> tuple[Cluster, ...]:
    """The citations in reading order, each with the number of its note."""
    return tuple(_Numbering(style).clusters(blocks))


@dataclass
class _Numbering:
    style: Style
    number: int = 0

    def clusters(self, blocks: object) -> Iterator[Cluster]:
        for node in _marks(blocks):
            if isinstance(node, AuthorNote):
                self.number += 1
                for inner in _marks(node.blocks):
                    if isinstance(inner, Citation):
                        number = self.number if self.style.in_notes else 0
                        yield Cluster(number, _quoted(inner, self.style).items, whole_note=False)
            elif self.style.in_notes:
                self.number += 1
                yield Cluster(self.number, _quoted(node, self.style).items)
            else:
                yield Cluster(0, node.items, whole_note=False)


def _marks(nodes: object) -> Iterator[Citation | AuthorNote]:
    """The outermost citations and author's notes, in reading order."""
    found: list[Citation | AuthorNote] = []

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, (Citation, AuthorNote)):
            found.append(node)
            return (node,)
        return None

    rewrite(nodes, visit)
    return iter(found)


def _quoted(citation: Citation, style: Style) -> Citation:
    """In a note style a narrative citation names its author in the text; its note is whole."""
    if not style.in_notes:
        return citation
    plain = (
        replace(item, mode=Mode.NORMAL) if item.mode is Mode.NARRATIVE else item
        for item in citation.items
    )
    return replace(citation, items=tuple(plain))


class NoteMaker:
    """Rewrites a tree with the engine's results, in the order in which they were asked for."""

    def __init__(
        self,
        formatted: Formatted,
        style: Style,
        register: Register,
        fragments: Fragments,
        language: str,
    ) -> None:
        self._results = iter(formatted.clusters)
        self._fragments = fragments
        self._style = style
        self._register = register
        self._language = language
        self.notes: list[Note] = []

    def apply(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks with note calls, or with citations as words."""
        called: tuple[Block, ...] = rewrite(blocks, self._visit)
        return rewrite_stretches(called, tidied)

    def _visit(self, node: Node) -> Sequence[Node] | None:
        if isinstance(node, AuthorNote):
            return (self._author_note(node),)
        if isinstance(node, Citation):
            words = self._words(node)
            if not self._style.in_notes:
                return words
            paragraph = Paragraph(words, span=node.span)
            call = self._note((paragraph,), node.span)
            return (*self._named(node), call)
        return None

    def _author_note(self, node: AuthorNote) -> NoteCall:
        number = len(self.notes) + 1
        placeholder = Note(number, (), span=node.span)
        self.notes.append(placeholder)
        inner: tuple[Block, ...] = rewrite(node.blocks, self._inside_note)
        self.notes[number - 1] = replace(placeholder, blocks=inner)
        return NoteCall(number, span=node.span)

    def _inside_note(self, node: Node) -> Sequence[Node] | None:
        return self._words(node) if isinstance(node, Citation) else None

    def _words(self, citation: Citation) -> tuple[Inline, ...]:
        """The next result, which is that of this citation."""
        return self._fragments.linked(next(self._results), citation)

    def _note(self, blocks: tuple[Block, ...], span: Span | None) -> NoteCall:
        number = len(self.notes) + 1
        self.notes.append(Note(number, blocks, span=span))
        return NoteCall(number, span=span)

    def _named(self, node: Citation) -> tuple[Inline, ...]:
        """The author's name in running words, for `@key`."""
        first = node.items[0]
        if first.mode is not Mode.NARRATIVE:
            return ()
        named = names_in_text(self._register[first.key].cited, self._language)
        return (Text(named),)


def tidied(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inlines with no space before a note's call, and a comma between calls that touch."""
    out: list[Inline] = []
    for child in children:
        if _begins_with_call(child):
            _strip_end(out)
            if out and _ends_with_call(out[-1]):
                out.append(Superscript((Text(","),)))
        out.append(child)
    return tuple(out)


def _begins_with_call(node: Node) -> bool:
    inner: tuple[Node, ...] = getattr(node, "children", ())
    return isinstance(node, NoteCall) or bool(inner and _begins_with_call(inner[0]))


def _ends_with_call(node: Node) -> bool:
    inner: tuple[Node, ...] = getattr(node, "children", ())
    return isinstance(node, NoteCall) or bool(inner and _ends_with_call(inner[-1]))


def _strip_end(out: list[Inline]) -> None:
    while out and isinstance(out[-1], (Text, LineBreak)):
        last = out.pop()
        text = last.text.rstrip() if isinstance(last, Text) else ""
        if text:
            out.append(Text(text))
            return
