"""A page that prints the numbers of other pages is made anew only when one of them has changed.

A contents list is laid out before the pages it names, so its page must be made a second time.
WeasyPrint 70 makes it a third time: it forgets whose numbers a list prints when attributes name
them, and takes the count of all pages for something that the page prints. While `numbers_settled`
is in force it knows both.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended


@contextmanager
def numbers_settled() -> Iterator[None]:
    """Let WeasyPrint look only at counters that are printed, and know where."""
    targets: Any = import_module("weasyprint.css.targets")
    collector = targets.TargetCollector
    with (
        amended(targets, "CounterLookupItem", _of_what_is_printed),
        amended(collector, "collect_missing_counters", _named),
        amended(collector, "cache_target_page_counters", _told_when_printed),
    ):
        yield


class _Printed(dict[str, Any]):
    """Values of a page's counters, equal to others when those that are printed are."""

    def __init__(self, values: Mapping[str, Any], names: tuple[str, ...]) -> None:
        super().__init__(values)
        self._names = names

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dict) and all(
            self.get(name) == other.get(name) for name in self._names
        )

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None


def _of_what_is_printed(plain: Any) -> Any:
    class Lookup(plain):  # type: ignore[misc]
        """What prints counters, with those of its page that it prints."""

        @property
        def cached_page_counter_values(self) -> _Printed:
            return self._known

        @cached_page_counter_values.setter
        def cached_page_counter_values(self, values: Mapping[str, Any]) -> None:
            self._known = _Printed(values, tuple(self.missing_counters))

    return Lookup


def _named(plain: Callable[..., None]) -> Callable[..., None]:
    """Give the targets that attributes name their names."""

    def collect(self: Any, box: Any, token: str, again: Any, missing: Any, targets: Any) -> None:
        if None in targets:
            counters = targets.pop(None)
            named = (value[1:] for value in box.element.attrib.values() if value[:1] == "#")
            targets.update(dict.fromkeys(named, counters))
        plain(self, box, token, again, missing, targets)

    return collect


def _told_when_printed(plain: Callable[..., None]) -> Callable[..., None]:
    """Tell of a target's counters only when one that is printed has changed."""

    def cache(self: Any, anchor: str, values: Any, index: int, pages: Any) -> None:
        target = self.target_lookup_items.get(anchor)
        if target is None or not _as_printed(self, anchor, target, values):
            plain(self, anchor, values, index, pages)
        elif not self.collecting and target.state == "up-to-date":
            target.page_maker_index = index
            target.cached_page_counter_values = deepcopy(values)

    return cache


def _as_printed(collector: Any, anchor: str, target: Any, values: Any) -> bool:
    known = target.cached_page_counter_values
    return bool(known) and all(
        known.get(name) == values.get(name)
        for lookup in collector.counter_lookup_items.values()
        for name in lookup.missing_target_counters.get(anchor, ())
    )
