"""Pandoc's citation syntax: `[see @key, art 3; -@other]` and narrative `@key [art 3]`."""

import re
from collections.abc import Callable

from briefwright.base.source import Span
from briefwright.document.marks import Citation, CitedItem, Mode
from briefwright.document.nodes import Emphasis, Inline, Strong, Text
from briefwright.library.markdown.typography import set_text

KEY = r"[A-Za-z0-9_]\w*+(?:[:.#$%&+?<>~/-]++\w++)*+"
# What makes of a bracket the words of a link, or a phrase; a note or a citation does not.
_NO_LINK = r"(?![({]|\[(?!\^|[^\[\]]*@\w))"
# A key with nothing, or a space or a sign, before it.
_STARTS = r"(?:^|[\s;(\[*-]|(?<=\[))-?@\w"
# What a bracket holds, brackets of its own among it: "[@case, [22]]".
_INSIDE = r"(?:[^\[\]]++|\[[^\[\]]*+\])*+"
# A closed bracket with a key in it.
BRACKET = rf"\[(?={_INSIDE}\])(?=[^\[\]]*?{_STARTS})([^\[\]]*?@{KEY}{_INSIDE})\]{_NO_LINK}"
# A key at the start of a word, with an optional locator in brackets.
NARRATIVE = rf"(?<![\w@/.+:-])@({KEY})(?:\s\[(?!\^)([^\[\]@]+)\]{_NO_LINK})?"

_ITEM = re.compile(rf"^(?P<prefix>.*?)(?P<minus>-?)@(?P<key>{KEY})(?P<tail>.*)$", re.DOTALL)
_SECOND = re.compile(r"(?:^|[\s(\[])-?@\w")
_MARKED = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*|(?<!\w)_(?P<low>[^_]+)_(?!\w)")

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
    locator, suffix = _parted(" ".join(match["tail"].lstrip(" ,:").split()))
    return CitedItem(
        key=match["key"],
        locator=set_text(locator),
        prefix=_inlines(prefix + " ") if prefix else (),
        suffix=_inlines(suffix),
        mode=Mode.SUPPRESS_AUTHOR if match["minus"] else Mode.NORMAL,
        span=find("@" + match["key"]),
    )


def _parted(tail: str) -> tuple[str, str]:
    """What stands behind a key, parted before its first marked word: only plain words can be a
    locator."""
    marked = _MARKED.search(tail)
    if marked is None:
        return tail, ""
    cut = max(tail.rfind(" ", 0, marked.start()), 0)
    return tail[:cut].rstrip(" ,"), tail[cut:]


def narrative(key: str, locator: str, span: Span) -> Citation:
    """The citation of a key in running words."""
    item = CitedItem(key, set_text(locator), mode=Mode.NARRATIVE, span=span)
    return Citation((item,), span=span)


def _inlines(text: str) -> tuple[Inline, ...]:
    """Words with emphasis, as a prefix or a suffix may have."""
    out: list[Inline] = []
    at = 0
    for marked in _MARKED.finditer(text):
        out.append(Text(set_text(text[at : marked.start()])))
        words = (Text(set_text(marked["strong"] or marked["em"] or marked["low"])),)
        out.append(Strong(words) if marked["strong"] else Emphasis(words))
        at = marked.end()
    out.append(Text(set_text(text[at:])))
    return tuple(one for one in out if one != Text(""))
