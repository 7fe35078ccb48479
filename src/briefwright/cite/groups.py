"""The references in groups by type.

In: the entries in the style's order, and the register. Out: the groups that have entries, each by
its key (a label of the document's language), the order within a group unchanged.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from briefwright.document.nodes import ReferenceEntry
from briefwright.sources.model import Register

Group = tuple[str, tuple[ReferenceEntry, ...]]

_TYPES: Mapping[str, tuple[str, ...]] = {
    "treaties": ("treaty",),
    "un-documents": (),
    "legislation": ("bill", "legislation", "regulation", "standard"),
    "cases": ("legal_case",),
    "reports": ("dataset", "document", "hearing", "pamphlet", "report"),
    "articles": (
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "paper-conference",
        "review",
    ),
    "books": (
        "book",
        "chapter",
        "classic",
        "collection",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "thesis",
    ),
    "web-pages": ("post", "post-weblog", "webpage"),
    "other": (),
}
GROUPS = tuple(_TYPES)
_BY_TYPE = {name: group for group, names in _TYPES.items() for name in names}


def group_entries(entries: Iterable[ReferenceEntry], register: Register) -> tuple[Group, ...]:
    """The groups in their order: treaties, UN documents, legislation, cases, and so on."""
    found: dict[str, list[ReferenceEntry]] = {key: [] for key in GROUPS}
    for entry in entries:
        record = register.get(entry.id)
        found[group_of(record.item if record else {})].append(entry)
    return tuple((key, tuple(members)) for key, members in found.items() if members)


def group_of(item: Mapping[str, Any]) -> str:
    """The key of the group an item belongs to."""
    kind = item.get("type", "")
    if kind != "treaty" and str(item.get("genre", "")).casefold().startswith("un doc"):
        return "un-documents"
    return _BY_TYPE.get(kind, "other")
