"""Locators as they are written after a key: "art 34", "paras 2-3, 5", "5-7 (emphasis added)".

In: the text after a key. Out: a `Locator`: its steps ("art 3, para 2" has two), and the rest, which
is a suffix. The words that are understood are in locators.toml.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

AS_WRITTEN = "as-written"


@dataclass(frozen=True, slots=True)
class Step:
    """A label of CSL, or of locators.toml, or AS_WRITTEN; its value; whether it names several."""

    label: str
    value: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class Locator:
    steps: tuple[Step, ...] = ()
    rest: str = ""


_CORE = r"(?:[A-Za-z]{0,2}\d[\w./:]*(?<![./:])|[ivxlcIVXLC]+\b|[A-Z]{1,2}\b)"
_ONE = rf"(?:{_CORE}|\[\d+\])(?:\([0-9A-Za-z]{{1,5}}\))*|(?:\([0-9A-Za-z]{{1,5}}\))+"
_JOIN = r"(?:\s?[-\u2013]\s?|\s?,\s?(?:and\s)?|\s?&\s?|\s(?:and|to)\s)"
_VALUE = re.compile(rf"(?:{_ONE})(?:{_JOIN}(?:{_ONE}))*(?![\w(])")
_MAIN = re.compile(rf"(?:^|{_JOIN}){_CORE}")
_NUMBERED = re.compile(r"[\[(]?[A-Z]?\d|[ivxl]+\b")
_WORD = re.compile(r"([^\W\d_]+|[¶§]+)(\.?\s*)")
_AFTER_PAGE = re.compile(r"$|[.,;(]|\s+(?:\(|and\b|et\b|ff?\b|passim\b|n\b)")
_NUMBER = r"\d+(?:\.\d+)*[A-Za-z]?"
_RANGE = re.compile(
    rf"(?<![\w.-])({_NUMBER}|{_NUMBER}\(\w+\)|\(\w+\))\s?[-\u2013]\s?"
    rf"({_NUMBER}|\(\w+\))(?![\w-])"
)
_JAPANESE = re.compile(
    r"(?:第?[0-9０-９一二三四五六七八九十百]+(?:の[0-9０-９一二三四五六七八九十]+)*"
    r"(?:条|項|号|章|節|部|巻|頁|行|ページ|段落|パラグラフ)(?:の[0-9０-９一二三四五六七八九十]+)?"
    r"|前文|[、・,及びから\s])+"
)


@lru_cache(maxsize=4096)
def parse(written: str) -> Locator:
    """What was written after a key, in steps and a rest."""
    text = written.strip()
    japanese = _JAPANESE.match(text)
    if japanese and re.search(r"\w[条項号章節部巻頁]|ページ|段落|パラ|前文", japanese.group()):
        return Locator((Step(AS_WRITTEN, japanese.group().strip()),), text[japanese.end() :])
    steps: list[Step] = []
    at = 0
    while (found := _step(text, at, first=not steps)) is not None:
        step, at = found
        steps.append(step)
    rest = text[at:].rstrip()
    return Locator(tuple(steps), rest.strip(".,;:") and rest)


def _step(text: str, at: int, *, first: bool) -> tuple[Step, int] | None:
    """The step that begins here, and where it ends."""
    if not first:
        comma = re.compile(r",?\s+").match(text, at)
        if comma is None:
            return None
        at = comma.end()
    labelled = _labelled(text, at)
    if labelled or not first:
        return labelled
    value = _VALUE.match(text, at)
    if value is None or not _is_page(value.group(), text[value.end() :]):
        return None
    return _made("page", value.group(), plural=False), value.end()


def _labelled(text: str, at: int) -> tuple[Step, int] | None:
    word = _WORD.match(text, at)
    if word is None:
        return None
    name = word[1].casefold()
    apart = len(name) > 1 or name == "p" or word[2] or not name.isalpha()
    label = _written().get(name) if apart else None
    value = _VALUE.match(text, word.end())
    if label and value:
        return _made(label, value.group(), plural=_is_plural(name)), value.end()
    alone = _alone().get(name)
    if alone and not re.match(r"\w", text[word.end() : word.end() + 1]):
        return Step(alone, ""), at + len(word.group().rstrip())
    return None


def _is_page(value: str, rest: str) -> bool:
    """Whether a value without label is a page: "xii" is, "mix", "I" and "2nd edn" are words."""
    if not _NUMBERED.match(value) or not _AFTER_PAGE.match(rest):
        return False
    letters = re.match(r"[a-z]+", value)
    if letters is None:
        return True
    pattern = r"(xl|l?x{0,3})(ix|iv|v?i{0,3})"
    return re.fullmatch(pattern, letters.group()) is not None


def _is_plural(name: str) -> bool:
    return (name.endswith("s") and len(name) > 1) or name in ("pp", "nn", "ll", "rr", "vv", "qq")


def _made(label: str, written: str, *, plural: bool) -> Step:
    """The step with its ranges joined by an en dash; "226-2" is one article, not a range."""

    def joined(match: re.Match[str]) -> str:
        rising = label == "page" or _rises(match[1], match[2])
        return f"{match[1]}\u2013{match[2]}" if rising else match.group()

    value = " ".join(_RANGE.sub(joined, written).split())
    numbers = len(_MAIN.findall(value.replace("-", "")))
    return Step(label, value, plural or numbers > 1)


def _rises(first: str, last: str) -> bool:
    """Whether the second of two numbers is the greater: "3.12-3.17", "3(a)-(c)"."""
    if last.startswith("("):
        return True
    pairs = ([int(part) for part in re.findall(r"\d+", one.split("(")[0])] for one in (first, last))
    lower, higher = pairs
    return higher > lower or (higher == lower and last > first)


@cache
def table() -> Mapping[str, Any]:
    """The words of locators.toml."""
    text = resources.files("briefwright.cite").joinpath("locators.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _written() -> dict[str, str]:
    return {word: label for label, words in table()["written"].items() for word in words}


@cache
def _alone() -> dict[str, str]:
    return {word: label for label, words in table()["alone"].items() for word in words}
