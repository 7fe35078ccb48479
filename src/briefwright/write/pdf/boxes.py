"""Reading a layout: where WeasyPrint put the calls and the bodies of notes.

The tree of boxes is WeasyPrint's own and can change with any release, so only this file, `tags`
and `links` know it, and the version is pinned.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefwright.write.pdf.notes import Observed

_TOLERANCE = 1.0  # CSS pixels


@dataclass(slots=True)
class _Seen:
    calls: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class _Frame:
    """What of a page can be read: the height of its content, the width of its paper."""

    top: float
    bottom: float
    right: float

    def holds(self, box: Any) -> bool:
        middle = box.position_y + box.height / 2
        left = box.position_x
        return bool(
            self.top <= middle <= self.bottom
            and left >= -_TOLERANCE
            and left + box.width <= self.right + _TOLERANCE
        )


def observe(pages: list[Any]) -> dict[int, Observed]:
    """What of each note stands where, by the note's number."""
    seen: defaultdict[int, _Seen] = defaultdict(_Seen)
    for number, page in enumerate(pages, 1):
        _read_page(page._page_box, number, seen)
    return {
        number: Observed(_once(one.calls), _once(one.pages), "".join(one.text), one.height)
        for number, one in seen.items()
    }


def _read_page(page: Any, number: int, seen: defaultdict[int, _Seen]) -> None:
    top = page.content_box_y()
    frame = _Frame(top, top + page.height, page.margin_width())
    stack = [child for child in page.children if not hasattr(child, "at_keyword")]
    while stack:
        box = stack.pop()
        element = box.element
        if element is not None:
            called = _call(box, element)
            if called is not None:
                seen[called].calls.append(number)
            elif element.get("data-number") and "::" not in box.element_tag:
                _read_note(box, number, frame, seen[int(element.get("data-number"))])
                continue
        stack.extend(reversed(box.children))


def _call(box: Any, element: Any) -> int | None:
    """The number of the note that a box calls."""
    if box.element_tag.endswith("::footnote-call"):
        return int(element.get("data-number"))
    if element.get("role") == "doc-noteref":
        return int(element.get("href").removeprefix("#note-"))
    return None


def _read_note(note: Any, number: int, frame: _Frame, seen: _Seen) -> None:
    seen.pages.append(number)
    seen.height += note.margin_height() / (frame.bottom - frame.top)
    seen.text += (box.text for box in _texts(note) if frame.holds(box))


def _texts(box: Any) -> Iterator[Any]:
    """The boxes of the note's own words, without what the style sheet and the writer add."""
    element = box.element
    generated = element is not None and (
        "::" in box.element_tag or element.get("role") == "doc-backlink"
    )
    if generated:
        return
    if hasattr(box, "text"):
        yield box
    for child in box.children:
        yield from _texts(child)


def _once(pages: list[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(pages))
