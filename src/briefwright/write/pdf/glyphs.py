"""Characters that no installed font has: they would print as empty boxes.

In: the fonts of a written PDF and the document. Out: a W103 for each place that such a character
stands in, with the words and the block around it.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span, whole_file
from briefwright.document.nodes import Code, CodeBlock, ContentsEntry, Document, Node, Phrase, Text
from briefwright.document.walk import children

_MOST_PLACES = 10
_MOST_NAMES = 5
_HINT = (
    "install a font that has them: fonts-noto-core has most scripts, fonts-ipaexfont-mincho or "
    "fonts-noto-cjk Japanese"
)


def missing_characters(fonts: Iterable[Any]) -> frozenset[str]:
    """The characters for which WeasyPrint found no glyph in any font while it drew."""
    return frozenset(chr(code) for font in fonts for code in font.missing)


def report_missing(document: Document, characters: frozenset[str], report: Report) -> None:
    """A diagnostic for each block that has some of the characters, up to ten."""
    found = list(_places(document, characters))
    for words, span in found[:_MOST_PLACES]:
        names = _names(characters.intersection(words))
        message = f'no installed font has {names}, in "{words}"'
        report.add("W103", message, span or document.span, hint=_HINT, notes=_rest(found))
    if not found:
        where = "added by the template"
        message = f"no installed font has {_names(characters)}, {where}"
        report.add("W103", message, document.span or whole_file(document.id), hint=_HINT)


def _rest(found: list[tuple[str, Span | None]]) -> tuple[str, ...]:
    more = len(found) - _MOST_PLACES
    return (f"so it is in {more} more places",) if more > 0 else ()


def _names(characters: frozenset[str]) -> str:
    named = [f"U+{ord(one):04X} {unicodedata.name(one, '')}".strip() for one in sorted(characters)]
    more = len(named) - _MOST_NAMES
    return ", ".join(named[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _places(document: Document, characters: frozenset[str]) -> Iterator[tuple[str, Span | None]]:
    """The words that have a character, and the span of their block; each block once."""
    seen: set[object] = set()
    for text, span in _texts((*document.blocks, *document.notes), None):
        words = [word for word in text.split() if not characters.isdisjoint(word)]
        if words and (span is None or span not in seen):
            seen.add(span)
            yield " ".join(words), span


def _texts(nodes: Iterable[Node], around: Span | None) -> Iterator[tuple[str, Span | None]]:
    for node in nodes:
        span = getattr(node, "span", None) or around
        if isinstance(node, Text | Code | CodeBlock | ContentsEntry):
            yield node.text, span
        elif isinstance(node, Phrase):
            yield node.ruby, span
        yield from _texts(children(node), span)
