"""Numbers in running words, English or Japanese, as values.

In: stretches of words. Out: the numbers written in digits, and with them those written in words,
which can only confirm. "425,714", "42万5714" and "four" are numbers; 16:00 and 16時 are 16; a phone
number is each of its groups; months by name count as their number, and years of eras as years.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from briefwright.base.source import Span
from briefwright.check.number_words import MONTHS, ORDINALS, OTHER, TENS, WORDS
from briefwright.check.prose import Stretch

# Ways of speaking of one language that the other has other words for.
_IDIOM = re.compile(r"\d{1,2}代|24時間(?!以内|前)")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "万": 1e4, "億": 1e8, "千": 1e3}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_KANJI = {"〇": 0, **{char: value for value, char in enumerate("一二三四五六七八九", 1)}}
_KANJI_UNITS = {"十": 10, "百": 100, "千": 1000}

_WIDE = str.maketrans("０１２３４５６７８９．，：％", "0123456789.,:%")
_OF_LAW = re.compile(
    r"(?:法律|政令|省令|条約|条例|告示)第\s*\d+号|第\s*\d+(?:条|項|号|巻|章|節|部|次)(?:の\s*\d+)?"
    r"|\b(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Pp]ara(?:graph)?s?\.?|No\.?|Nos\.?)\s*\d[\d()\-–]*"
    r"(?:(?:,|\sand|\sto|\sor)\s*\d[\d()\-–]*)*"
)
_ERA = re.compile(r"(令和|平成|昭和)\s*(元|\d{1,2})年(?:度)?")
_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*[-–/]\s*(\d\d)\b(?![-–]\d)")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_MIXED = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(億|万|千)(?:\s*(\d[\d,]*)\s*(万))?(?:\s*(\d[\d,]*))?")
_PLAIN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SCALED = re.compile(r"(\d+(?:[.,]\d+)*)(?:\s|-)*(thousand|million|billion|bn|m)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_KANJI_NUMBER = re.compile(r"[〇一二三四五六七八九十百千]+(?:万|億)?")


@dataclass(frozen=True, slots=True)
class Numbers:
    """`written` in digits, with their places; `all` with those in words."""

    written: frozenset[float]
    all: frozenset[float]
    places: MappingProxyType[float, Span]


def numbers(stretches: Iterable[Stretch]) -> Numbers:
    """The numbers of some words."""
    places: dict[float, Span] = {}
    worded: set[float] = set()
    for stretch in stretches:
        text = _OF_LAW.sub(_blank, stretch.text.translate(_WIDE))
        for value, start, end in _digits(text):
            places.setdefault(value, stretch.span(start, end))
        worded.update(_in_words(stretch.text.lower()))
        worded.update(_of_eras(text))
        worded.update(float(one) for one in re.findall(r"\d+", stretch.text.translate(_WIDE)))
    written = frozenset(places)
    return Numbers(written, written | worded, MappingProxyType(places))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _digits(text: str) -> Iterator[tuple[float, int, int]]:
    """Numbers in digits; each kind is blanked once it is read."""
    text = _IDIOM.sub(_blank, _ERA.sub(_blank, text))
    for pattern, read in (
        (_RANGE, _range),
        (_CLOCK, _clock),
        (_MIXED, _mixed),
        (_SCALED, _scaled),
        (_PLAIN, _plain),
    ):
        for found in pattern.finditer(text):
            for value in read(found):
                yield value, found.start(), found.end()
        text = pattern.sub(_blank, text)


def _range(found: re.Match[str]) -> tuple[float, ...]:
    return float(found[1]), float(found[1][:2] + found[2])


def _clock(found: re.Match[str]) -> tuple[float, ...]:
    hour, minute = float(found[1]), float(found[2])
    return (hour, minute) if minute else (hour,)


def _mixed(found: re.Match[str]) -> tuple[float, ...]:
    total = _value(found[1]) * _SCALES[found[2]]
    if found[3]:
        total += _value(found[3]) * _SCALES[found[4]]
    if found[5]:
        total += _value(found[5])
    return (total,)


def _scaled(found: re.Match[str]) -> tuple[float, ...]:
    scale = {"bn": 1e9, "m": 1e6}.get(found[2].lower()) or _SCALES[found[2].lower()]
    return (_value(found[1]) * scale,)


def _plain(found: re.Match[str]) -> tuple[float, ...]:
    return (_value(found[0]),)


def _value(written: str) -> float:
    return float(written.replace(",", ""))


def _of_eras(text: str) -> Iterator[float]:
    for found in _ERA.finditer(text):
        yield _ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))


def _in_words(text: str) -> Iterator[float]:
    yield 1.0
    words = _WORD.findall(text)
    for index, word in enumerate(words):
        if word in WORDS:
            yield from _scaled_word(WORDS.index(word), words[index + 1 : index + 2])
        elif word in ORDINALS:
            yield float(ORDINALS.index(word) + 1)
        elif word in MONTHS:
            yield float(MONTHS.index(word) + 1)
        elif word in TENS:
            yield from _tens(word, words[index + 1 : index + 2])
        elif word in OTHER:
            yield from OTHER[word]
    for found in _KANJI_NUMBER.finditer(text):
        yield from _kanji(found[0])


def _scaled_word(value: int, following: list[str]) -> Iterator[float]:
    yield float(value)
    if following and following[0] in _SCALES:
        yield value * _SCALES[following[0]]


def _tens(word: str, following: list[str]) -> Iterator[float]:
    tens = 10.0 * (TENS.index(word) + 2)
    yield tens
    if following and following[0] in WORDS[1:10]:
        yield tens + WORDS.index(following[0])


def _kanji(written: str) -> Iterator[float]:
    """A number in kanji, as in 二十三 or 二〇二三."""
    scale = _SCALES.get(written[-1], 1.0) if written[-1] in "万億" else 1.0
    total = digit = 0
    for char in written.rstrip("万億"):
        if char in _KANJI:
            digit = digit * 10 + _KANJI[char]
        else:
            total += (digit or 1) * _KANJI_UNITS[char]
            digit = 0
    yield (total + digit) * scale
