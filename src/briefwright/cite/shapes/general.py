"""Records for any style.

In: a CSL item. Out: the same item: official titles that keep their letters, a body that is named
once, a title in the original language beside its translation. Each rule is a small function.
"""

import re
from typing import Any

from briefwright.cite import signs

Item = dict[str, Any]

INSTRUMENTS = ("bill", "legal_case", "legislation", "regulation", "standard", "treaty")


def without_own_fields(item: Item) -> None:
    """Take out what the record says beside CSL, and what our own style uses as its flags."""
    for field in ("annote", "custom", "dimensions", "scale"):
        item.pop(field, None)


def case_without_italics(item: Item) -> None:
    """A case whose whole name an export has in italics: styles italicise it by themselves."""
    if item.get("type") == "legal_case":
        for field in ("title", "title-short"):
            whole = re.fullmatch(r"<i>((?:(?!</?i>).)*)</i>", str(item.get(field, "")))
            if whole:
                item[field] = whole[1]


def keep_official_title(item: Item) -> None:
    """Titles of instruments and of UN documents are never put in another case."""
    if item.get("type") in INSTRUMENTS or item.get("genre") in ("UN Doc", "UN Doc."):
        for field in ("title", "title-short"):
            if item.get(field):
                item[field] = f'<span class="nocase">{item[field]}</span>'


def site_once(item: Item) -> None:
    """A website that bears its author's name is not named twice."""
    names = [person.get("literal") for person in item.get("author") or ()]
    page = item.get("type") in ("post", "post-weblog", "webpage")
    if page and item.get("container-title", "") in names:
        del item["container-title"]


def publisher_once(item: Item) -> None:
    """A body that publishes its own report is not named twice."""
    names = [person.get("literal") for person in item.get("author") or ()]
    if item.get("publisher", "") in names:
        del item["publisher"]


def original_title(item: Item) -> None:
    """The title in the original language stands in the references, beside its translation."""
    original, title = item.pop("original-title", None), str(item.get("title", ""))
    if original and original != title:
        words = f'{signs.LISTED} <span class="nocase">[{original}]</span>{signs.LISTED_END}'
        item["title"] = title + words


def number_in_title(item: Item) -> None:
    """Most styles take a statute's number for that of a public law of the United States."""
    number = item.get("number")
    if item.get("type") == "legislation" and number and not str(number).isdigit():
        place = f" ({item['jurisdiction']})" if item.get("jurisdiction") else ""
        item["title"] = f"{item['title']}, {item.pop('number')}{place}"


def number_with_its_word(item: Item) -> None:
    """ "App no 25965/04": most styles print a case's number without the word before it."""
    if item.get("type") == "legal_case" and item.get("genre") and item.get("number"):
        item["number"] = f"{item.pop('genre')} {item['number']}"
