"""Pages laid on sheets of paper, with their links, bookmarks and structure.

In: WeasyPrint's PDF, laid out but not yet written, and the sides of the sheets. Out: the same PDF
with a page for each side. Each page of the document becomes a form XObject that its side draws (ISO
32000-1, 8.10), so the structure tree, which names contents by their stream (14.7.4.2), still tells
them in reading order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from briefwright.write.pdf.imposition import Side


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page has come to stand: its side, its form, and how far from the left, in points."""

    side: bytes
    form: bytes
    left: float


def page_widths(pdf: Any) -> tuple[float, ...]:
    """The widths of the pages in points."""
    return tuple(float(page["MediaBox"][2]) for page in _pages(pdf))


def impose(pdf: Any, sides: tuple[Side, ...], size: tuple[float, float]) -> None:
    """Lay the pages on sides of a size in points; every page must stand on one of them."""
    pages = _pages(pdf)
    numbers = [page.number for page in pages]
    drawn = [dict(page) for page in pages]
    streams = [pdf.objects[int(page["Contents"].split()[0])] for page in pages]
    for number, (page, stream) in enumerate(zip(pages, streams, strict=True)):
        _make_form(stream, page, number)
    objects = [*pages[: len(sides)], *(_added(pdf) for _ in sides[len(pages) :])]
    for left_over in pages[len(sides) :]:
        left_over.clear()
    places: dict[bytes, _Place] = {}
    for side, target in zip(sides, objects, strict=True):
        for slot in side:
            if slot.page is not None:
                old = f"{numbers[slot.page]} 0 R".encode()
                places[old] = _Place(target.reference, streams[slot.page].reference, slot.left)
    _move_all(pdf, places)
    for side, target in zip(sides, objects, strict=True):
        _fill(pdf, target, side, drawn, streams, size)
    kids = [word for target in objects for word in (target.number, 0, "R")]
    pdf.pages["Kids"] = import_module("pydyf").Array(kids)
    pdf.pages["Count"] = len(objects)
    pdf.catalog["ViewerPreferences"] |= {"Duplex": "/DuplexFlipShortEdge", "PrintScaling": "/None"}


def _pages(pdf: Any) -> list[Any]:
    return [pdf.objects[number] for number in pdf.pages["Kids"][::3]]


def _added(pdf: Any) -> Any:
    page = import_module("pydyf").Dictionary()
    pdf.add_object(page)
    return page


def _make_form(stream: Any, page: Any, number: int) -> None:
    stream.extra |= {
        "Type": "/XObject",
        "Subtype": "/Form",
        "BBox": page["MediaBox"],
        "Resources": page["Resources"],
        "StructParents": number,
    }


def _fill(
    pdf: Any,
    target: Any,
    side: Side,
    drawn: list[dict[str, Any]],
    streams: list[Any],
    size: tuple[float, float],
) -> None:
    """Make an object the page of a side."""
    pydyf = import_module("pydyf")
    there = [slot for slot in side if slot.page is not None]
    words = [f"q 1 0 0 1 {slot.left:.3f} 0 cm /Page{slot.page} Do Q" for slot in there]
    content = pydyf.Stream([word.encode() for word in words])
    pdf.add_object(content)
    forms = {f"Page{slot.page}": streams[slot.page or 0].reference for slot in there}
    box = pydyf.Array([0, 0, *size])
    notes = [one for slot in there for one in drawn[slot.page or 0].get("Annots", ())]
    target.clear()
    target.update(
        Type="/Page",
        Parent=pdf.pages.reference,
        MediaBox=box,
        TrimBox=box,
        BleedBox=box,
        Contents=content.reference,
        Resources=pydyf.Dictionary({"XObject": pydyf.Dictionary(forms)}),
        Tabs="/S",
    )
    if notes:
        target["Annots"] = pydyf.Array(notes)


def _move_all(pdf: Any, places: dict[bytes, _Place]) -> None:
    """Let everything that names a page name its side, and what lies on a page move with it."""
    for page in _pages(pdf):
        place = places[page.reference]
        for reference in page.get("Annots", ()):
            _shift(pdf.objects[int(reference.split()[0])]["Rect"], (0, 2), place.left)
    pages = {page.number for page in _pages(pdf)}
    roots = [one for one in pdf.objects if one.number not in pages]
    for held in _containers([*roots, pdf.catalog]):
        if isinstance(held, dict):
            _move_element(held, places)
        elif len(held) > 2 and held[1] == "/XYZ" and held[0] in places:
            place = places[held[0]]
            held[0] = place.side
            _shift(held, (2,), place.left)


def _move_element(held: dict[str, Any], places: dict[bytes, _Place]) -> None:
    """Move a structure element, or a reference to contents or to an object (14.7.2, 14.7.4)."""
    place = places.get(held.get("Pg", b""))
    if place is None:
        return
    if held.get("Type") == "/StructElem":
        held["K"][:] = [
            _reference(kid, place) if isinstance(kid, int) else kid for kid in held["K"]
        ]
    elif held.get("Type") == "/MCR":
        held["Stm"] = place.form
    held["Pg"] = place.side


def _reference(content: int, place: _Place) -> Any:
    """A marked-content reference to contents of a form (14.7.4.2)."""
    return import_module("pydyf").Dictionary(
        {"Type": "/MCR", "Pg": place.side, "Stm": place.form, "MCID": content}
    )


def _containers(roots: list[Any]) -> Iterator[Any]:
    """Every dictionary and array within some objects, each once; those made meanwhile are not."""
    seen: set[int] = set()
    waiting = [one for one in roots if isinstance(one, (dict, list))]
    found: list[Any] = []
    while waiting:
        held = waiting.pop()
        if id(held) in seen:
            continue
        seen.add(id(held))
        found.append(held)
        inner = held.values() if isinstance(held, dict) else held
        waiting.extend(one for one in inner if isinstance(one, (dict, list)))
    yield from found


def _shift(numbers: Any, indexes: tuple[int, ...], distance: float) -> None:
    for index in indexes:
        numbers[index] += distance
