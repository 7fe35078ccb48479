"""Records from BibLaTeX and BibTeX, as Better BibTeX and others export them.

In: a .bib file, and an importer that reads its syntax. Out: CSL-JSON items with the places of their
keys. Titles keep the capitals they have in the file. Refused, as Q101: what does not parse.
"""

import re
from dataclasses import dataclass
from typing import Any, Protocol

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path
from briefwright.sources.language_names import tag_of


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Where a text stops making sense (counted from 1), and why."""

    line: int
    column: int
    message: str


class Importer(Protocol):
    """Reads bibliography formats. Raises BuildFailed when it cannot run."""

    def read_biblatex(self, text: str) -> list[dict[str, Any]] | Unreadable:
        """The entries as CSL-JSON items, in order."""


_ENTRY = re.compile(
    r"^[ \t]*@(?!(?:comment|preamble|string)\b)\w+\s*[{(]\s*([^\s,{}()\"]+)\s*,",
    re.MULTILINE | re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\blangid(?=\s*=)", re.IGNORECASE)
_VALUE = re.compile(r"\blangid\s*=\s*[{\"]\s*(\w+)", re.IGNORECASE)
_SHORT_TITLE = re.compile(r"\bshorttitle\s*=", re.IGNORECASE)


def read_bib(source: SourceFile, importer: Importer, report: Report) -> Located | None:
    """The file's entries as located items; None, with a diagnostic, when it does not parse."""
    entries = list(_ENTRY.finditer(source.text))
    items = importer.read_biblatex(_as_foreign(source.text))
    if isinstance(items, Unreadable):
        place = source.span(source.offset(items.line, items.column))
        hint = "look for a bracket or comma that is missing before this place"
        report.add("Q101", f"does not parse as BibLaTeX: {items.message}", place, hint=hint)
        return None
    places = _places(source, entries)
    languages, shortened = _languages(source.text, entries), _shortened(source.text, entries)
    values: dict[Path, Span] = {}
    for index, item in enumerate(items):
        of_key = places.get(item["id"], [])
        values[(index,)] = of_key.pop(0) if of_key else source.span(0, 0)
        _mend(item, languages.get(item["id"]))
        if item["id"] not in shortened:
            item.pop("title-short", None)
    return Located(items, source, values)


def _places(source: SourceFile, entries: list[re.Match[str]]) -> dict[str, list[Span]]:
    """The spans of each key, in order: a key can be given twice."""
    found: dict[str, list[Span]] = {}
    for entry in entries:
        found.setdefault(entry[1], []).append(source.span(entry.start(1), entry.end(1)))
    return found


def _as_foreign(text: str) -> str:
    """The text with every entry in Latin: pandoc takes the capitals out of English titles, and
    with them those of names."""
    hidden = _LANGUAGE.sub("ownlangid", text)
    return _ENTRY.sub(lambda match: f"{match.group()} langid = {{latin}},", hidden)


def _ends(text: str, entries: list[re.Match[str]]) -> list[int]:
    return [match.start() for match in entries[1:]] + [len(text)]


def _shortened(text: str, entries: list[re.Match[str]]) -> set[str]:
    """The keys of entries with a short title: pandoc makes one of what stands before a colon."""
    pairs = zip(entries, _ends(text, entries), strict=True)
    return {entry[1] for entry, end in pairs if _SHORT_TITLE.search(text, entry.end(), end)}


def _languages(text: str, entries: list[re.Match[str]]) -> dict[str, str]:
    """The languages that entries name, by key."""
    found = {}
    for entry, end in zip(entries, _ends(text, entries), strict=True):
        named = _VALUE.search(text, entry.end(), end)
        tag = tag_of(named[1]) if named else None
        if tag:
            found[entry[1]] = tag
    return found


def _mend(item: dict[str, Any], language: str | None) -> None:
    """Put in what pandoc leaves out: the language we hid, a court, a type for @misc."""
    item.pop("language", None)
    if language:
        item["language"] = language
    item["type"] = item.get("type") or "document"
    if item["type"] == "legal_case" and "publisher" in item:
        item.setdefault("authority", item.pop("publisher"))
