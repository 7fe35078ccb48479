"""A request as the document that pandoc is given.

In: a `Request`. Out: JSON of pandoc's document tree: style, language and records in its metadata,
and for each cluster a note of its own with one citation. Prefixes and suffixes stay with us; signs
stand for them.
"""

import base64
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from briefwright.cite import signs
from briefwright.cite.locators import Locator, has_own_words, parse, worded
from briefwright.cite.model import Cluster, Request
from briefwright.cite.shape import shaped
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Inline, Text

Json = dict[str, Any]

_MODES = {
    Mode.NORMAL: "NormalCitation",
    Mode.SUPPRESS_AUTHOR: "SuppressAuthor",
    Mode.NARRATIVE: "AuthorInText",
}


@dataclass(frozen=True, slots=True)
class Affixes:
    """What stands before and after a cited item, as our own inlines."""

    prefix: tuple[Inline, ...]
    suffix: tuple[Inline, ...]


def document(request: Request) -> str:
    """The document as JSON."""
    items = shaped(request.style.name, request.records)
    meta: Json = {
        "csl": _text(_data("application/xml", request.style.csl)),
        "lang": _text(_locale(request.language)),
        "bibliography": _text(
            _data(
                "application/vnd.citationstyles.csl+json",
                json.dumps(list(items.values()), ensure_ascii=False),
            )
        ),
    }
    if request.uncited:
        meta["nocite"] = {"t": "MetaInlines", "c": [_cite(_uncited(request))]}
    blocks = [_note(cluster, request) for cluster in request.clusters]
    return json.dumps(
        {"pandoc-api-version": [1, 23, 1], "meta": meta, "blocks": blocks}, ensure_ascii=False
    )


def affixes(item: CitedItem) -> Affixes:
    """An item's prefix and suffix; what follows its locator belongs to the suffix."""
    rest = parse(item.locator).rest
    after: tuple[Inline, ...] = (Text(rest), *item.suffix) if rest else item.suffix
    return Affixes(item.prefix, _led(after))


def _led(suffix: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A suffix as it follows a citation: after a comma where it brings no mark of its own."""
    words = plain_text(suffix)
    if not words or re.match(r"[\s.,;:!?)\]\u2013\u2014\u3001\u3002]", words):
        return suffix
    return (Text(" " if words[0] in "([" else ", "), *suffix)


# The languages for which the CSL project has terms and dates.
_LOCALES = frozenset(
    "af ar bal bg ca cs cy da de el en es et eu fa fi fr he hi hr hu id is it ja km ko la lij lt lv "
    "mn ms nb nl nn no pl pt ro ru sk sl sr sv th tr uk vi zh".split()
)


def _locale(language: str) -> str:
    """The language of the citations' own words: English where CSL has none."""
    return language if language.partition("-")[0] in _LOCALES else "en-GB"


def _note(cluster: Cluster, request: Request) -> Json:
    """A paragraph that is one note with one citation: pandoc then adds no brackets and capitals."""
    cites = [_item(item, index, cluster, request) for index, item in enumerate(cluster.items)]
    cite = _cite(cites)
    if not request.style.in_notes:
        return {"t": "Para", "c": [cite]}
    return {"t": "Para", "c": [{"t": "Note", "c": [{"t": "Para", "c": [cite]}]}]}


def _item(item: CitedItem, index: int, cluster: Cluster, request: Request) -> Json:
    own = affixes(item)
    mode = item.mode
    if request.style.in_notes and mode is Mode.NARRATIVE:
        mode = Mode.NORMAL
    suffix = _locator(parse(item.locator), request)
    if own.suffix:
        suffix += [_str(signs.suffix(index))] if suffix else [_SPACE, _str(signs.suffix(index))]
    return {
        "citationId": item.key,
        "citationPrefix": [_str(signs.prefix(index))] if own.prefix else [],
        "citationSuffix": suffix,
        "citationMode": {"t": _MODES[mode]},
        "citationNoteNum": cluster.note,
        "citationHash": 0,
    }


def _locator(locator: Locator, request: Request) -> list[Json]:
    """A locator in the braces in which pandoc takes it as given, under a label or as worded."""
    if not locator.steps:
        return []
    first = locator.steps[0]
    own_words = has_own_words(request.language)
    if len(locator.steps) == 1 and not own_words and first.label in signs.LABELS:
        counted = re.search(r"[-\u2013,&]|\band\b", first.value) is not None
        if counted == first.several or first.label == "page":
            return _braced(signs.label(first.label), first.value)
    return _braced(signs.VERBATIM, worded(locator, request.style.name, request.language))


def _braced(sign: str, value: str) -> list[Json]:
    clean = signs.clean(value).translate(_NO_BRACES)
    return [_str("{"), _str(sign), _str(clean), _str("}")]


_NO_BRACES = str.maketrans("{}", "()")
_SPACE: Json = {"t": "Space"}


def _uncited(request: Request) -> list[Json]:
    mode = {"t": "NormalCitation"}
    return [
        {
            "citationId": key,
            "citationPrefix": [],
            "citationSuffix": [],
            "citationMode": mode,
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for key in request.uncited
    ]


def _cite(citations: Iterable[Json]) -> Json:
    return {"t": "Cite", "c": [list(citations), []]}


def _str(text: str) -> Json:
    return {"t": "Str", "c": text}


def _text(text: str) -> Json:
    return {"t": "MetaString", "c": text}


def _data(media_type: str, text: str) -> str:
    """A text as an address that holds it, which pandoc's sandbox lets it read."""
    return f"data:{media_type};base64,{base64.b64encode(text.encode()).decode()}"
