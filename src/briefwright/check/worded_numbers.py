"""Numbers in words, English or Japanese, as values; they can only confirm.

"Two hundred and fifty" is 250, but also 2, 100 and 50; 四十二万五千 is 425,000; "two thirds" is 2,
3, two thirds and 67 per cent; "ten at night" is 10 and 22.
"""

import re
from collections.abc import Iterator

from briefwright.check.number_words import MONTHS, ORDINALS, OTHER, PARTS, SCALES, TENS, WORDS

_WORD = re.compile(r"[a-z]+")
_ONE_IN = re.compile(r"\b([a-z]+) (?:in|out of)(?: every)? ([a-z]+)\b")
_EVENING = re.compile(
    r"\b([a-z]+)(?: o['’]clock)?\s+(?:at night|in the (?:evening|afternoon)|p\.?m)\b"
)
_EASTERN = re.compile(r"[〇一二三四五六七八九十百千万億兆]+")
_TOKEN = re.compile(r"[\d,]+(?:\.\d+)?|[〇一二三四五六七八九]+|[十百千万億兆]")
_KANJI = {"〇": 0, **{char: value for value, char in enumerate("一二三四五六七八九", 1)}}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 1e4, "億": 1e8, "兆": 1e12}
_SIMPLE = {
    **{word: value for value, word in enumerate(WORDS)},
    **{word: 10 * value for value, word in enumerate(TENS, 2)},
}
_ORDINAL = {word: value for value, word in enumerate(ORDINALS, 1)}
_READ = {*_SIMPLE, *_ORDINAL, *MONTHS, *OTHER, *PARTS}
_IN_EAST = re.compile(r"([〇一二三四五六七八九十百千]+)(割|分の([〇一二三四五六七八九十百]+))")


def in_words(text: str) -> Iterator[float]:
    """The numbers that are written in words, and all that they are made of."""
    yield 1.0
    lower = text.lower()
    words = _WORD.findall(lower)
    for at, word in enumerate(words):
        if word not in _READ:
            continue
        yield from _alone(word)
        if word in _SIMPLE:
            yield _compound(words[at:])
        if word in PARTS:
            yield from parts(_count(words[at - 1]) if at else 1, PARTS[word])
    counted = not _SIMPLE.keys().isdisjoint(words)
    for found in _ONE_IN.finditer(lower) if counted else ():
        if found[1] in _SIMPLE and found[2] in _SIMPLE:
            yield from parts(_SIMPLE[found[1]], _SIMPLE[found[2]])
    for found in _EVENING.finditer(lower) if counted else ():
        yield from (_SIMPLE[found[1]] + 12.0,) if found[1] in _SIMPLE else ()
    if text.isascii():
        return
    for found in _EASTERN.finditer(text):
        yield eastern(found[0])
    for found in _IN_EAST.finditer(text):
        whole = eastern(found[1])
        yield from (10 * whole,) if found[2] == "割" else parts(eastern(found[3]), whole)


def _alone(word: str) -> Iterator[float]:
    if word in _SIMPLE:
        yield float(_SIMPLE[word])
    elif word in _ORDINAL:
        yield float(_ORDINAL[word])
    elif word in MONTHS:
        yield float(MONTHS.index(word) + 1)
    yield from OTHER.get(word, ())


def _count(word: str) -> float:
    return _SIMPLE.get(word, 1)


def _compound(words: list[str]) -> float:
    """The number that some words begin with: "two thousand five hundred and sixty-first"."""
    total = current = 0.0
    for at, word in enumerate(words):
        if word in _SIMPLE:
            current += _SIMPLE[word]
        elif word == "hundred":
            current *= 100
        elif word in SCALES:
            total, current = total + current * SCALES[word], 0.0
        elif word in _ORDINAL and current >= 20:
            return total + current + _ORDINAL[word]
        elif word != "and" or words[at + 1 : at + 2] == [] or words[at + 1] not in _SIMPLE:
            break
    return total + current


def parts(count: float, whole: float) -> Iterator[float]:
    """A fraction as people may write it: its two numbers, its value, and per cent."""
    if whole:
        yield from (float(count), float(whole), count / whole, round(100 * count / whole))


def eastern(written: str) -> float:
    """A number with the units of East Asia, in digits or in kanji: 42万5千, 二十三, 二〇二三."""
    total = section = 0.0
    number: float | None = None
    for token in _TOKEN.findall(written):
        if token in _SMALL:
            section += (1 if number is None else number) * _SMALL[token]
            number = None
        elif token in _LARGE:
            total += ((section + (number or 0)) or 1) * _LARGE[token]
            section, number = 0.0, None
        else:
            number = _digits(token)
    return total + section + (number or 0)


def _digits(token: str) -> float:
    if token[0] in _KANJI:
        return float("".join(str(_KANJI[char]) for char in token))
    return float(token.replace(",", "") or 0)
