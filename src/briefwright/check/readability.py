"""How hard running words are to read.

English: words a sentence, and Flesch's reading ease (R Flesch, "A New Readability Yardstick",
Journal of Applied Psychology 32 (1948) 221), its syllables counted by Pyphen's hyphenation.
Japanese: characters a sentence and the share of kanji, since it has no words between spaces.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefwright.check.markup import BREAK, CITED
from briefwright.check.prose import Prose, Stretch
from briefwright.check.sentences import Range, paragraphs, sentences

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.:-]*")
_KANJI = re.compile(r"[一-龥々〆]")
_JAPANESE = re.compile(r"[一-龥々〆ぁ-んァ-ヴー]")
_BLANK = re.compile(rf"[\s{BREAK}{CITED}]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its place, and its length in words or, in Japanese, in characters."""

    stretch: Stretch
    place: Range
    length: int


def measured(prose: Prose, language: str) -> Iterator[Sentence]:
    """The sentences of running words with their lengths."""
    for stretch in prose:
        for first, last in paragraphs(stretch.text):
            for start, end in sentences(stretch.text, first, last):
                length = length_of(stretch.text[start:end], language)
                if length:
                    yield Sentence(stretch, _trimmed(stretch.text, start, end), length)


def length_of(sentence: str, language: str) -> int:
    """Words of a sentence, or its characters in Japanese."""
    if is_japanese(language):
        return len(_BLANK.sub("", sentence))
    return len(_WORD.findall(sentence))


def is_japanese(language: str) -> bool:
    return language.split("-")[0] == "ja"


def _trimmed(text: str, start: int, end: int) -> Range:
    """A sentence's place without the blanks and citations around it."""
    inner = text[start:end]
    head = len(inner) - len(inner.lstrip(f" \t\n{CITED}{BREAK}"))
    tail = len(inner) - len(inner.rstrip(f" \t\n{CITED}{BREAK}"))
    return start + head, end - tail


def reading_ease(texts: Iterable[str]) -> float | None:
    """Flesch's reading ease of English sentences: 100 very easy, 0 very hard; None for none."""
    words = syllables = count = 0
    for text in texts:
        found = [word for word in _WORD.findall(text) if word[0].isalpha()]
        words += len(found)
        syllables += sum(map(_syllables, found))
        count += bool(found)
    if not count:
        return None
    return 206.835 - 1.015 * words / count - 84.6 * syllables / words


def share_of_kanji(texts: Iterable[str]) -> float | None:
    """The share of kanji among Japanese characters, from 0 to 1; None where there are none."""
    whole = "".join(texts)
    total = len(_JAPANESE.findall(whole))
    return len(_KANJI.findall(whole)) / total if total else None


@cache
def _hyphenation() -> Any:
    from pyphen import Pyphen  # type: ignore[import-untyped]

    return Pyphen(lang="en_US")


@cache
def _syllables(word: str) -> int:
    parts = re.split(r"['’-]", word.lower())
    return sum(len(_hyphenation().positions(part)) + 1 for part in parts if len(part) > 1) or 1
