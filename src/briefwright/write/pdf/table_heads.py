"""A table keeps its head above its first row, however tall that row is.

When the first row of a table does not fit below the head on a page of its own, WeasyPrint 70 leaves
the head out and sets the row without it (`layout/table.py`, `all_groups_layout`). While
`heads_kept` is in force it divides the row below the head instead.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended

_PLACES_HEADS = "all_groups_layout"


@contextmanager
def heads_kept() -> Iterator[None]:
    """Let WeasyPrint take a page on which only a table's head stands for an empty one.

    It asks there only whether the rows must stay together, and lays them out as on an empty page
    if so; the answer is yes where the page is empty but for the head.
    """
    with amended(import_module("weasyprint.layout.block"), "avoid_page_break", _also_below_a_head):
        yield


def _also_below_a_head(plain: Callable[..., Any]) -> Callable[..., bool]:
    def avoid(page_break: Any, context: Any) -> bool:
        asking = sys._getframe(1)
        if asking.f_code.co_name == _PLACES_HEADS and asking.f_locals.get("page_is_empty"):
            return True
        return bool(plain(page_break, context))

    return avoid
