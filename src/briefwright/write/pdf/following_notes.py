"""The notes of what is sent on to the next page go with it.

When WeasyPrint 70 finds that a table, its head, a row or a box does not fit and sends it on, it
forgets to take back the notes that it had put on the page meanwhile: they then stand a page before
their calls. While `notes_follow` is in force they are taken back. Of a hundred tables after text of
random length, 17 had such notes without it, none with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefwright.write.pdf.amend import amended


@contextmanager
def notes_follow() -> Iterator[None]:
    """Let WeasyPrint take back the notes of what it does not place."""
    block: Any = import_module("weasyprint.layout.block")
    with amended(block, "block_level_layout_switch", _taking_back):
        yield


def _taking_back(plain: Callable[..., Any]) -> Callable[..., Any]:
    columns: list[Any] = []

    def switch(context: Any, box: Any, *rest: Any, **named: Any) -> Any:
        if columns:  # which are laid out again and again until they are even
            return plain(context, box, *rest, **named)
        before = _on_page(context)
        columns.extend([box] if _has_columns(box) else [])
        try:
            result = plain(context, box, *rest, **named)
        finally:
            columns.clear()
        for note in _left_behind(context, before, box, result[0]):
            context.unlayout_footnote(note)
        return result

    return switch


def _has_columns(box: Any) -> bool:
    return bool(box.style["column_width"] != "auto" or box.style["column_count"] != "auto")


def _on_page(context: Any) -> dict[int, Any]:
    """The notes that are on the page, or are waiting for the next."""
    notes = (*context.current_page_footnotes, *context.reported_footnotes)
    return {id(note): note for note in notes}


def _left_behind(context: Any, before: dict[int, Any], box: Any, placed: Any) -> list[Any]:
    """The notes that came while a box was laid out and whose calls are not in what was placed."""
    came = {key: note for key, note in _on_page(context).items() if key not in before}
    if not came or not (placed is None or _is_table(box)):
        return []
    inside = placed.descendants() if placed is not None else ()
    called = {id(one.footnote) for one in inside if one.footnote is not None}
    return [note for key, note in came.items() if key not in called]


def _is_table(box: Any) -> bool:
    return isinstance(box, import_module("weasyprint.formatting_structure.boxes").TableBox)
