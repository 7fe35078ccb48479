"""Records, clusters and a way to see formatted words, shared by the tests of citations."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefwright.cite.model import Cluster, Engine, Formatted, Request, Style
from briefwright.cite.styles import shipped
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Emphasis, Inline, Link, NoteReference, Phrase, Text

GOLDEN = Path(__file__).parents[2] / "golden" / "citations"
NOTES: Mapping[str, Any] = json.loads((GOLDEN / "oscola-16.json").read_text("utf-8"))
RECORDS = {record["id"]: record for record in NOTES["refs"]}


def oscola() -> Style:
    style = shipped("oscola")
    assert style is not None
    return style


def item(
    key: str, locator: str = "", *, before: str = "", after: str = "", mode: Mode = Mode.NORMAL
) -> CitedItem:
    """A cited item with plain words around it."""
    prefix = (Text(before),) if before else ()
    suffix = (Text(after),) if after else ()
    return CitedItem(key, locator, prefix, suffix, mode)


def note(number: int, *items: CitedItem, whole: bool = True) -> Cluster:
    return Cluster(number, items, whole)


def formatted(
    engine: Engine,
    *clusters: Cluster,
    style: Style | None = None,
    language: str = "en-GB",
    records: Mapping[str, Mapping[str, Any]] = RECORDS,
    uncited: tuple[str, ...] = (),
) -> Formatted:
    """The answer to one request."""
    request = Request(style or oscola(), language, clusters, records, uncited)
    (answer,) = engine.format((request,))
    return answer


def notes(engine: Engine, *clusters: Cluster, **others: Any) -> list[str]:
    """The words of each cluster."""
    return [words(cluster) for cluster in formatted(engine, *clusters, **others).clusters]


def words(inlines: Iterable[Inline]) -> str:
    """Inlines as text; <i> for italics, {3} for a note's number, [ja:…] for a language."""
    return "".join(map(_word, inlines))


def _word(node: Inline) -> str:
    match node:
        case Emphasis(children):
            return f"<i>{words(children)}</i>"
        case NoteReference(number, text):
            return f"{{{text}}}" if text == str(number) else f"{{{text}={number}}}"
        case Phrase(children, language):
            return f"[{language}:{words(children)}]"
        case Link(_, children):
            return words(children)
        case _:
            return plain_text((node,))


def plain(text: str) -> str:
    """Words without the marks of notes' numbers and languages."""
    for mark in ("{", "}", "[ja:"):
        text = text.replace(mark, "")
    return text
