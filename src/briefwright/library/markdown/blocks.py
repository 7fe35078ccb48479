"""Block elements of Python-Markdown's tree to blocks."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from briefwright.base.source import Span
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    OrderedList,
    Paragraph,
    Quotation,
    Rule,
    Table,
    Text,
)
from briefwright.library.markdown.context import Context
from briefwright.library.markdown.inlines import InlineConverter, plain_code, report_title
from briefwright.library.markdown.sentinels import SLOT
from briefwright.library.markdown.typography import typeset

_ALIGN = {"left": Align.START, "center": Align.CENTRE, "right": Align.END}
_BLOCK_TAGS = {"p", "ul", "ol", "dl", "blockquote", "pre", "table", "hr"} | {
    f"h{level}" for level in range(1, 7)
}
_OPENING = re.compile(r"\w+(?: \w+){0,5}")

Convert = Callable[[Element, Context], Iterator[Block]]
Caption = Callable[[str, Context], tuple[Inline, ...] | None]


class BlockConverter:
    """Converts blocks; inlines go to the inline converter, an image's title to `caption`."""

    def __init__(self, inlines: InlineConverter, caption: Caption) -> None:
        self._inlines = inlines
        self._caption = caption
        self._by_tag: dict[str, Convert] = {
            "p": self._paragraph,
            "ul": lambda e, c: iter([BulletList(self._items(e, c), span=c.place.here)]),
            "ol": self._ordered,
            "dl": self._definitions,
            "blockquote": lambda e, c: iter([Quotation(self.all(e, c), span=c.place.here)]),
            "pre": self._code,
            "table": self._table,
            "hr": lambda e, c: iter([Rule()]),  # noqa: ARG005
        }
        self._by_tag |= {f"h{level}": self._heading for level in range(1, 7)}

    def all(self, element: Element, context: Context) -> tuple[Block, ...]:
        """The blocks of an element, loose inlines among them as paragraphs."""
        out: list[Block] = []
        loose = _copy(element)
        for child in element:
            if child.tag in _BLOCK_TAGS:
                out.extend(self._paragraph(loose, context))
                out.extend(self._by_tag[child.tag](child, context))
                loose = Element("p")
                loose.text = child.tail
            else:
                loose.append(child)
        out.extend(self._paragraph(loose, context))
        return tuple(out)

    def _words(self, element: Element, context: Context) -> tuple[Inline, ...]:
        _report_titles(element, context)
        return self._inline_words(element, context)

    def _inline_words(self, element: Element, context: Context) -> tuple[Inline, ...]:
        return typeset(self._inlines.all(element, context))

    def _paragraph(self, element: Element, context: Context) -> Iterator[Block]:
        if not len(element) and not (element.text or "").strip():
            return
        span = _opening(element, context)
        words = self._inline_words(element, context)
        if not words:
            return
        only = words[0] if len(words) == 1 else None
        if isinstance(only, Image):
            yield Figure(only, self._figure_caption(element, context), span=span)
        else:
            _report_titles(element, context, span)
            yield Paragraph(words, span=span)

    def _figure_caption(self, element: Element, context: Context) -> tuple[Inline, ...]:
        title = next((image.get("title", "") for image in element.iter("img")), "")
        if not title:
            return ()
        return self._caption(title, context) or (Text(title),)

    def _heading(self, element: Element, context: Context) -> Iterator[Block]:
        level = int(element.tag[1])
        opening = _opening_words(element)
        span = context.place.heading(level, opening) or _opening(element, context)
        words = self._words(element, context)
        if not words:
            context.report.add("K126", "a heading is empty", span, hint="write it, or delete it")
            return
        yield Heading(level, words, "", span=span)

    def _items(self, element: Element, context: Context) -> tuple[tuple[Block, ...], ...]:
        return tuple(self.all(item, context) for item in element)

    def _ordered(self, element: Element, context: Context) -> Iterator[Block]:
        start = int(element.get("start", "1"))
        yield OrderedList(self._items(element, context), start, span=context.place.here)

    def _definitions(self, element: Element, context: Context) -> Iterator[Block]:
        items: list[Definition] = []
        for child in element:
            if child.tag == "dt":
                items.append(Definition(self._words(child, context), ()))
            elif items:
                last = items[-1]
                blocks = (*last.descriptions, self.all(child, context))
                items[-1] = Definition(last.term, blocks)
        yield DefinitionList(tuple(items), span=context.place.here)

    def _code(self, element: Element, context: Context) -> Iterator[Block]:
        yield CodeBlock(plain_code(element).rstrip("\n"), span=context.place.here)

    def _table(self, element: Element, context: Context) -> Iterator[Block]:
        rows = [self._row(row, context) for row in element.iter("tr")]
        cells = next(element.iter("tr"))
        columns = tuple(_ALIGN.get(cell.get("align", ""), Align.START) for cell in cells)
        body = tuple(row for row in rows[1:] if any(cell.children for cell in row))
        yield Table(columns, rows[0], body, span=context.place.here)

    def _row(self, row: Element, context: Context) -> tuple[Cell, ...]:
        return tuple(Cell(self._words(cell, context)) for cell in row)


def _copy(element: Element) -> Element:
    loose = Element("p")
    loose.text = element.text
    return loose


def _opening(element: Element, context: Context) -> Span:
    """The place at which an element's words, or the slot for them, begin."""
    words = _opening_words(element)
    if not words:
        return context.place.here
    return context.place.peek(words) if SLOT.match(words) else context.place.find(words)


def _opening_words(element: Element) -> str:
    """The slot, or the first words, that an element's text begins with."""
    text = (element.text or "").strip()
    slot = SLOT.match(text)
    if slot:
        return slot[0]
    words = _OPENING.search(SLOT.split(text)[0])
    return words[0] if words else ""


def _report_titles(element: Element, context: Context, span: Span | None = None) -> None:
    for image in element.iter("img"):
        report_title(image, "image", span or context.place.here, context)
