"""Titles in an answer: their short and long forms, original titles, and years named twice.

In: words that came back, with the signs that `cite.shape` put into titles. Out: the words with
what the signs stand for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefwright.cite import signs
from briefwright.cite.model import Request
from briefwright.document.nodes import Inline, Node, Text
from briefwright.document.walk import rewrite

_TITLE_SIGN = re.compile(f"[{signs.DATED}{signs.LISTED}{signs.LISTED_END}{signs.SHORT_OPEN}]")
_TAG = re.compile(r"<[^<>]*>")


def first_titles(request: Request, items: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """For each cluster, the full titles of what it is the first to cite, by their short forms."""
    seen: set[str] = set()
    for cluster in request.clusters:
        found = {}
        for key in (item.key for item in cluster.items):
            short = signs.SHORT.fullmatch(_plain(items[key].get("title-short", "")))
            if short and key not in seen:
                found[short[1]] = _plain(request.records[key]["title"])
            seen.add(key)
        yield found


def settled_words(
    words: tuple[Inline, ...], titles: Mapping[str, str], *, listed: bool
) -> tuple[Inline, ...]:
    """The words without the signs of titles; `listed` where they are an entry of the references."""

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Text) and _TITLE_SIGN.search(node.text):
            return (Text(_settled(node.text, titles, listed=listed)),)
        return None

    settled: tuple[Inline, ...] = rewrite(words, visit)
    return settled


def _settled(text: str, titles: Mapping[str, str], *, listed: bool) -> str:
    def short(match: re.Match[str]) -> str:
        return f"{titles[match[1]]} [{match[1]}]" if match[1] in titles else match[1]

    text = text if listed else signs.LIST_ONLY.sub("", text)
    text = signs.SECOND_YEAR.sub("", signs.SHORT.sub(short, text))
    return text.replace(signs.LISTED, "").replace(signs.LISTED_END, "")


def _plain(title: Any) -> str:
    return _TAG.sub("", str(title))
