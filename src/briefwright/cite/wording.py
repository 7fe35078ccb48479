"""Locators as words, for styles and languages that have no words of their own for them.

In: a `Locator`, a style's name, a language, the type of what is cited. Out: its words, from
locators.toml. In Japanese the word stands around each number, and what is in brackets follows it.
"""

import re

from briefwright.cite.items import iroha, number_of_item
from briefwright.cite.locators import AS_WRITTEN, Locator, Step, table

OF_JAPAN = "law of Japan"
_LAW = ("bill", "legislation", "regulation", "treaty", OF_JAPAN)
_JOIN = re.compile(r"(\u2013|\sto\s|\s?,\s?(?:and\s)?|\s?&\s?|\sand\s)")
_NUMBER = re.compile(r"([^(\[第-]+)(?:-(\d+))?((?:[(\[第].*)?)")
_PARTS = re.compile(
    r"(?:(?<=\d)|(?<=, ))(?:\((?P<paragraph>\d+)\))?"
    r"(?:\((?P<item>\d+|[ivx]+)\)(?:\((?P<division>[a-z])\))?)?"
)


def worded(locator: Locator, style: str, language: str, kind: str = "") -> str:
    """The steps as words, for styles that have no words of their own for them."""
    tag = language.partition("-")[0]
    if tag == "ja":
        return "".join(_japanese(step, style, kind) for step in locator.steps)
    return ", ".join(_word(step, style, tag) for step in locator.steps)


def has_own_words(language: str) -> bool:
    """Whether a language words every locator by itself, number and word in an order of its own."""
    tag = language.partition("-")[0]
    return tag != "en" and tag in table()["printed"]


def _word(step: Step, style: str, tag: str) -> str:
    if step.label == AS_WRITTEN:
        return step.value
    one, several = _patterns(step.label, style, tag)
    if not step.value:
        return one.replace("{}", "").strip()
    return (several if step.several else one).replace("{}", step.value)


def _patterns(label: str, style: str, tag: str) -> tuple[str, str]:
    """The words for one and for several."""
    printed = table()["printed"]
    own = printed.get(style, {})
    tables = (own.get(tag, {}), printed.get(tag, {}), own.get("en", {}), printed["en"])
    one, several = next(words[label] for words in tables if label in words)
    return one, several


def _japanese(step: Step, style: str, kind: str) -> str:
    """ "3(a)" is 第3条(a), "226-2" 第226条の2, "34-35" 第34条〜第35条."""
    if step.label == AS_WRITTEN or not step.value:
        return _word(step, style, "ja")
    of_law = table()["law"]["ja"] if kind in _LAW else {}
    pattern = of_law.get(step.label) or _patterns(step.label, style, "ja")[0]
    value = _of_japan(step.value) if kind == OF_JAPAN and step.label == "article" else step.value
    number, *others = _JOIN.split(value)
    if not pattern.startswith("第"):
        joined = [number, *(_joined(part) for part in others)]
        return str(pattern.replace("{}", "".join(joined)))
    words = [_around(pattern, number)]
    for join, following in zip(others[::2], others[1::2], strict=True):
        words += [_joined(join, of_words=True), _around(pattern, following)]
    return "".join(words)


def _of_japan(value: str) -> str:
    """ "182(3)(1)" and "182(3)(i)" are 182第3項第1号, "2(3)(ii)(a)" is 2第3項第2号イ: paragraphs
    and items of a Japanese act, and the parts of items, have names."""
    return _PARTS.sub(_named, value)


def _named(match: re.Match[str]) -> str:
    paragraph, item, division = match.group("paragraph", "item", "division")
    words = f"第{paragraph}項" if paragraph else ""
    words += f"第{number_of_item(item)}号" if item else ""
    return words + (iroha(division) if division else "")


def _around(pattern: str, number: str) -> str:
    found = _NUMBER.fullmatch(number)
    if found is None:
        return number
    branch = f"の{found[2]}" if found[2] else ""
    return pattern.replace("{}", found[1]) + branch + found[3]


def _joined(part: str, *, of_words: bool = False) -> str:
    """A join between numbers as Japanese has it."""
    if not _JOIN.fullmatch(part):
        return part
    if part == "\u2013" or part.strip() == "to":
        return "〜" if of_words else "\u2013"
    return "、"
