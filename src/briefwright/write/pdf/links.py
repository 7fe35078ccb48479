"""Links of a laid-out document, mended before it is written.

WeasyPrint makes a link of every box within an <a>, which PDF/UA refuses (7.18.5), and none of the
call of a note or of the note's number.
"""

from collections.abc import Iterator
from typing import Any

_CALL, _NUMBER = "::footnote-call", "::footnote-marker"


def mend_links(pages: list[Any]) -> None:
    """One link for each stretch of an <a>, and links from each call to its note and back."""
    for page in pages:
        page.links[:] = [link for link in page.links if link[3].element_tag == "a"]
        for box in _generated(page._page_box):
            x, y, width, height = box.hit_area()
            place = (x, y, x + width, y + height)
            note = box.element.get("id")
            call = note.replace("note-", "call-")
            if box.element_tag.endswith(_CALL):
                page.links.append(("internal", note, place, box))
                page.anchors[call] = place
            else:
                page.links.append(("internal", call, place, box))


def _generated(root: Any) -> Iterator[Any]:
    """The boxes of calls and numbers; each holds a box of text that bears the same name."""
    stack = [root]
    while stack:
        box = stack.pop()
        name = box.element_tag
        if name is not None and name.endswith((_CALL, _NUMBER)) and not hasattr(box, "text"):
            yield box
        else:
            stack.extend(reversed(box.children))
