"""Titles in an answer: their short and long forms, original titles, and years named twice.

In: words that came back, with the signs that `cite.shape` put into titles. Out: the words with
what the signs stand for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefwright.cite import signs
from briefwright.cite.model import Request
from briefwright.cite.pandoc.marks import settled_marks
from briefwright.document.nodes import Inline, Node, Text
from briefwright.document.walk import rewrite

# Names in Chinese characters have no initials; APA puts a full stop after what it takes for one.
_INITIAL_STOP = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])\.(?=,| &| \((?:[EÉ]ds?|Hrsg|編))"
)
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
    words: tuple[Inline, ...], titles: Mapping[str, str], language: str, *, listed: bool
) -> tuple[Inline, ...]:
    """The words without the signs of titles; `listed` where they are an entry of the references."""

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Text):
            text = _settled(node.text, titles, listed=listed)
            return (Text(settled_marks(text, language)),)
        return None

    settled: tuple[Inline, ...] = rewrite(words, visit)
    return settled


def _settled(text: str, titles: Mapping[str, str], *, listed: bool) -> str:
    def short(match: re.Match[str]) -> str:
        return f"{titles[match[1]]} [{match[1]}]" if match[1] in titles else match[1]

    if signs.ANY.search(text):
        text = text if listed else signs.LIST_ONLY.sub("", text)
        text = signs.SECOND_YEAR.sub("", signs.SHORT.sub(short, text))
        text = text if listed or signs.LAST not in text else signs.BRACKETED.sub(_bracketed, text)
        text = text.replace(signs.LAST, "").replace(signs.LAST_END, "")
        text = text.replace(signs.LISTED, "").replace(signs.LISTED_END, "")
    return text if text.isascii() else _INITIAL_STOP.sub("", text)


def _bracketed(match: re.Match[str]) -> str:
    """ "347 U.S. 483, 495 (1954)": the place stands before what is in brackets."""
    place = re.sub(r"^, at (?=\S)", ", ", match[3])
    return f"{place} ({match[1]}{match[2]})"


def _plain(title: Any) -> str:
    return _TAG.sub("", str(title))
