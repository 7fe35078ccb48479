"""Records for the handbooks of the United States: Chicago, APA, Bluebook.

In: a CSL item. Out: the same item with names and numbers as The Bluebook writes them, which the
other two follow for law. Each rule is a small function.
"""

import re
from collections.abc import Sequence
from typing import Any

from briefwright.cite import signs
from briefwright.cite.shapes.months import MONTHS

Item = dict[str, Any]

_SERIES = {
    "CETS": "C.E.T.S.",
    "ETS": "E.T.S.",
    "ILM": "I.L.M.",
    "LNTS": "L.N.T.S.",
    "OJ": "O.J.",
    "UNTS": "U.N.T.S.",
}
_COURTS = {
    "CJEU": "E.C.J.",
    "Court of Justice of the European Union": "E.C.J.",
    "ECtHR": "Eur. Ct. H.R.",
    "European Court of Human Rights": "Eur. Ct. H.R.",
    "IACtHR": "Inter-Am. Ct. H.R.",
    "ICC": "Int’l Crim. Ct.",
    "ICJ": "I.C.J.",
    "International Court of Justice": "I.C.J.",
}
RESOLUTION = re.compile(r"(UNGA|UNSC|UNHRC|HRC|ECOSOC) Res(?:olution)?\.? (?=\S)")
_BODIES = {
    "ECOSOC": "UN Economic and Social Council",
    "HRC": "UN Human Rights Council",
    "UNGA": "UN General Assembly",
    "UNHRC": "UN Human Rights Council",
    "UNSC": "UN Security Council",
}


def series_with_stops(item: Item) -> None:
    """Treaty series and gazettes are abbreviated with full stops."""
    if item.get("type") in ("legislation", "regulation", "treaty"):
        title = item.get("container-title", "")
        if title in _SERIES:
            item["container-title"] = _SERIES[title]


def parties_with_stop(item: Item) -> None:
    """ "Rantsev v. Cyprus": the v of a case has a full stop."""
    if item.get("type") == "legal_case":
        for field in ("title", "title-short"):
            if field in item:
                item[field] = re.sub(r"\bv (?=\S)", "v. ", str(item[field]))


def court_abbreviated(item: Item) -> None:
    """Courts by the names that The Bluebook gives them."""
    if item.get("authority") in _COURTS:
        item["authority"] = _COURTS[item["authority"]]


def numbers_with_stop(item: Item) -> None:
    """ "Act No. 164 of 1947", "App. No. 25965/04", "Law Com. No. 313"."""
    if item.get("type") not in ("legal_case", "legislation", "regulation", "report"):
        return
    for field in ("genre", "number"):
        if field in item:
            text = re.sub(r"\b[Nn](os?)\b\.?(?=\s|$)", r"N\1.", str(item[field]))
            item[field] = re.sub(r"\bApp\b\.?(?=\s)", "App.", text)


def case_number_with_its_word(item: Item) -> None:
    """ "App. No. 25965/04": styles print a case's number without the word before it."""
    if item.get("type") == "legal_case" and item.get("genre") and item.get("number"):
        item["number"] = f"{item.pop('genre')} {item['number']}"


def is_resolution(item: Item) -> bool:
    """Whether a UN document is a resolution, which is cited by its body and number."""
    named = RESOLUTION.match(str(item.get("title", "")))
    return bool(item.get("genre") == "UN Doc" and named and not item.get("author"))


def resolution_in_full(item: Item) -> None:
    """ "UN General Assembly, Resolution 70/1, UN Doc. A/RES/70/1", not in italics."""
    if not is_resolution(item):
        return
    title = str(item["title"])
    found = RESOLUTION.match(title)
    assert found is not None
    item["title"] = f"{_BODIES[found[1]]}, Resolution {title[found.end() :]}"
    item["type"] = "bill"
    item["container-title"] = f"UN Doc. {item.pop('number', '')}".strip()
    del item["genre"]


def document_symbol(item: Item) -> None:
    """ "UN Doc." with a full stop."""
    if item.get("genre") == "UN Doc":
        item["genre"] = "UN Doc."


def statute_with_number(item: Item) -> None:
    """A statute of another country than the United States has its number and country in its
    name, and its year once: most styles take the number for that of a public law."""
    if item.get("type") not in ("legislation", "regulation"):
        return
    if item.get("section") or str(item.get("number", "")).isdigit():
        return
    _gazette(item)
    title, number = str(item["title"]), str(item.pop("number", ""))
    item.setdefault("title-short", title)
    country = item.get("jurisdiction")
    place = f" ({signs.LAST}{country}{signs.LAST_END})" if country else ""
    named = ", ".join(filter(None, (title, number)))
    dated = year(item) and year(item) in named and "O.J." not in item.get("container-title", "")
    item["title"] = named + place + (signs.DATED if dated else "")
    if item["title-short"].endswith(f" {year(item)}"):
        item["title-short"] += signs.DATED


def _gazette(item: Item) -> None:
    """ "2011 O.J. (L 101) 1": an official journal is cited by year, series and page."""
    if item.get("container-title") != "O.J.":
        return
    volume = re.sub(r"^([A-Z])(\d)", r"\1 \2", str(item.get("volume", "")))
    item["container-title"] = f"O.J. ({volume}) {item.pop('page', '')}".strip() + signs.DATED
    item["volume"] = year(item)


def year(item: Item) -> str:
    """The year of issue; empty where there is none."""
    parts = (item.get("issued") or {}).get("date-parts")
    return str(parts[0][0]) if parts and parts[0] else ""


def date_after_place(item: Item) -> None:
    """In notes, the date of a case or of a UN document stands in brackets behind the place, and
    is whole where the work is not in a series of reports."""
    parts = (item.get("issued") or {}).get("date-parts")
    if not parts or len(parts) > 1:
        return
    if item.get("type") == "legal_case" or item.get("genre") == "UN Doc":
        reported = item.get("type") == "legal_case" and item.get("container-title")
        words = year(item) if reported else written_out(parts[0])
        item["issued"] = {"literal": f"{signs.LAST}{words}{signs.LAST_END}"}


def written_out(parts: Sequence[Any]) -> str:
    """ "January 7, 2010", "January 2010", "2010"."""
    first, *others = map(int, parts)
    if not others:
        return str(first)
    month = MONTHS[others[0] - 1]
    return f"{month} {others[1]}, {first}" if len(others) > 1 else f"{month} {first}"
