"""Links of a laid-out document, mended before it is written.

WeasyPrint makes a link of every box within an <a>, which PDF/UA refuses (7.18.5), and none of the
call of a note.
"""

from collections.abc import Iterator
from typing import Any


def mend_links(pages: list[Any]) -> None:
    """One link for each stretch of an <a>, and one from each note's call to the note."""
    for page in pages:
        page.links[:] = [link for link in page.links if link[3].element_tag == "a"]
        for box in _calls(page._page_box):
            x, y, width, height = box.hit_area()
            place = (x, y, x + width, y + height)
            note = box.element.get("id")
            page.links.append(("internal", note, place, box))
            page.anchors[note.replace("note-", "call-")] = place


def _calls(root: Any) -> Iterator[Any]:
    """The boxes of the calls; each holds a box of text that bears the same name."""
    stack = [root]
    while stack:
        box = stack.pop()
        name = box.element_tag
        if name is not None and name.endswith("::footnote-call") and not hasattr(box, "text"):
            yield box
        else:
            stack.extend(reversed(box.children))
