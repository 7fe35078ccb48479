"""Which sections use a term: those of the glossary, and those of the list of terms to avoid.

In: the two files as data. Out: edges from each term to the sections whose words hold it, in the
language of the entry, and from each file to its terms.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefwright.build.graph.model import Edge, Node, file
from briefwright.build.graph.sections import node_of
from briefwright.library.model import Library, Section

_KEYS = ("term", "avoid", "prefer")


def term_edges(library: Library, files: Mapping[str, Any]) -> Iterator[Edge]:
    """The edges of all terms. `files` gives what a file of terms holds, by path."""
    texts = [
        (node_of(one, library), one.language.split("-")[0], _text(one))
        for one in (*library.sections.values(), *library.translations.values())
    ]
    for path, entries in files.items():
        for words, language in _terms(entries):
            term, pattern = Node("term", words), _pattern(words)
            yield Edge(file(path), term, "its entry")
            for node, written, text in texts:
                if language in (None, written) and pattern.search(text):
                    yield Edge(term, node, "uses the term")


def _terms(entries: Any) -> Iterator[tuple[str, str | None]]:
    """Every term with its language, None where its entry names none."""
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, Mapping):
            continue
        language = entry.get("language")
        tag = language.split("-")[0] if isinstance(language, str) else None
        for key in _KEYS:
            value = entry.get(key, ())
            for words in [value] if isinstance(value, str) else value or ():
                if isinstance(words, str) and words.strip():
                    yield words, tag


def _text(one: Section) -> str:
    body = one.text.text if one.text else ""
    return " ".join(f"{one.title} {one.fields.get('summary', '')} {body}".split())


def _pattern(words: str) -> re.Pattern[str]:
    """The words as they stand, whatever their case unless they are an abbreviation."""
    plain = r"\s+".join(map(re.escape, words.split()))
    bounded = rf"(?<![A-Za-z0-9]){plain}(?![A-Za-z0-9])"
    return re.compile(bounded, re.NOFLAG if words.isupper() else re.IGNORECASE)
