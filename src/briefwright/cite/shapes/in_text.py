"""Records for styles that cite in the text.

In: a CSL item. Out: the same item, its short title between signs, so that its first mention gives
the full one, "Convention on the Rights of the Child [CRC]", by which the list of references has it.
"""

import re
from typing import Any

from briefwright.cite import signs

Item = dict[str, Any]

_YEAR_AT_END = re.compile(rf" \d{{4}}{signs.DATED}(?=(</span>)?$)")


def short_after_long(item: Item) -> None:
    """Mark the short title of what is cited by its title: treaties, statutes, resolutions."""
    if item.get("type") not in ("bill", "legislation", "regulation", "treaty"):
        return
    short, title = item.get("title-short"), re.sub(r"<[^<>]*>", "", str(item.get("title", "")))
    if short and not signs.clean(title).startswith(re.sub(r"<[^<>]*>", "", signs.clean(short))):
        item["title-short"] = f"{signs.SHORT_OPEN}{short}{signs.SHORT_CLOSE}"


def year_apart(item: Item) -> None:
    """ "Human Rights Act, 1998": the year at the end of a short title is the citation's."""
    if item.get("title-short"):
        item["title-short"] = _YEAR_AT_END.sub("", item["title-short"])


def case_by_its_parties(item: Item) -> None:
    """ "Brown v. Board of Education, 1954": a case has its full name."""
    if item.get("type") == "legal_case":
        item.pop("title-short", None)
