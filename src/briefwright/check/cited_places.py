"""The places that locators name, whatever the language they are written in.

In: what stands behind a key, as in "art 3(2)", 第3条第2項 or "12 (emphasis added)". Out: the kind
of its first step and all its numbers; nothing for words without numbers.
"""

import re
import unicodedata

from briefwright.check.worded_numbers import eastern
from briefwright.cite.items import IROHA, latin, number_of_item
from briefwright.cite.locators import AS_WRITTEN, parse

Place = tuple[str, tuple[str, ...]]

_UNITS = {
    "条": "article",
    "項": "paragraph",
    "号": "item",
    "章": "chapter",
    "節": "section",
    "部": "part",
    "巻": "volume",
    "頁": "page",
    "ページ": "page",
    "行": "line",
    "段落": "paragraph",
    "パラグラフ": "paragraph",
    "前文": "preamble",
}
_UNIT = re.compile("|".join(_UNITS))
_KANJI = re.compile("[〇一二三四五六七八九十百]+")
_NUMBER = re.compile(r"\d+|[A-Za-z]+")
_LETTERED = re.compile(rf"[{IROHA}](?!\w)|\s*(?:\(\w{{1,5}}\))+")


def place(locator: str) -> Place:
    """The place that a locator names."""
    found = parse(unicodedata.normalize("NFKC", locator))
    if not found.steps:
        return "", ()
    first = found.steps[0]
    if first.label == AS_WRITTEN:
        lettered = _LETTERED.match(found.rest)
        return _eastern(first.value + (lettered.group() if lettered else ""))
    return first.label, _numbers(*(step.value for step in found.steps))


def _eastern(written: str) -> Place:
    unit = _UNIT.search(written)
    western = _KANJI.sub(lambda kanji: f"{eastern(kanji[0]):.0f}", written)
    western = re.sub(f"(?<=号)[{IROHA}]", lambda found: latin(found[0]), western)
    return _UNITS[unit[0]] if unit else "", _numbers(western)


def _numbers(*written: str) -> tuple[str, ...]:
    """The numbers and letters of a place; an item of an act, "(iii)" or 第3号, by its number."""
    first, *others = [one.casefold() for text in written for one in _NUMBER.findall(text)] or [""]
    return tuple(filter(None, (first, *map(number_of_item, others))))
