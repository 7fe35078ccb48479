"""Records for documents in Japanese.

In: a CSL item. Out: the same item with the words, numbers and dates of Japanese legal writing:
「昭和22年法律第164号」, 「1990年9月2日発効」, 「第2版」. Titles in Japanese stand in place of their
translations. "dimensions" and "scale" tell our style what it has before it.
"""

import re
from typing import Any

from briefwright.cite.shapes.months import MONTHS

Item = dict[str, Any]

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_ENGLISH_DAY = re.compile(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})|([A-Z][a-z]+) (\d{1,2}), (\d{4})")
_PHRASES = (
    (re.compile(r"^entered into force (?:on )?(.+)$", re.IGNORECASE), r"\1発効"),
    (re.compile(r"^not (?:yet )?in force$", re.IGNORECASE), "未発効"),
    (re.compile(r"^opened for signature$", re.IGNORECASE), "署名開放"),
    (re.compile(r"^adopted$", re.IGNORECASE), "採択"),
    (re.compile(r"^signed$", re.IGNORECASE), "署名"),
)
_KINDS = {
    "Act": "法律",
    "Law": "法律",
    "Cabinet Order": "政令",
    "Imperial Ordinance": "勅令",
}
_NUMBER = re.compile(r"(Act|Law|Cabinet Order|Imperial Ordinance) No\.? ?(\d+) of (\d{4})$")
# The first full year of each era: the year in which an era begins has two names.
_ERAS = ((2020, "令和"), (1990, "平成"), (1927, "昭和"), (1913, "大正"), (1869, "明治"))
_SHARED = (1868, 1912, 1926, 1989, 2019)


def original_title(item: Item) -> None:
    """A title in Japanese stands in place of its translation."""
    original = str(item.pop("original-title", ""))
    title = str(item.get("title", ""))
    if JAPANESE.search(original) and not JAPANESE.search(title):
        item["title"] = original
        if not JAPANESE.search(str(item.get("title-short", ""))):
            item.pop("title-short", None)


def number_of_act(item: Item) -> None:
    """ "Act No 164 of 1947" is 昭和22年法律第164号."""
    found = _NUMBER.fullmatch(str(item.get("number", "")))
    if found and JAPANESE.search(str(item.get("title", ""))):
        item["number"] = f"{_era_year(int(found[3]))}{_KINDS[found[1]]}第{found[2]}号"


def _era_year(year: int) -> str:
    """A year of the era; of the common calendar where two eras share it."""
    if year in _SHARED or year < 1868:
        return f"{year}年"
    first, era = next(one for one in _ERAS if year >= one[0])
    return f"{era}{year - first + 2}年"


def treaty_words(item: Item) -> None:
    """ "entered into force 2 September 1990" is 1990年9月2日発効."""
    if item.get("type") == "treaty":
        for field in ("genre", "status"):
            if field in item:
                item[field] = _phrase(str(item[field]))


def _phrase(text: str) -> str:
    for pattern, words in _PHRASES:
        if pattern.match(text):
            return _ENGLISH_DAY.sub(_day, pattern.sub(words, text))
    return text


def _day(match: re.Match[str]) -> str:
    day, month, year = match.group(1, 2, 3) if match[1] else match.group(5, 4, 6)
    if month not in MONTHS:
        return match.group()
    return f"{year}年{MONTHS.index(month) + 1}月{int(day)}日"


def edition(item: Item) -> None:
    """The second edition of a Japanese book is 第2版."""
    number = str(item.get("edition", ""))
    if number.isdigit() and JAPANESE.search(str(item.get("title", ""))):
        item["edition"] = f"第{number}版"


_INNER = str.maketrans("「」“”", "『』『』")
_STRAIGHT = re.compile(r'"([^"<>]+)"')


def inner_quotes(item: Item) -> None:
    """A title stands in 「」, so that what it quotes stands in 『』."""
    if item.get("type") not in ("book", "classic", "collection", "legal_case", "treaty"):
        for field in ("title", "title-short"):
            if field in item:
                text = _STRAIGHT.sub(r"『\1』", str(item[field]))
                item[field] = text.translate(_INNER)


def flags(item: Item) -> None:
    """Tell the style that the document is in Japanese, and whether the work is."""
    item["dimensions"] = "document"
    item.pop("scale", None)
    if JAPANESE.search(str(item.get("title", ""))):
        item["scale"] = "work"
