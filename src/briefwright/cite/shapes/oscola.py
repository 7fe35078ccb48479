"""Records for our own style, OSCOLA.

In: a CSL item, or all those of a document. Out: the same, with what the style's rules cannot see:
a year that is part of an act's name, law reports whose volumes are numbered through, works of one
author. "annote" and "medium" carry it to the style.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from briefwright.cite.shapes.general import INSTRUMENTS

Item = dict[str, Any]

_PARTS = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference")
_MINOR = re.compile(
    r"(?<=\s)(against|among|around|before|beside|between|beyond|concerning|during|per|since|than|"
    r"through|towards|under|until|upon|within|without)(?=\s)"
)


def keep_minor_words_small(item: Item) -> None:
    """Prepositions that the engine's title case would begin with a capital."""
    if item.get("type") not in INSTRUMENTS:
        for field in ("title", "title-short"):
            if "nocase" not in str(item.get(field, "nocase")):
                item[field] = _MINOR.sub(r'<span class="nocase">\1</span>', str(item[field]))


def part_of_nothing(item: Item) -> None:
    """A paper that is not in print is a speech; another part of a work that is not named stands
    by itself."""
    if item.get("type") in _PARTS and not item.get("container-title"):
        item["type"] = "speech" if item["type"] == "paper-conference" else "document"


def resolution_is_an_instrument(item: Item) -> None:
    """A resolution has no author, and its title is its name: no quotation marks."""
    named = re.match(r"UN\w+ Res\w*\b", str(item.get("title", "")))
    if item.get("genre") == "UN Doc" and named and not item.get("author"):
        item["type"] = "legislation"


def year_in_title(item: Item) -> None:
    """An act that is known by its year, not by a number, has the year in its title, once."""
    other_names = ("number", "container-title", "genre")
    if item.get("type") != "legislation" or any(item.get(field) for field in other_names):
        return
    parts = (item.pop("issued", None) or {}).get("date-parts")
    year = str(parts[0][0]) if parts else ""
    if not str(item.get("title", "")).endswith(year):
        item["title"] = f"{item['title']} {year}"


def case_number_first(item: Item) -> None:
    """ "Case C-176/03" stands before the names of the parties, an application number after them."""
    genre = str(item.get("genre", ""))
    if item.get("type") == "legal_case" and re.match(r"(Joined )?Cases?\b", genre):
        item["medium"] = f"{genre} {item.pop('number', '')}".strip()
        del item["genre"]


def numbered_volumes(item: Item) -> None:
    """Law reports whose volumes are numbered through have their year in round brackets: no
    series that counts its volumes by the year has ten of them in one."""
    volume = str(item.get("volume", ""))
    if item.get("type") == "legal_case" and volume.isdigit() and int(volume) >= 10:
        item["annote"] = "numbered volumes"


def tell_works_apart(items: Iterable[Item]) -> None:
    """Where one author has several works in a document, "(n 3)" alone would not say which."""
    works = [item for item in items if item.get("type") not in INSTRUMENTS]
    count = Counter(map(_authors, works))
    for item in works:
        if item.get("author") and count[_authors(item)] > 1:
            item["annote"] = "several works"


def _authors(item: Item) -> str:
    people = [person.get("literal") or person.get("family") for person in item.get("author") or ()]
    return json.dumps(people)
