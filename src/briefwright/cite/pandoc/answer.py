"""pandoc's answer as formatted citations.

In: the part of an answer that is one request's, and the request. Out: a `Formatted`, the signs in
its text replaced by what they stand for. Refused (ValueError): an answer that is not the request's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefwright.cite import signs
from briefwright.cite.languages import mark_language
from briefwright.cite.model import Cluster, Formatted, Request
from briefwright.cite.order import ORDERS
from briefwright.cite.pandoc.citation import Affixes, affixes
from briefwright.cite.pandoc.inlines import inlines, merged
from briefwright.cite.pandoc.marks import full_stop
from briefwright.cite.pandoc.named import named
from briefwright.cite.pandoc.request import locale
from briefwright.cite.pandoc.titles import first_titles, settled_words
from briefwright.cite.pandoc.together import Part
from briefwright.cite.shape import shaped
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Inline, Node, NoteReference, ReferenceEntry, Text
from briefwright.document.walk import rewrite

_SIGN = re.compile(
    f"{signs.NOTE_NUMBER.pattern.replace('(', '(?P<number>', 1)}|{signs.VERBATIM}|{signs.HYPHEN}"
    f"|(?P<before> ?)(?P<affix>{signs.AFFIX.pattern})(?P<after> ?)"
)
_ENDS = (".", "!", "?", "\u3002")
_OPENING = tuple("([/\u2018\u201c")
_CLOSING_QUOTES = "\u2019\u201d\"'"


def formatted(part: Part, request: Request) -> Formatted:
    """The clusters' words and the entries of an answer."""
    if len(part.notes) != len(request.clusters):
        raise ValueError(f"{len(part.notes)} citations came back for {len(request.clusters)}")
    items = shaped(request.style, request.language, request.records)
    clusters = tuple(
        _cluster(note, cluster, request, titles, part.place.notes)
        for note, cluster, titles in zip(
            part.notes, request.clusters, first_titles(request, items), strict=True
        )
    )
    return Formatted(clusters, _entries(part, request, items))


def _cluster(
    note: Any, cluster: Cluster, request: Request, titles: Mapping[str, str], notes_before: int
) -> tuple[Inline, ...]:
    content = note["c"]
    if request.style.in_notes:
        content = content[0]["c"][0]["c"]
    settled = settled_words(inlines(content), titles, request.language, listed=False)
    words = _resolved(settled, cluster, notes_before)
    words = _closed(words, request, whole=cluster.whole_note)
    words = named(words, cluster, request)
    languages = [_language(request, item.key) for item in cluster.items]
    return mark_language(words, languages, request.language)


def _resolved(words: tuple[Inline, ...], cluster: Cluster, notes_before: int) -> tuple[Inline, ...]:
    """The words with note references and affixes in place of their signs."""
    own = [affixes(item) for item in cluster.items]
    if own and own[0].prefix and cluster.whole_note:
        own[0] = replace(own[0], prefix=_capitalised(own[0].prefix))

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Text) and signs.ANY.search(node.text):
            return tuple(_expanded(node.text, own, notes_before))
        return None

    resolved: tuple[Inline, ...] = rewrite(words, visit)
    return merged(resolved)


def _expanded(text: str, own: Sequence[Affixes], notes_before: int) -> Iterator[Inline]:
    """The text's signs replaced, all but the closing one."""
    at = 0
    for match in _SIGN.finditer(text):
        yield Text(text[at : match.start()])
        at = match.end()
        if match.group() == signs.HYPHEN:
            yield Text("-")
        elif match["number"] is not None:
            yield from _note_reference(match["number"], notes_before)
        elif match["affix"]:
            yield from _affix(match, own)
    yield Text(text[at:])


def _note_reference(printed: str, notes_before: int) -> Iterator[Inline]:
    """The number of a note, counted from the document's beginning."""
    if notes_before:
        printed = re.sub(r"\d+", lambda found: str(int(found.group()) - notes_before), printed)
    digits = "".join(char for char in printed if char.isdecimal())
    yield NoteReference(int(digits), printed) if digits else Text(printed)


def _affix(match: re.Match[str], own: Sequence[Affixes]) -> Iterator[Inline]:
    """An affix; the engine puts a space between it and the citation."""
    index, is_prefix = signs.affix(match["affix"])
    if not is_prefix:
        yield from own[index].suffix
        yield Text(match["after"])
        return
    yield Text(match["before"])
    yield from own[index].prefix
    last = plain_text(own[index].prefix)[-1:]
    yield Text("" if last.isspace() or last in _OPENING or last > "\u3000" else " ")


def _capitalised(prefix: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A prefix that begins a note, with a capital."""
    first, *others = prefix
    if not isinstance(first, Text):
        return prefix
    text = first.text.lstrip()
    return (Text(text[:1].upper() + text[1:]), *others)


def _stops_within_quotes(request: Request) -> bool:
    """Whether a full stop stands before a closing quotation mark, as in the United States."""
    american = locale(request) in ("en", "en-US")
    return american and 'punctuation-in-quote="false"' not in request.style.csl


def _closed(words: tuple[Inline, ...], request: Request, *, whole: bool) -> tuple[Inline, ...]:
    """The words with what closes a note, where they are a whole note; else without it."""
    for index, node in enumerate(words):
        if isinstance(node, Text) and signs.CLOSING in node.text:
            last, closing = node.text.split(signs.CLOSING, 1)
            ended = plain_text((*words[:index], Text(last))).rstrip(_CLOSING_QUOTES)
            if not whole or (closing in _ENDS and ended.endswith(_ENDS)):
                closing = ""
            closing = full_stop(closing, request.language)
            ending = _with_stop(last.rstrip(), closing, request)
            return merged((*words[:index], Text(ending), *words[index + 1 :]))
    return words


def _with_stop(text: str, closing: str, request: Request) -> str:
    if closing == "." and text.endswith("\u201d") and _stops_within_quotes(request):
        return text.removesuffix("\u201d") + ".\u201d"
    return text + closing


def _entries(part: Part, request: Request, items: Mapping[str, Any]) -> tuple[ReferenceEntry, ...]:
    made = (_entry(key, content, request) for key, content in part.entries)
    entries = [entry for entry in made if entry.children]
    order = ORDERS.get(request.style.name)
    if order is not None:
        entries.sort(key=lambda entry: order(items[entry.id]))
    return tuple(entries)


def _entry(key: str, content: Any, request: Request) -> ReferenceEntry:
    written = inlines(node for part in content for node in part["c"])
    words = settled_words(written, {}, request.language, listed=True)
    marked = mark_language(words, [_language(request, key)], request.language)
    return ReferenceEntry(key, marked)


def _language(request: Request, key: str) -> str:
    return str(request.records[key].get("language", ""))
