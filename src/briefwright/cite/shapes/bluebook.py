"""Records for The Bluebook, as amendments/bluebook.xml reads them.

In: a CSL item. Out: the same item. A document of the United Nations becomes a "standard", the type
under which the amendments print it.
"""

import re
from typing import Any

from briefwright.cite.shapes.american import RESOLUTION, is_resolution

Item = dict[str, Any]

_BODIES = {
    "ECOSOC": "E.S.C.",
    "HRC": "Human Rights Council",
    "UNGA": "G.A.",
    "UNHRC": "Human Rights Council",
    "UNSC": "S.C.",
}


def un_document(item: Item) -> None:
    """ "U.N. Doc. A/HRC/43/43", "G.A. Res. 70/1"; a body's name begins with "U.N."."""
    if item.get("genre") != "UN Doc":
        return
    title = str(item["title"])
    found = RESOLUTION.match(title) if is_resolution(item) else None
    if found:
        item["title"] = f"{_BODIES[found[1]]} Res. {title[found.end() :]}"
    item |= {"type": "standard", "genre": "U.N. Doc."}
    item["author"] = [_body(name) for name in item.get("author") or ()]


def _body(name: dict[str, str]) -> dict[str, str]:
    if not name.get("literal"):
        return name
    return {**name, "literal": re.sub(r"^UN(?=\s)", "U.N.", name["literal"])}


def edition(item: Item) -> None:
    """ "2d ed.", "3d ed.", "4th ed."."""
    number = str(item.get("edition", ""))
    if number.isdigit():
        item["edition"] = f"{number}{_ending(int(number))}"


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "d", 3: "d"}.get(number % 10, "th")


def court_that_a_number_names(item: Item) -> None:
    """The European Court of Human Rights is not named beside an application's number."""
    is_application = str(item.get("number", "")).startswith("App.")
    if item.get("authority") == "Eur. Ct. H.R." and is_application:
        del item["authority"]


def gazette(item: Item) -> None:
    """ "2011 O.J. (L 101) 1": series and number apart."""
    if item.get("container-title") == "O.J.":
        item["volume"] = re.sub(r"^([A-Z])(\d)", r"\1 \2", str(item.get("volume", "")))


def ampersand(item: Item) -> None:
    """ "Rantsev v. Cyprus & Russia": "and" in the name of a case is a sign."""
    if item.get("type") == "legal_case":
        for field in ("title", "title-short"):
            if field in item:
                item[field] = str(item[field]).replace(" and ", " & ")
