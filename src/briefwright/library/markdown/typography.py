"""What a typesetter does to an author's plain characters, in words but never in code.

Straight quotation marks and apostrophes are turned, `--` and `---` become dashes, `...` an
ellipsis; a line's end becomes a space, or nothing between Chinese or Japanese characters.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefwright.document.marks import MARKS
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Code, Inline, LineBreak, Node, Text

_WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff9f"
_BREAK = re.compile(rf"(?P<wide>(?<=[{_WIDE}])\s*\n\s*(?=[{_WIDE}]))|\s*\n\s*")
_PLAIN = re.compile(r"---|--|\.\.\.|['\"]")
_OPENS_AFTER = re.compile(r"[\s(\[{<\u2013\u2014/\u2018\u201c\u00ab]")
_SIGNS = ("'", '"', "--", "...")
_DASHES = {"---": "\u2014", "--": "\u2013", "...": "\u2026"}


def typeset(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines with their text set, spaces at both ends trimmed."""
    return _trimmed(tuple(_set(inlines, [""])))


def typeset_words(text: str) -> str:
    """A plain text set like a line of its own; an address or another single token as it is."""
    line = _BREAK.sub(" ", text.strip("\n"))
    return set_text(line, "") if " " in line.strip() and "://" not in line else line


def _set(inlines: tuple[Inline, ...], before: list[str]) -> Iterator[Inline]:
    """`before` holds the last character seen, across the borders of nodes."""
    for node in inlines:
        if isinstance(node, Text):
            text = set_text(node.text, before[0])
            before[0] = text[-1:] or before[0]
            yield Text(text)
        elif isinstance(node, LineBreak):
            before[0] = ""
            yield node
        elif isinstance(node, (Code, *MARKS)) or not hasattr(node, "children"):
            before[0] = _last(node)
            yield node
        else:
            yield _set_children(node, before)


def _set_children(node: Any, before: list[str]) -> Inline:
    children = tuple(_set(node.children, before))
    changed: Inline = replace(node, children=children)
    return changed


def _last(node: Node) -> str:
    # A mark prints as a note or as words; a closing mark follows either.
    return plain_text(node)[-1:] if isinstance(node, Code) else "x"


def set_text(text: str, before: str = "") -> str:
    """Plain text set, after the last character of what stands before it."""
    if "\n" in text:
        text = _BREAK.sub(lambda m: "" if m["wide"] is not None else " ", text)
    if before.isspace():
        text = text.lstrip(" ")
    if not any(sign in text for sign in _SIGNS):
        return text

    def turn(match: re.Match[str]) -> str:
        found = match[0]
        if found in _DASHES:
            return _DASHES[found]
        previous = text[match.start() - 1] if match.start() else before
        opens = not previous or bool(_OPENS_AFTER.match(previous)) or previous in "'\""
        following = text[match.end() : match.end() + 1]
        if found == "'":
            return "\u2018" if opens and not following.isdigit() else "\u2019"
        return "\u201c" if opens else "\u201d"

    return _PLAIN.sub(turn, text)


def _trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without white space at the beginning and the end, and without empty text."""
    items = list(inlines)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while items and isinstance(items[at], Text):
            text = strip(items[at].text)  # type: ignore[union-attr]
            if text:
                items[at] = Text(text)
                break
            items.pop(at)
    return tuple(item for item in items if not (isinstance(item, Text) and not item.text))
