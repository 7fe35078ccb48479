"""The order of the references, for styles whose order is known here.

In: CSL-JSON items. Out: keys to sort by. An engine loads large tables to compare texts of all
languages, which takes longer than everything else; for our own style the same order is had from
the items (a test compares the two). Letters count without accents and case; Chinese and Japanese
follow Latin letters, by their reading where the record has one; what is printed in Latin letters
stands at its own letters, whatever its reading in Japanese.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

Item = Mapping[str, Any]
Key = tuple[Any, ...]

_KINDS = {
    "treaty": 2,
    "bill": 3,
    "legislation": 3,
    "regulation": 3,
    "standard": 3,
    "legal_case": 4,
}
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_BOOKS = ("book", "classic", "collection")


def _oscola(item: Item) -> Key:
    """Secondary sources by name, those without author first; treaties, legislation and cases by
    title; the same again by date."""
    kind = _KINDS.get(item.get("type", ""), 1)
    attributed = any(item.get(role) for role in ("author", "interviewer", "director", "editor"))
    title = folded(str(item.get("title", "")))
    names = _names(item) if kind == 1 else (title,)
    if item.get("reading") and _UNSPACED.match("".join(names) or title):
        names = (reading(str(item["reading"])),)
    return (kind, attributed, names, _date(item), title)


def _names(item: Item) -> tuple[str, ...]:
    roles = ["author", "interviewer", "director"]
    if item.get("type") in _BOOKS:
        roles.append("editor")
    for role in roles:
        if item.get(role):
            return tuple(folded(_name(person)) for person in item[role])
    return ()


def _name(person: Mapping[str, str]) -> str:
    if person.get("literal"):
        return person["literal"]
    family, given = person.get("family", ""), person.get("given", "")
    initials = " ".join(part[0] for part in given.split())
    return f"{family} {initials}"


def _date(item: Item) -> tuple[int, ...]:
    parts = (item.get("issued") or {}).get("date-parts") or [[9999]]
    return tuple(int(part) for part in parts[0])


def reading(text: str) -> str:
    """A reading as it is compared: katakana as hiragana, without marks for voice and length."""
    kana = (chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in text)
    return folded("".join(kana))


def folded(text: str) -> str:
    """A text as it is compared: letters and digits alone, without accents, case and markup."""
    plain = unicodedata.normalize("NFKD", re.sub("<[^>]*>", "", text).casefold())
    kept = "".join(char for char in plain if char.isalnum() or char.isspace())
    return " ".join(kept.split())


ORDERS: Mapping[str, Callable[[Item], Key]] = {"oscola": _oscola}
