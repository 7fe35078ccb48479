"""Finding many terms in one pass over a text.

In: terms of English or Japanese, and a text as `markup` leaves it. Out: each occurrence with its
term. English terms are found in plural, with a possessive, with hyphens and across line breaks,
whatever their case; Japanese ones across line breaks. Of terms that overlap the longest counts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefwright.library.terms import Term

_LETTER = "[a-zà-ÿā-ž0-9_]"  # not those of Japanese, which may stand beside an English word
_WORD = re.compile(r"[a-zà-ÿā-ž0-9]+")
_PLAIN_WORD = re.compile("[a-z0-9]+")
_GAP = r"(?:[ \t]*\n[ \t]*|[ \t\u00a0\-\u2010-\u2013]+)"
_FOLLOWING = re.compile(rf"(?:'s?)?{_GAP}(\w*)")
_BETWEEN = re.compile(r"[\s-]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_IRREGULAR = {"child": "children", "woman": "women", "man": "men", "person": "people"}


Entry = tuple[str, Term]


@dataclass(frozen=True, slots=True)
class Found:
    """An occurrence of a term; `avoid` is the form of the table that it is of."""

    term: Term
    avoid: str
    start: int
    end: int


class TermFinder:
    """Terms; patterns are compiled when a text first has a word that they begin with."""

    def __init__(self, terms: Iterable[Term]) -> None:
        spaced: dict[str, list[Entry]] = {}
        unspaced: dict[str, Entry] = {}
        for term in terms:
            for avoid in term.avoid:
                plain = lower(avoid)
                first = _WORD.match(plain)
                if first and not _UNSPACED.search(plain):
                    spaced.setdefault(first[0], []).append((avoid, term))
                else:
                    unspaced.setdefault(plain, (avoid, term))
        by_form: dict[str, list[Entry]] = {}
        for word, entries in spaced.items():
            for form in _forms(word):
                by_form.setdefault(form, []).extend(entries)
        self._by_first = {form: _Spaced(entries) for form, entries in by_form.items()}
        self._unspaced = _Unspaced(unspaced) if unspaced else None

    def find(self, text: str) -> Iterator[Found]:
        """The occurrences in a text, in order."""
        lowered = lower(text)
        words = frozenset((_PLAIN_WORD if lowered.isascii() else _WORD).findall(lowered))
        firsts = self._by_first.keys() & words
        by_first = {
            first: terms
            for first in firsts
            if (terms := self._by_first[first]).may_stand_among(words)
        }
        if by_first:
            yield from _spaced(lowered, by_first)
        if self._unspaced:
            yield from self._unspaced.search(lowered)


class _Spaced:
    """Terms of words between spaces that begin with the same word, the longest first."""

    def __init__(self, entries: list[Entry]) -> None:
        longest_first = sorted(entries, key=lambda entry: -len(entry[0]))
        self._terms = tuple(_Inflected(avoid, term) for avoid, term in longest_first)
        stems = [one.second for one in self._terms]
        self._stems = tuple(stem for stem in stems if stem) if all(stems) else ()
        seconds = [one.seconds for one in self._terms]
        self._seconds = frozenset().union(*seconds) if all(seconds) else None

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether a text of some words can have one of the terms."""
        return self._seconds is None or not self._seconds.isdisjoint(words)

    def match(self, text: str, at: int, end: int) -> Found | None:
        """The longest term whose first word stands at a place."""
        following = _FOLLOWING.match(text, end)
        if self._stems and not (following and following[1].startswith(self._stems)):
            return None
        for one in self._terms:
            if one.second is None or (following and following[1].startswith(one.second)):
                found = one.match(text, at)
                if found:
                    return found
        return None


class _Inflected:
    """A term with its words in plural or with a possessive; its pattern is compiled when a text
    first has its first two words. `seconds` are the forms of the second, where it can be told."""

    def __init__(self, avoid: str, term: Term) -> None:
        self._avoid = avoid
        self._term = term
        second = _words(avoid)[1:2]
        self.second = _stem(second[0]) if second else None
        plain = bool(second) and _WORD.fullmatch(second[0])
        self.seconds = frozenset(_forms(second[0])) if plain else frozenset[str]()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(_inflected_words(self._avoid))

    def match(self, text: str, at: int) -> Found | None:
        """The term as it stands at a place."""
        found = self._pattern.match(text, at)
        return Found(self._term, self._avoid, at, found.end()) if found else None


def _spaced(lowered: str, by_first: Mapping[str, _Spaced]) -> Iterator[Found]:
    places = sorted(place for first in by_first for place in _places(lowered, first))
    last = 0
    for start, end in places:
        if start >= last and (found := by_first[lowered[start:end]].match(lowered, start, end)):
            last = found.end
            yield found


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """Where a word stands by itself."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _WORD.match(text, end) and not (start and _WORD.match(text[start - 1])):
            yield start, end
        start = text.find(word, end)


class _Unspaced:
    """Terms of a language without spaces, the longest first, across line breaks."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self._entries = {_unbroken(plain): entry for plain, entry in entries.items()}
        longest_first = sorted(self._entries, key=len, reverse=True)
        # Without groups, so that the engine can skip to the characters with which terms begin.
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def search(self, text: str) -> Iterator[Found]:
        """The occurrences in a text, in order."""
        unbroken = _unbroken(text)
        if not self._pattern.search(unbroken):
            return
        places = [at for at, char in enumerate(text) if not char.isspace()]
        for found in self._pattern.finditer(unbroken):
            avoid, term = self._entries[found[0]]
            yield Found(term, avoid, places[found.start()], places[found.end() - 1] + 1)


def _unbroken(text: str) -> str:
    return "".join(text.split())


def lower(text: str) -> str:
    """The text in lower case, as long as before."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.replace("’", "'")


def _forms(word: str) -> tuple[str, ...]:
    """A word and its plurals, as far as they can be told."""
    if word in _IRREGULAR:
        return (word, _IRREGULAR[word])
    return (word, f"{word}s", f"{word}es", f"{word[:-1]}ies")


def _inflected_words(term: str) -> str:
    """A pattern for a term's words, each in plural or with a possessive."""
    return _GAP.join(map(_inflected, _words(term))) + rf"(?!{_LETTER})"


def _words(term: str) -> list[str]:
    return _BETWEEN.split(lower(term))


def _stem(word: str) -> str:
    """What a word and its inflected forms begin with; nothing for any word."""
    if word == "*":
        return ""
    regular = _IRREGULAR.get(word, word).startswith(word)
    return word.removesuffix("y") if regular else word[:1]


def _inflected(word: str) -> str:
    """A pattern for a word, its plural and its possessive; for "*", any word."""
    if word == "*":
        return r"\w+"
    possessive = r"(?:'s?)?"
    if word in _IRREGULAR:
        return f"(?:{_IRREGULAR[word]}|{word}){possessive}"
    if word.endswith("y"):
        return rf"{re.escape(word[:-1])}(?:y|ies){possessive}"
    return rf"{re.escape(word)}(?:e?s)?{possessive}"
