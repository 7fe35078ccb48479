"""What is added to Python-Markdown, and what is taken away: the inline syntax of sections.

Each processor lifts its construct into an element that `convert` understands. Raw HTML is never
passed through: it becomes an element of its own, to be reported and shown as text.
"""

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import ENTITY_RE, HTML_RE
from markdown.util import ETX, STX, AtomicString

from briefwright.library.markdown.citations import BRACKET, NARRATIVE

if TYPE_CHECKING:
    # The published types give this class its older sibling's signature.
    class InlineProcessor:
        def __init__(self, pattern: str, md: Markdown | None = None) -> None: ...
        def unescape(self, text: str) -> str: ...

    class _Delimiters(InlineProcessor):
        def __init__(self, token: str, tags: str, md: Markdown) -> None: ...
        def add(self, token: str, tags: str, smart: bool = False) -> None: ...
        def reset(self) -> None: ...
        def handleMatch(self, m: re.Match[str], data: str) -> "Found": ...  # noqa: N802

    class _Tables:
        def __init__(self, parser: Any, config: dict[str, Any]) -> None: ...
        def test(self, parent: Element, block: str) -> bool: ...
        def _split_row(self, row: str) -> list[str]: ...
        def _build_row(self, row: str, parent: Element, align: Any) -> None: ...
else:
    from markdown.extensions.tables import TableProcessor as _Tables
    from markdown.inlinepatterns import DelimiterProcessor as _Delimiters
    from markdown.inlinepatterns import InlineProcessor

Found = tuple[Element | str | None, int | None, int | None]

VALUE = r"\{\{\s*((?:(?!\{\{|\}\}).)+?)\s*\}\}"
PHRASE = r"(?<![\\!])\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\{([^{}]+)\}"
NOTE = r"\[\^([^\]\s]+)\]"
COMMENT = r"<!--.*?-->"
MAIL = r"<([^<> @]+@[^<> @]+)>"
# Signs without which a text holds nothing for an inline processor, by the processor's name.
SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "value": ("{{",),
    "comment": ("<!--",),
    "phrase": ("]{",),
    "citation": ("@",),
    "note": ("[^",),
    "reference": ("[",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "mail": ("<",),
    "linebreak": ("  \n",),
    "raw-html": ("<",),
    "narrative": ("@",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
# Those that look an address up by its label.
REFERRING = ("reference", "image_reference", "short_reference", "short_image_ref")
_HYPHENS = re.compile(r"(?=[^|]*\|)(?=[^-]*-)[|:\- ]+")


class Lift(InlineProcessor):
    """Makes an element of a match: its tag, its groups as attributes, its text as it stands."""

    def __init__(
        self, md: Markdown, tag: str, pattern: str, *names: str, inner: bool = False
    ) -> None:
        super().__init__(pattern, md)
        self._tag = tag
        self._names = names
        self._inner = inner

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802, ARG002
        element = Element(self._tag)
        for name, value in zip(self._names, m.groups(), strict=False):
            element.set(name, self.unescape(value or ""))
        if self._inner:
            element.text = m.group(1)
        else:
            element.text = AtomicString(self.unescape(m.group(0)))
        return element, m.start(0), m.end(0)


class Entity(InlineProcessor):
    """`&amp;` and its like become the character they name."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802, ARG002
        text = html.unescape(m.group(1))
        if text == m.group(1):
            return None, None, None
        return "".join(f"{STX}{ord(char)}{ETX}" for char in text), m.start(0), m.end(0)


class Mail(InlineProcessor):
    """`<name@example.org>` becomes a link."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802, ARG002
        element = Element("a", {"href": f"mailto:{m.group(1)}"})
        element.text = AtomicString(m.group(1))
        return element, m.start(0), m.end(0)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with some words of a text: a line of a table, or marks of emphasis."""

    code: str
    words: str
    message: str
    hint: str


class Emphasis(_Delimiters):
    """Python-Markdown's emphasis, which in version 3.11 can drop words between marks that do not
    pair; this leaves such marks as text and remembers them."""

    def __init__(self, md: Markdown, faults: list[Fault]) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)
        self._faults = faults

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # noqa: N802
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element):
            return element, start, end
        if _without_marks("".join(element.itertext())) == _without_marks(data[start:end]):
            return element, start, end
        self.reset()
        words = data[m.start() :].partition(STX)[0].partition("\n")[0]
        message = "the * or _ of this paragraph do not pair"
        hint = "close what you open, in the opposite order, or write \\* for a plain *"
        self._faults.append(Fault("K135", words[:20], message, hint))
        return None, m.start(), len(data)


def _without_marks(text: str) -> str:
    return text.replace("*", "").replace("_", "")


class Tables(_Tables):
    """Python-Markdown's tables, which pad and cut ragged rows and leave what is no table as text;
    this remembers both."""

    def __init__(self, parser: Any, faults: list[Fault]) -> None:
        super().__init__(parser, {"use_align_attribute": True})
        self._faults = faults

    def test(self, parent: Element, block: str) -> bool:
        is_table = super().test(parent, block)
        if not is_table:
            self._note_likeness(block.split("\n"))
        return is_table

    def _note_likeness(self, lines: list[str]) -> None:
        """Remember a line of hyphens and bars below a row, which the author meant as a table."""
        for above, line in pairwise(lines):
            if "|" not in above or not _HYPHENS.fullmatch(line):
                continue
            if above is lines[0]:
                message = "the line of hyphens has more or fewer cells than the row above it"
                hint = "give each row the same number of | between its cells"
            else:
                message = "this is no table: other lines stand directly above its first row"
                hint = "put an empty line before the table"
            self._faults.append(Fault("K113", line, message, hint))
            return

    def _build_row(self, row: str, parent: Element, align: Any) -> None:
        if len(self._split_row(row)) != len(align):
            message = "this row has more or fewer cells than the table's first row"
            hint = "give each row the same number of | between its cells"
            self._faults.append(Fault("K113", row, message, hint))
        super()._build_row(row, parent, align)


class Syntax(Extension):
    """The syntax of sections on top of Python-Markdown's own."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Fault] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.treeprocessors.deregister("prettify")
        for name in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(name)
        inline: Any = md.inlinePatterns
        blocks: Any = md.parser.blockprocessors
        inline.register(Lift(md, "value", VALUE, "expression"), "value", 178)
        inline.register(Lift(md, "comment", COMMENT), "comment", 177)
        inline.register(
            Lift(md, "phrase", PHRASE, "words", "attributes", inner=True), "phrase", 176
        )
        inline.register(Lift(md, "citation", BRACKET, "raw"), "citation", 175)
        inline.register(Lift(md, "note", NOTE, "label"), "note", 174)
        inline.register(Mail(MAIL, md), "mail", 115)
        inline.register(Lift(md, "raw-html", HTML_RE, "raw"), "raw-html", 90)
        inline.register(Lift(md, "narrative", NARRATIVE, "key", "locator"), "narrative", 85)
        inline.register(Entity(ENTITY_RE, md), "entity", 80)
        inline.register(Emphasis(md, self.faults), "em_strong", 60)
        blocks.register(Tables(md.parser, self.faults), "table", 75)
        if "|" not in md.ESCAPED_CHARS:
            md.ESCAPED_CHARS.append("|")
        md.ESCAPED_CHARS.append("@")
