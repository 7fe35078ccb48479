"""The order of what a part finds.

In: sections, and the fields to order by. Out: the sections in an order that does not depend on
the one they came in. Sections that lack a field come last, whichever way its order runs.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from briefwright.library.model import Kind, Section
from briefwright.select.question import field_of


def ordered(
    sections: Iterable[Section], fields: tuple[str, ...], kinds: Mapping[str, Kind]
) -> list[Section]:
    """The sections by the fields, then by their kinds' order and their ids."""
    found = sorted(sections, key=lambda section: (_rank(section, kinds), section.id))
    for name in reversed(fields):
        bare = name.removeprefix("-")
        having = [section for section in found if field_of(section, bare) is not None]
        lacking = [section for section in found if field_of(section, bare) is None]
        having.sort(key=lambda section: _key(field_of(section, bare)), reverse=bare != name)
        found = having + lacking
    return found


def _rank(section: Section, kinds: Mapping[str, Kind]) -> int:
    kind = kinds.get(section.kind)
    return kind.order if kind else len(kinds)


def _key(value: Any) -> tuple[int, Any]:
    """Numbers before dates before words, so that mixed values can be compared."""
    if isinstance(value, (int, float)):
        return (0, value)
    if isinstance(value, date):
        return (1, value.isoformat())
    return (2, ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value))
