"""What stands between the words of a text's sentences: footnotes and their calls, running heads.

In: a text, as it was taken out of a PDF or a web page. Out: the stretches that are no part of its
sentences. They are decided from the text alone, never from a phrase that is looked for, so that no
phrase can be made to fit by leaving words out. Page numbers and running heads count only where form
feeds divide the pages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefwright.sources.footnotes import Footnotes
from briefwright.sources.lines import Line, lines
from briefwright.sources.normal import Stretch

_BRACKETED = re.compile(r"\s?\[\d{1,3}\]")
_EDGE = 2  # lines at the head and at the foot of a page that can be running heads
_OFTEN = 3  # pages on which a line stands that is one

Shape = tuple[int, str, int | None]


def furniture(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that interrupt its sentences, in order, none over another."""
    heads = {line.start: line.end for line in _running_heads(lines(text))}
    notes = Footnotes(text, _without(heads, lines(text)))
    brackets = (found.span() for found in _BRACKETED.finditer(text))
    return _merged([*notes.blocks, *notes.calls, *brackets, *heads.items()])


def _without(heads: Mapping[int, int], all_lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that are no heads; the last one of a page ends it."""
    kept: list[Line] = []
    for line in all_lines:
        if line.start not in heads:
            kept.append(line)
        elif line.ends_page and kept:
            kept[-1] = replace(kept[-1], ends_page=True)
    return tuple(kept)


def _running_heads(all_lines: Iterable[Line]) -> Iterator[Line]:
    """The outermost lines of pages that are the same on several pages, or count the pages."""
    pages = list(_pages(all_lines))
    for from_foot in (False, True):
        edges = [tuple(page[::-1] if from_foot else page)[:_EDGE] for page in pages]
        shapes = Counter(_shapes(edges))
        for index, edge in enumerate(edges):
            for depth, line in enumerate(edge):
                if shapes[_shape(line, index, depth)] < _OFTEN:
                    break
                yield line


def _shapes(edges: Iterable[Sequence[Line]]) -> Iterator[Shape]:
    for index, edge in enumerate(edges):
        for depth, line in enumerate(edge):
            yield _shape(line, index, depth)


def _shape(line: Line, page: int, depth: int) -> Shape:
    """What running heads have in common: depth, words, and a number that counts with the pages."""
    number = re.search(r"\d{1,4}", line.text)
    words = re.sub(r"\d{1,4}", "0", line.text.strip(), count=1)
    return depth, words, int(number[0]) - page if number else None


def _pages(all_lines: Iterable[Line]) -> Iterator[list[Line]]:
    """The written lines of each page."""
    page: list[Line] = []
    for line in all_lines:
        if not line.blank:
            page.append(line)
        if line.ends_page:
            yield page
            page = []
    yield page


def _merged(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
