"""Citations in the text whose author the sentence names: "Brown and Doe (2014, 44)", "(2014, 44)".

In: what an engine made of a narrative citation, or of one without its author. Out: the same, where
a work is cited by its title as well, which engines put into the brackets or leave there.
"""

import re

from briefwright.cite.model import Cluster, Request
from briefwright.cite.pandoc.inlines import merged
from briefwright.document.marks import Mode
from briefwright.document.nodes import Inline, Text

_BEFORE_DATE = re.compile(r",? (?=(?:\d{4}年?[a-z]?|n\.d\.)(?:[,:;) ]|$))")


def named(words: tuple[Inline, ...], cluster: Cluster, request: Request) -> tuple[Inline, ...]:
    """The words with the name before the brackets, or without it."""
    mode = cluster.items[0].mode
    if request.style.in_notes or mode is Mode.NORMAL or len(cluster.items) > 1:
        return words
    if mode is Mode.NARRATIVE and request.style.family == "apa":
        words = _with_word(words)
    record = request.records[cluster.items[0].key]
    if record.get("author") or record.get("editor"):
        return words
    parts = _parted(words)
    if parts is None:
        return words
    name, rest = parts
    if mode is Mode.SUPPRESS_AUTHOR:
        return merged((Text("("), *rest))
    return merged((*name, Text(" ("), *rest))


def _parted(
    words: tuple[Inline, ...],
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]] | None:
    """The name within brackets, and the rest with the closing bracket."""
    first = words[0] if words else None
    if not isinstance(first, Text) or not first.text.startswith("("):
        return None
    inner = (Text(first.text[1:]), *words[1:])
    for index, node in enumerate(inner):
        found = _BEFORE_DATE.search(node.text) if isinstance(node, Text) else None
        if found is not None and isinstance(node, Text):
            before, after = node.text[: found.start()], node.text[found.end() :]
            return (*inner[:index], Text(before)), (Text(after), *inner[index + 1 :])
    return None


def _with_word(words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """In a sentence, APA joins names by "and", not by its sign."""
    first = words[0] if words else None
    if not isinstance(first, Text) or first.text.startswith("("):
        return words
    name, bracket, rest = first.text.partition(" (")
    return (
        Text(name.replace(", & ", ", and ").replace(" & ", " and ") + bracket + rest),
        *words[1:],
    )
