"""Numbers in running words, English or Japanese, as values.

In: stretches of words. Out: the numbers written in digits, and with them those written in words,
which can only confirm. "425,714", "42万5714" and "four" are numbers; 16:00, 16時 and 4 pm are 16; a
phone number is each of its groups, without its country's code; months by name count as their
number, years of eras as years, 3割 as 30, and 3分の1 as a third.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefwright.base.source import Span
from briefwright.check.prose import Stretch
from briefwright.check.worded_numbers import eastern, in_words, parts

# Ways of speaking of one language that the other has other words for, and names.
_IDIOM = re.compile(r"\d{1,2}代|24時間(?!以内|前)|COVID-\d+", re.IGNORECASE)
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_SCALES |= {"trillion": 1e12, "tn": 1e12}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}

_WIDE = str.maketrans("０１２３４５６７８９．，：％＋", "0123456789.,:%+")
# "+81 3 1234 5678" is 03-1234-5678 at home.
_COUNTRY_CODE = re.compile(r"\+\d{1,3}(?:[\s-]*\(0\)[\s-]*|[\s)-]+)(?=\(?\d[\d\s()-]{5,})")
_ARTICLE = (
    r"第\s*[\d一二三四五六七八九十百]+(?:条|項)(?:の\s*\d+)?"
    r"|\b(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Pp]ara(?:graph)?s?\.?)\s*\d[\d()\-–]*"
    r"(?:(?:,|\sand|\sto|\sor)\s*\d[\d()\-–]*)*"
)
_NAMED = re.compile(_ARTICLE)
_OF_LAW = re.compile(
    r"(?:法律|政令|省令|条約|条例|告示)第\s*\d+号|第\s*\d+(?:号|巻|章|節|部|次)(?:の\s*\d+)?"
    r"|\bNos?\.?\s*\d[\d()\-–]*(?:(?:,|\sand|\sto|\sor)\s*\d[\d()\-–]*)*"
    rf"|{_ARTICLE}"
)
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s*(元|\d{{1,2}})年(?:度)?")
_RANGE = re.compile(r"\b((?:19|20)\d\d)\s*[-–/]\s*(\d\d)\b(?![-–]\d)")
_HOUR = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?m\b"
    r"|(?:o['’]clock )?(?P<day>at night|in the (?:morning|afternoon|evening)))"
    r"|(?P<jhalf>午前|午後)?\s*(?P<jhour>\d{1,2})時(?!間)(?:(?P<jminute>\d{1,2})分|(?P<at30>半))?",
    re.IGNORECASE,
)
_MORNING = ("a", "in the morning", "午前")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_FRACTION = re.compile(r"(\d+)分の\s*(\d+)")
_PER_CENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent|パーセント)")
_ONE_IN = re.compile(r"\b(\d{1,3}) (?:in|out of)(?: every)? (\d{1,3})\b")
_TENTHS = re.compile(r"(\d+)割(?:(\d)分)?")
_EASTERN = re.compile(r"(?:\d[\d,]*(?:\.\d+)?[兆億万千百])+(?:\d[\d,]*)?")
_SCALED = re.compile(
    r"(\d+(?:[.,]\d+)*)(?:[\s-]*(thousand|million|billion|trillion)|(bn|tn|m|k))\b", re.IGNORECASE
)
_PLAIN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_DIGIT = re.compile(r"\d")
_AFTER_NOON = re.compile(
    r"午後|\d\s*p\.?m\b|\d(?: o['’]clock)?\s+(?:at night|in the (?:evening|afternoon))",
    re.IGNORECASE,
)

# Without one of these there is no hour after noon.
_LATE = ("午後", "pm", "p.m", "night", "evening", "afternoon")


@dataclass(frozen=True, slots=True)
class Numbers:
    """`written` in digits, with their places; `named` those of articles; `all` with those in
    words and all that others may be written as."""

    written: frozenset[float]
    named: frozenset[float]
    all: frozenset[float]
    places: Mapping[float, tuple[Stretch, int, int]]

    def span(self, number: float) -> Span | None:
        """The first place of a number in digits."""
        stretch, start, end = self.places.get(number, (None, 0, 0))
        return stretch.span(start, end) if stretch else None


def numbers(stretches: Iterable[Stretch]) -> Numbers:
    """The numbers of some words."""
    places: dict[float, tuple[Stretch, int, int]] = {}
    named: set[float] = set()
    also: set[float] = set()
    for stretch in stretches:
        text = stretch.text.translate(_WIDE)
        text = _COUNTRY_CODE.sub(_blank, text) if "+" in text else text
        plain = text
        if "第" in text or _DIGIT.search(text):
            plain = _OF_LAW.sub(_blank, text)
            named.update(*map(_of_article, _NAMED.finditer(text)))
        for value, start, end in _digits(plain):
            places.setdefault(value, (stretch, start, end))
        also.update(in_words(text), _of_eras(plain), _otherwise(text))
    written = frozenset(places)
    return Numbers(written, frozenset(named), written | also, MappingProxyType(places))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _digits(text: str) -> Iterator[tuple[float, int, int]]:
    """Numbers in digits; each kind is blanked once it is read."""
    if not _DIGIT.search(text):
        return
    text = _IDIOM.sub(_blank, _ERA.sub(_blank, text) if "年" in text else text)
    for signs, pattern, read in (
        ("-–/", _RANGE, _range),
        ("mM時ni", _HOUR, _hour),
        (":", _CLOCK, _clock),
        ("分", _FRACTION, _fraction),
        ("割", _TENTHS, _tenths),
        ("兆億万千百", _EASTERN, _eastern),
        ("nNmMkKd", _SCALED, _scaled),
        ("", _PLAIN, _plain),
    ):
        if signs and not any(sign in text for sign in signs):
            continue
        blanked = text
        for found in pattern.finditer(text):
            start, end = found.span()
            for value in read(found):
                yield value, start, end
            blanked = blanked[:start] + " " * (end - start) + blanked[end:]
        text = blanked


def _range(found: re.Match[str]) -> tuple[float, ...]:
    return float(found[1]), float(found[1][:2] + found[2])


def _hour(found: re.Match[str]) -> tuple[float, ...]:
    hour = int(found["hour"] or found["jhour"])
    half = (found["half"] or found["day"] or found["jhalf"] or "").lower()
    if half:
        hour = hour % 12 + (0 if half in _MORNING else 12)
    minute = 30 if found["at30"] else int(found["minute"] or found["jminute"] or 0)
    return (float(hour), float(minute)) if minute else (float(hour),)


def _clock(found: re.Match[str]) -> tuple[float, ...]:
    hour, minute = float(found[1]), float(found[2])
    return (hour, minute) if minute else (hour,)


def _fraction(found: re.Match[str]) -> tuple[float, ...]:
    return (float(found[2]) / float(found[1]),) if float(found[1]) else ()


def _tenths(found: re.Match[str]) -> tuple[float, ...]:
    return (10 * float(found[1]) + float(found[2] or 0),)


def _eastern(found: re.Match[str]) -> tuple[float, ...]:
    return (eastern(found[0]),)


def _scaled(found: re.Match[str]) -> tuple[float, ...]:
    return (_value(found[1]) * _SCALES[(found[2] or found[3]).lower()],)


def _plain(found: re.Match[str]) -> tuple[float, ...]:
    return (_value(found[0]),)


def _value(written: str) -> float:
    return float(written.replace(",", ""))


def _of_eras(text: str) -> Iterator[float]:
    for found in _ERA.finditer(text) if "年" in text else ():
        yield _ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))


def _of_article(found: re.Match[str]) -> Iterator[float]:
    return (float(one) for one in re.findall(r"\d+", found[0]))


def _otherwise(text: str) -> Iterator[float]:
    """What the numbers of a text may be written as: hours after noon, midnight, fractions."""
    if not _DIGIT.search(text):
        return
    lowered = text.lower()
    after_noon = any(sign in lowered for sign in _LATE) and bool(_AFTER_NOON.search(text))
    for digits in re.findall(r"\d+", text):
        value = float(digits)
        yield value
        if after_noon and value <= 12:
            yield value + 12
        if value in (0, 24):
            yield 24 - value
    for found in _FRACTION.finditer(text) if "分の" in text else ():
        yield from parts(float(found[2]), float(found[1]))
    for found in _ONE_IN.finditer(text) if " in " in text or " out of " in text else ():
        yield from parts(float(found[1]), float(found[2]))
    for found in _PER_CENT.finditer(text):
        yield float(found[1]) / 100
