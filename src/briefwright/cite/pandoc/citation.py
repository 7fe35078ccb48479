"""A cluster as pandoc's citation.

In: a `Cluster`. Out: JSON of a paragraph that is one note with one citation (or one citation in
the text): in a note of its own, pandoc adds no brackets and capitals. Prefixes and suffixes stay
with us, and signs stand for them; locators stand in the braces in which pandoc takes them as given.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefwright.cite import signs
from briefwright.cite.locators import Locator, parse
from briefwright.cite.model import Cluster, Request
from briefwright.cite.pandoc.together import ALONE, Place
from briefwright.cite.wording import OF_JAPAN, has_own_words, worded
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Inline, Text

Json = dict[str, Any]

_MODES = {
    Mode.NORMAL: "NormalCitation",
    Mode.SUPPRESS_AUTHOR: "SuppressAuthor",
    Mode.NARRATIVE: "AuthorInText",
}
_ATTACHED = re.compile(r"[\s.,;:!?)\]\u2013\u2014\u3001\u3002]")
_AS_GIVEN = str.maketrans({"{": "(", "}": ")", "-": signs.HYPHEN})


@dataclass(frozen=True, slots=True)
class Affixes:
    """What stands before and after a cited item, as our own inlines."""

    prefix: tuple[Inline, ...]
    suffix: tuple[Inline, ...]


def affixes(item: CitedItem) -> Affixes:
    """An item's prefix and suffix; what follows its locator belongs to the suffix."""
    rest = parse(item.locator).rest
    after: tuple[Inline, ...] = (Text(rest), *item.suffix) if rest else item.suffix
    return Affixes(item.prefix, _led(after))


def _led(suffix: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A suffix as it follows a citation: after a comma where it brings no mark of its own."""
    words = plain_text(suffix)
    if not words or _ATTACHED.match(words):
        return suffix
    if words[0] > "\u3000":
        return suffix if words[0] == "\uff08" else (Text("\u3001"), *suffix)
    return (Text(" " if words[0] in "([" else ", "), *suffix)


def paragraph(cluster: Cluster, request: Request, place: Place = ALONE) -> Json:
    """The paragraph that holds a cluster's citation."""
    around = citation("", cluster.note + place.notes)
    cites = (
        {**around, "citationId": place.keys + item.key, **_item(item, index, request)}
        for index, item in enumerate(cluster.items)
    )
    content = cite(cites)
    if request.style.in_notes:
        content = {"t": "Note", "c": [{"t": "Para", "c": [content]}]}
    return {"t": "Para", "c": [content]}


def cite(citations: Iterable[Json]) -> Json:
    """Several citations as one."""
    return {"t": "Cite", "c": [list(citations), []]}


def citation(key: str, note: int = 0) -> Json:
    """The citation of a key, with nothing around it."""
    return {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": note,
        "citationHash": 0,
    }


def _item(item: CitedItem, index: int, request: Request) -> Json:
    """What a citation has beside its key and its note."""
    own = affixes(item)
    # In a note style the author is named in the text, and the note is whole.
    named = request.style.in_notes and item.mode is Mode.NARRATIVE
    suffix = _locator(parse(item.locator), request, _kind(request.records[item.key]))
    if own.suffix:
        suffix += [*([] if suffix else [{"t": "Space"}]), _str(signs.suffix(index))]
    return {
        "citationPrefix": [_str(signs.prefix(index))] if own.prefix else [],
        "citationSuffix": suffix,
        "citationMode": {"t": _MODES[Mode.NORMAL if named else item.mode]},
    }


def _kind(record: Mapping[str, Any]) -> str:
    """The type of what is cited, where a language names its parts by that."""
    kind = str(record.get("type", ""))
    at_home = record.get("jurisdiction") in ("Japan", "日本") or record.get("language") == "ja"
    return OF_JAPAN if kind in ("legislation", "regulation") and at_home else kind


def _locator(locator: Locator, request: Request, kind: str) -> list[Json]:
    """A locator under its label, where pandoc has the label and finds singular and plural as we
    do; else as we word it."""
    if not locator.steps:
        return []
    step, language = locator.steps[0], request.language
    family = request.style.family
    labelled = step.label in signs.LABELS and not has_own_words(language)
    if len(locator.steps) == 1 and labelled and (step.label == "page" or family != "bluebook"):
        counted = re.search(r"[\u2013,&]|\band\b", step.value) is not None
        if counted == step.several or step.label == "page":
            return _braced(signs.label(step.label), step.value)
    return _braced(signs.VERBATIM, worded(locator, family or request.style.name, language, kind))


def _braced(sign: str, value: str) -> list[Json]:
    given = signs.clean(value).translate(_AS_GIVEN)
    return [_str("{"), _str(sign), _str(given), _str("}")]


def _str(text: str) -> Json:
    return {"t": "Str", "c": text}
