"""A CSL-JSON item to a record of the register.

In: an item as its file has it, with its place. Out: a `Record`: numbers as they are written, dates
as lists of whole numbers, our own fields apart. Refused (None): what has no id.
"""

from typing import Any

from briefwright.base.digest import digest_data
from briefwright.base.yaml import Located
from briefwright.sources.characters import without_forbidden
from briefwright.sources.dates import DATES, date_parts
from briefwright.sources.model import Record
from briefwright.sources.shape import item_schema

Item = dict[str, Any]


def to_record(item: Any, located: Located, index: int) -> Record | None:
    """The record, whatever is wrong with its shape, so that its citations still find it."""
    if not isinstance(item, dict) or not isinstance(item.get("id"), (str, int)) or item["id"] == "":
        return None
    kept = _in_one_form(item, located, index)
    own = kept.pop("custom", None)
    key = _key(kept)
    kept["id"] = key
    own = own if isinstance(own, dict) else {}
    return Record(
        key,
        kept,
        own,
        located.source.path,
        digest_data([kept, own]),
        span=located.span(index, "id"),
    )


def _usable(key: str, value: Any) -> bool:
    """Whether a value can be given to a style; what is not usable has been reported."""
    kind = item_schema()["properties"].get(key, {}).get("$ref", "").rpartition("/")[2]
    if kind == "names":
        return isinstance(value, list) and all(isinstance(one, dict) for one in value)
    if kind == "date":
        return isinstance(value, dict) or date_parts(value) != ()
    return value is not None and not isinstance(value, bool)


def _key(item: dict[str, Any]) -> str:
    """The key for citing: the id, or Zotero's citation key where the id is an address."""
    key = str(item["id"])
    return str(item.get("citation-key") or key) if "/" in key else key


def _in_one_form(item: Item, located: Located, index: int) -> Item:
    """The item with numbers as they are written, dates as lists of numbers, and one short title."""
    out: Item = {}
    for key, value in without_forbidden(item).items():
        if not _usable(key, value):
            continue
        if key in DATES:
            parts = date_parts(value)
            others = value if isinstance(value, dict) else {}
            out[key] = {**others, "date-parts": [list(one) for one in parts]} if parts else value
        elif isinstance(value, (int, float)):
            place = located.values.get((index, key))
            out[key] = place.text if place else str(value)
        else:
            out[key] = value
    if "shortTitle" in out:
        out.setdefault("title-short", out.pop("shortTitle"))
    return out
