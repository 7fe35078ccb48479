"""The entries of `sections` to parts."""

from collections.abc import Mapping
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.yaml import Located
from briefwright.spec.model import Part, Select

_KNOWN = ("kind", "topics", "any_topics", "jurisdiction", "language")


def read_parts(located: Located, report: Report) -> tuple[Part, ...]:
    """The parts in their order, without those at fault; each keeps its place as `index`."""
    entries = located.data.get("sections", ())
    parts = []
    for index, entry in enumerate(entries):
        if entry is None:
            continue
        part = _part(entry, index)
        if part.select is None and not part.include and not part.intro:
            message = "the part says nothing and selects nothing"
            place = located.span("sections", index)
            report.add("S107", message, place, hint='add "select", "include" or "intro"')
        parts.append(part)
    return tuple(parts)


def _part(entry: Mapping[str, Any], index: int) -> Part:
    return Part(
        heading=entry.get("heading", ""),
        intro=entry.get("intro", ""),
        select=_select(entry["select"]) if "select" in entry else None,
        include=tuple(entry.get("include", ())),
        exclude=tuple(entry.get("exclude", ())),
        order=tuple(entry.get("order", ())),
        limit=entry.get("limit"),
        shape=entry.get("as", "full"),
        index=index,
    )


def _select(conditions: Mapping[str, Any]) -> Select:
    words = {key: _words(value) for key, value in conditions.items()}
    known = {key: words.pop(key) for key in _KNOWN if key in words}
    return Select(**known, fields=words)


def _words(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(as_word(one) for one in values)


def as_word(value: object) -> str:
    """A plain value as the word that stands for it in YAML."""
    return str(value).lower() if isinstance(value, bool) else str(value)
