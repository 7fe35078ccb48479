"""Text to Python-Markdown's element tree, without what its library keeps from one text to the next.

In: lines of prose. Out: a tree with the elements of `syntax`, and what was found wrong in it.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from briefwright.library.markdown.syntax import Fault, Syntax

# What another block than a paragraph begins with, or holds.
_BLOCK = re.compile(r"^(?: {4}| {0,3}(?:[#>*+:=_-]|\d+\.))|\||\]:", re.MULTILINE)


class Addresses(dict[str, tuple[str, str | None]]):
    """The addresses of links by label, `[label]: https://…`; remembers which were asked for, how
    their labels are written, and the lines that give one again."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()
        self.written: dict[str, str] = {}
        self.again: list[tuple[str, str]] = []

    def __setitem__(self, label: str, address: tuple[str, str | None]) -> None:
        self.setdefault(label, address)

    def __getitem__(self, label: str) -> tuple[str, str | None]:
        self.used.add(label)
        return super().__getitem__(label)


class TreeMaker:
    """Keeps one Python-Markdown for all texts, since making one is slow."""

    def __init__(self) -> None:
        self._markdown: Any = None
        self._syntax: Syntax
        self._inline: list[tuple[tuple[str, ...], Any]]
        self._referring: set[Any]

    def begin(self, texts: Iterable[str]) -> Addresses:
        """Forget the text before; the addresses of links that all parts of the next one share."""
        from markdown.blockprocessors import ReferenceProcessor

        md = self._markdown or self._make()
        addresses = md.references = Addresses()
        for text in texts:
            for found in ReferenceProcessor.RE.finditer(text):
                label = found.group(1).strip().lower()
                if label in addresses:
                    addresses.again.append((found.group(1), found.group(0)))
                    continue
                title = found.group(5) or found.group(6)
                addresses[label] = (found.group(2).lstrip("<").rstrip(">"), title)
                addresses.written[label] = found.group(1)
        return addresses

    def blocks(self, lines: list[str]) -> Element:
        """The tree of blocks; steps as in Markdown.convert of version 3.11."""
        md = self._markdown
        for step in md.preprocessors:
            lines = step.run(lines)
        text = "\n".join(lines)
        if not _BLOCK.search(text):
            return _paragraphs(text)
        root: Element = md.parser.parseDocument(lines).getroot()
        return root

    def inlines(self, root: Element) -> Element:
        """The tree with the words of its blocks taken apart."""
        text = "".join(root.itertext())
        signed = [processor for signs, processor in self._signed() if _has_any(text, signs)]
        if not signed:
            return root
        self._markdown.treeprocessors["inline"].inlinePatterns = signed
        for step in self._markdown.treeprocessors:
            changed = step.run(root)
            root = root if changed is None else changed
        return root

    def _signed(self) -> list[tuple[tuple[str, ...], Any]]:
        """The inline processors, each with its signs; without addresses nothing refers to one."""
        if self._markdown.references:
            return self._inline
        return [one for one in self._inline if one[1] not in self._referring]

    def faults(self) -> tuple["Fault", ...]:
        """What was found wrong since this was last asked."""
        found = tuple(self._syntax.faults)
        self._syntax.faults.clear()
        return found

    def _make(self) -> Any:
        from markdown import Markdown

        from briefwright.library.markdown.syntax import REFERRING, SIGNS, Syntax

        self._syntax = Syntax()
        md: Any = Markdown(extensions=["def_list", "sane_lists", self._syntax])
        signs = {md.inlinePatterns[name]: those for name, those in SIGNS.items()}
        self._inline = [(signs[processor], processor) for processor in md.inlinePatterns]
        self._referring = {md.inlinePatterns[name] for name in REFERRING}
        self._markdown = md
        return md


def _paragraphs(text: str) -> Element:
    """The tree of a text of nothing but paragraphs, as Python-Markdown makes it."""
    root = Element("div")
    for block in text.split("\n\n"):
        if block.strip():
            SubElement(root, "p").text = block.lstrip()
    return root


def _has_any(text: str, signs: tuple[str, ...]) -> bool:
    return any(sign in text for sign in signs)
