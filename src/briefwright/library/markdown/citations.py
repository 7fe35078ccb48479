"""Pandoc's citation syntax: `[see @key, art 3; -@other]` and narrative `@key [art 3]`."""

import re
from collections.abc import Callable

from briefwright.base.source import Span
from briefwright.document.marks import Citation, CitedItem, Mode
from briefwright.document.nodes import Emphasis, Inline, Text

KEY = r"[A-Za-z0-9_]\w*+(?:[:.#$%&+?<>~/-]++\w++)*+"
# What makes of a bracket the words of a link, or a phrase; a note or a citation does not.
_NO_LINK = r"(?![({]|\[(?!\^|[^\[\]]*@\w))"
# A key with nothing, or a space or a sign, before it.
_STARTS = r"(?:^|[\s;(\[*-]|(?<=\[))-?@\w"
# A closed bracket with a key in it.
BRACKET = rf"\[(?=[^\[\]]*+\])(?=[^\[\]]*?{_STARTS})([^\[\]]*?@{KEY}[^\[\]]*)\]{_NO_LINK}"
# A key at the start of a word, with an optional locator in brackets.
NARRATIVE = rf"(?<![\w@/.+:-])@({KEY})(?:\s\[(?!\^)([^\[\]@]+)\]{_NO_LINK})?"

_ITEM = re.compile(rf"^(?P<prefix>.*?)(?P<minus>-?)@(?P<key>{KEY})(?P<tail>.*)$", re.DOTALL)
_SECOND = re.compile(r"(?:^|[\s(])-?@\w")
_EMPHASIS = re.compile(r"\*([^*]+)\*")

Find = Callable[[str], Span]


def bracket(raw: str, span: Span, find: Find) -> Citation | str:
    """The citation of a bracket's content, or what is wrong with it."""
    items = []
    for part in raw.split(";"):
        match = _ITEM.match(part)
        if match is None:
            return "a part of this citation has no key"
        if _SECOND.search(match["tail"]):
            return "a part of this citation has two keys"
        items.append(_item(match, find))
    return Citation(tuple(items), span=span)


def _item(match: re.Match[str], find: Find) -> CitedItem:
    prefix = match["prefix"].strip()
    return CitedItem(
        key=match["key"],
        locator=" ".join(match["tail"].lstrip(" ,").split()),
        prefix=_inlines(prefix + " ") if prefix else (),
        mode=Mode.SUPPRESS_AUTHOR if match["minus"] else Mode.NORMAL,
        span=find("@" + match["key"]),
    )


def narrative(key: str, locator: str, span: Span) -> Citation:
    """The citation of a key in running words."""
    return Citation((CitedItem(key, locator, mode=Mode.NARRATIVE, span=span),), span=span)


def _inlines(text: str) -> tuple[Inline, ...]:
    """Words with emphasis, as a prefix may have."""
    out: list[Inline] = []
    for index, piece in enumerate(_EMPHASIS.split(text)):
        if piece:
            out.append(Emphasis((Text(piece),)) if index % 2 else Text(piece))
    return tuple(out)
