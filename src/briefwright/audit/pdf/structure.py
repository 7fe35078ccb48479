"""The structure of a PDF, read as a screen reader reads it (ISO 32000-1, 14.7 and 14.8).

In: the file, opened. Out: its text in reading order with headings, tables, links, pictures and
languages, and its notes with their pages and those of their calls.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefwright.audit.model import CELL, ROW, Account, Found
from briefwright.audit.normal import printed
from briefwright.audit.pdf.content import Contents, Words
from briefwright.audit.transcript import Transcript

_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_NOTE = "note-"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands: its transcript, language and page, and what is around it."""

    to: Transcript
    language: str
    page: int
    note: int | None = None
    in_call: bool = False


class Structure:
    """A file's structure, walked once."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        contents = Contents()
        pages = list(pdf.pages)
        self._pages = {page.objgen: number for number, page in enumerate(pages, 1)}
        self._streams = {number: page.objgen for number, page in enumerate(pages, 1)}
        self._words: Words = {}
        for page in pages:
            self._words.update(contents.words(page))
        self._notes: dict[int, Found] = {}
        self._calls: dict[int, int] = {}
        self._bodies: dict[int, int] = {}
        self._labels: dict[int, str] = {}

    def account(self, aims: Mapping[str, int | None]) -> Account:
        """What the file says."""
        language = str(self._pdf.Root.get("/Lang", ""))
        body = Transcript(printed, language)
        root = self._pdf.Root.get("/StructTreeRoot")
        if root is not None:
            self._kids(root, _Place(body, language, 0))
        pages = {
            number: (self._calls[number], page)
            for number, page in self._bodies.items()
            if number in self._calls
        }
        return Account(body.found(), self._notes, aims, pages, self._labels)

    def _kids(self, element: Any, place: _Place) -> None:
        kids = element.get("/K")
        if kids is None:
            return
        for kid in kids if _is_array(kids) else (kids,):
            if isinstance(kid, int):
                self._say(self._streams.get(place.page), kid, place)
            elif "/S" in kid:
                self._element(kid, str(kid.S), place)
            elif "/MCID" in kid:
                page = self._streams.get(self._page(kid, place.page))
                self._say(kid.Stm.objgen if "/Stm" in kid else page, int(kid.MCID), place)

    def _say(self, stream: Any, content: int, place: _Place) -> None:
        place.to.say("".join(self._words.get((stream, content), ())), place.language)

    def _page(self, element: Any, around: int) -> int:
        page = element.get("/Pg")
        return around if page is None else self._pages.get(page.objgen, around)

    def _element(self, element: Any, kind: str, place: _Place) -> None:
        page, language = self._page(element, place.page), element.get("/Lang")
        if language is not None or page != place.page:
            place = replace(place, page=page, language=str(language or place.language))
        if kind == "/Figure":
            place.to.picture(str(element.get("/Alt", "")))
        elif kind == "/Note":
            self._note(element, place)
        elif kind == "/Lbl" and place.note is not None:
            self._label(element, place)
        elif kind == "/Link":
            self._link(element, place)
        elif kind in _HEADINGS:
            start = place.to.at
            self._kids(element, place)
            place.to.heading(_HEADINGS[kind], start)
        else:
            self._plain(element, kind, place)

    def _plain(self, element: Any, kind: str, place: _Place) -> None:
        if kind == "/TR":
            place.to.sign(ROW)
        elif kind in ("/TH", "/TD"):
            place.to.sign(CELL)
        elif kind == "/LI":
            place = replace(place, note=None)
        elif kind == "/Reference":
            place = replace(place, in_call=True)
        self._kids(element, place)

    def _link(self, element: Any, place: _Place) -> None:
        start = place.to.at
        self._kids(element, place)
        target = _target(element)
        if place.to.link(target, start) and place.in_call:
            self._calls.setdefault(int(target.removeprefix(f"#{_NOTE}")), place.page)

    def _note(self, element: Any, place: _Place) -> None:
        name = str(element.get("/ID", ""))
        number = name.removeprefix(_NOTE)
        if not number.isdigit():
            self._kids(element, place)
            return
        to = Transcript(printed, place.language)
        self._labels[int(number)] = ""
        self._kids(element, _Place(to, place.language, place.page, note=int(number)))
        self._notes[int(number)] = to.found()
        self._bodies[int(number)] = place.page

    def _label(self, element: Any, place: _Place) -> None:
        """The number that stands before a note."""
        to = Transcript(printed, place.language)
        self._kids(element, replace(place, to=to, note=None))
        found = re.search(r"\d+", to.found().text)
        if found and place.note is not None:
            self._labels[place.note] = found[0]


def _is_array(kids: Any) -> bool:
    import pikepdf

    return isinstance(kids, pikepdf.Array)


def _target(link: Any) -> str:
    """Where the annotation of a link leads (12.5.6.5): an address, or a name with `#`."""
    kids = link.get("/K")
    for kid in kids if _is_array(kids) else (kids,):
        if not isinstance(kid, int) and kid is not None and "/Obj" in kid:
            return _aim(kid.Obj)
    return ""


def _aim(annotation: Any) -> str:
    if "/Dest" in annotation:
        return f"#{annotation.Dest}"
    action = annotation.get("/A")
    if action is None:
        return ""
    if "/URI" in action:
        return str(action.URI)
    return f"#{action.D}" if "/D" in action else ""
