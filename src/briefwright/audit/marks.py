"""Headings, links, pictures and languages: what holds for stretches of text.

In: wanted text, found text, and where the pieces of the one stand in the other. Out: a diagnostic
for each stretch that is not marked as the document says, or marked as it does not.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefwright.audit.inlines import PAGE_OF_AIM
from briefwright.audit.manner import Manner
from briefwright.audit.match import Match
from briefwright.audit.model import Found, Mark, Wanted
from briefwright.audit.normal import squeezed
from briefwright.audit.words import quoted, slice_of
from briefwright.base.diagnostic import Report
from briefwright.base.source import Span


@dataclass(frozen=True, slots=True)
class Placed:
    """Wanted text beside found text."""

    wanted: Wanted
    found: Found
    matched: Match

    def place(self, offset: int) -> int | None:
        """Where a character of the wanted text stands; None in a piece that was not found."""
        starts = self.matched.starts
        start = starts[bisect_right(starts, offset) - 1] if starts else 0
        at = self.matched.offsets.get(start)
        return None if at is None else at + offset - start

    def stretch(self, mark: Mark) -> tuple[int, int] | None:
        """Where a stretch of the wanted text stands."""
        start, last = self.place(mark.start), self.place(mark.end - 1)
        return None if start is None or last is None else (start, last + 1)

    def said(self, mark: Mark) -> tuple[str, Span | None] | None:
        """The words under a mark of the found text and the place of the piece that they stand in;
        None outside of the pieces that were found."""
        for piece in self.wanted.pieces:
            at = self.matched.offsets.get(piece.start)
            if at is not None and at <= mark.start < at + len(piece.text):
                start = piece.start + mark.start - at
                return self.words(start, start + mark.end - mark.start, piece.span)
        return None

    def words(self, start: int, end: int, span: Span | None) -> tuple[str, Span | None]:
        """A stretch of the wanted text as it reads, and its place."""
        words = slice_of(self.wanted.pieces, start, end)
        return quoted(words), span.find(words) if span and words else span


@dataclass(frozen=True, slots=True)
class Aims:
    """Where links can lead: the stretches of ids as they were found, and the places of names."""

    wanted: Mapping[str, tuple[int, int] | None]
    found: Mapping[str, int | None]

    def is_right(self, name: str, id: str) -> bool:
        """Whether a name is the one of an id, or stands at the id's place."""
        if name not in self.found:
            return False
        at, stretch = self.found[name], self.wanted.get(id)
        if at is None or stretch is None:
            return name == id
        return stretch[0] <= at <= stretch[1]


def aims_of(placed: Placed, found: Mapping[str, int | None]) -> Aims:
    """The aims of a document's body."""
    stretches: dict[str, tuple[int, int] | None] = {}
    for id, (start, end) in placed.wanted.aims.items():
        at = placed.place(start)
        stretches[id] = None if at is None else (at, at + end - start)
    return Aims(stretches, found)


def report_marks(placed: Placed, aims: Aims, manner: Manner, report: Report) -> None:
    """Report marks that differ."""
    _report_headings(placed, manner, report)
    _report_links(placed, aims, manner, report)
    _report_pictures(placed, manner, report)
    _report_languages(placed, manner, report)


def _report_headings(placed: Placed, manner: Manner, report: Report) -> None:
    found = {mark.start: mark for mark in placed.found.headings}
    for mark in placed.wanted.headings:
        place = placed.stretch(mark)
        level = _level(found, place, placed.found.text) if place else mark.value
        if level == mark.value:
            continue
        words, span = placed.words(mark.start, mark.end, mark.span)
        what = f"a heading of level {level}" if level else "no heading"
        message = f"{words} is {what} in {manner.name}, not one of level {mark.value}"
        report.add("A105", message, span)
    for mark, words, span in _added(placed, placed.found.headings, placed.wanted.headings):
        message = f"{words} is a heading of level {mark.value} in {manner.name}"
        report.add("A105", f"{message}, and none in the document", span)


