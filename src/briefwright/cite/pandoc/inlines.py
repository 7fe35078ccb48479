"""pandoc's inlines to our own.

In: JSON of pandoc's tree. Out: inlines, text that touches merged. What citations never yield
(raw text, images, notes) is left out; what we have no node for keeps its words.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from briefwright.document.nodes import (
    Code,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    SmallCapitals,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_SCHEMES = ("http:", "https:", "mailto:", "tel:")
_SPACES = ("Space", "SoftBreak")
_QUOTES = {"SingleQuote": ("\u2018", "\u2019"), "DoubleQuote": ("\u201c", "\u201d")}


def inlines(nodes: Iterable[Any]) -> tuple[Inline, ...]:
    """The nodes as inlines of ours."""
    out: list[Inline] = []
    words: list[str] = []
    for node in nodes:
        kind = node["t"]
        if kind == "Str":
            words.append(node["c"])
        elif kind in _SPACES:
            words.append(" ")
        else:
            out.append(Text("".join(words)))
            words.clear()
            out.extend(_inline(kind, node.get("c")))
    out.append(Text("".join(words)))
    return merged(out)


def _inline(kind: str, content: Any) -> Iterator[Inline]:
    match kind:
        case "LineBreak":
            yield LineBreak()
        case "Emph" | "Underline":
            yield Emphasis(inlines(content))
        case "Strong":
            yield Strong(inlines(content))
        case "SmallCaps":
            yield SmallCapitals(inlines(content))
        case "Superscript":
            yield Superscript(inlines(content))
        case "Subscript":
            yield Subscript(inlines(content))
        case "Strikeout":
            yield from inlines(content)
        case "Span" | "Cite":
            yield from inlines(content[1])
        case "Link":
            yield from _link(content)
        case "Quoted":
            opening, closing = _QUOTES[content[0]["t"]]
            yield from (Text(opening), *inlines(content[1]), Text(closing))
        case "Code":
            yield Code(content[1])
        case "Math":
            yield Text(content[1])


def _link(content: Any) -> Iterator[Inline]:
    words, target = inlines(content[1]), content[2][0]
    if target.startswith(_SCHEMES):
        yield Link(target, words)
    else:
        yield from words


def merged(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring texts made one, and without empty ones."""
    out: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and out and isinstance(out[-1], Text):
            out[-1] = Text(out[-1].text + node.text)
        elif not isinstance(node, Text) or node.text:
            out.append(node)
    return tuple(out)