def _level(found: Mapping[int, Mark], place: tuple[int, int], text: str) -> str | None:
    """The level of a heading of just these words; the page of a link may follow them."""
    heading = found.get(place[0])
    if heading is None or not re.fullmatch(PAGE_OF_AIM, text[place[1] : heading.end]):
        return None
    return heading.value if heading.end >= place[1] else None


def _added(
    placed: Placed, found: Iterable[Mark], wanted: Iterable[Mark]
) -> Iterator[tuple[Mark, str, Span | None]]:
    """Marks on words that have none in the document, with the words and their place."""
    stretches = [place for mark in wanted if (place := placed.stretch(mark))]
    starts = {start for start, _ in stretches}
    for mark in found:
        if mark.start in starts or any(
            mark.start < end and start < mark.end for start, end in stretches
        ):
            continue
        if said := placed.said(mark):
            yield mark, *said


def _report_links(placed: Placed, aims: Aims, manner: Manner, report: Report) -> None:
    found = {mark.start: mark for mark in joined(placed.found.links)}
    for mark in joined(placed.wanted.links):
        place = placed.stretch(mark)
        if place is None:
            continue
        link = found.get(place[0])
        if link and _covers(link, place, placed.found.text):
            if _leads(link.value, mark.value, aims):
                continue
            said = f'leads to "{link.value}" in {manner.name}, not to "{mark.value}"'
        else:
            said = f'is no link in {manner.name}, but should lead to "{mark.value}"'
        words, span = placed.words(mark.start, mark.end, mark.span)
        report.add("A106", f"{words} {said}", span)
    for mark, words, span in _added(placed, joined(placed.found.links), placed.wanted.links):
        message = f'{words} leads to "{mark.value}" in {manner.name}'
        report.add("A106", f"{message}, and is no link in the document", span)


def _leads(found: str, wanted: str, aims: Aims) -> bool:
    if found[:1] != "#" or wanted[:1] != "#":
        return found == wanted
    return aims.is_right(found[1:], wanted[1:])


def _covers(link: Mark, place: tuple[int, int], text: str) -> bool:
    """Whether a link is on just these words; a page's number may follow them."""
    return link.end == place[1] or text[place[1] : link.end].isdigit()


def joined(marks: Iterable[Mark]) -> list[Mark]:
    """Marks of the same value that follow right upon each other as one."""
    made: list[Mark] = []
    for mark in marks:
        if made and made[-1].value == mark.value and made[-1].end == mark.start:
            made[-1] = replace(made[-1], end=mark.end)
        elif mark.end > mark.start:
            made.append(mark)
    return made


def _report_pictures(placed: Placed, manner: Manner, report: Report) -> None:
    found = {mark.start: mark.value for mark in placed.found.pictures}
    for mark in placed.wanted.pictures:
        place = placed.place(mark.start)
        words = None if place is None else found.get(place)
        if place is None or squeezed(words or "") == squeezed(mark.value):
            continue
        has = f"is described as {quoted(words)}" if words else "has no description"
        message = f"the picture {quoted(mark.value)} {has} in {manner.name}"
        report.add("A107", message, mark.span)


def _report_languages(placed: Placed, manner: Manner, report: Report) -> None:
    starts = [start for start, _ in placed.found.languages]
    tags = [tag for _, tag in placed.found.languages]
    told: Span | None = None
    for language, start, end, span in placed.wanted.languages:
        place = placed.place(start)
        if place is None:
            continue
        first = bisect_right(starts, place) - 1
        last = bisect_right(starts, place + end - start - 1)
        wrong = _wrong_tag(tags[first:last], language, placed.found.language, manner)
        if wrong and (span is None or span is not told):
            wanted = manner.language(language) if language else placed.found.language
            words, narrow = placed.words(start, end, span)
            message = f'{words} is marked as "{wrong}" in {manner.name}, not as "{wanted}"'
            report.add("A108", message, narrow)
            told = span


def _wrong_tag(tags: Iterable[str], language: str | None, around: str, manner: Manner) -> str:
    """The first tag that is not the one of a language."""
    if language is None:
        return next((tag for tag in tags if tag != around), "")
    wanted = manner.language(language).lower()
    found = (manner.tag(tag, language) for tag in tags)
    return next((tag for tag in found if tag.lower() != wanted), "")
