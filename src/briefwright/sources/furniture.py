"""What stands between the words of a text's sentences: footnotes and their calls, running heads.

In: a text, as it was taken out of a PDF or a web page. Out: the stretches that are no part of its
sentences. They are decided from the text alone, never from a phrase that is looked for, so that no
phrase can be made to fit by leaving words out. Page numbers and running heads count only where form
feeds divide the pages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefwright.sources.footnotes import Footnotes
from briefwright.sources.lines import Line, lines
from briefwright.sources.normal import Stretch

_BRACKETED = re.compile(r"\s?\[\d{1,3}\]")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_EDGE = 3  # lines at the head and at the foot of a page that can be running heads
_OFTEN = 3  # pages on which a line stands that is one

Edge = list[tuple[Line, str]]


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
    edges = [[*page[:_EDGE], *page[_EDGE:][-_EDGE:]] for page in _pages(all_lines)]
    if len(edges) < 2:
        return
    shapes = Counter(shape for page in edges for shape in {_shape(line) for _, line in page})
    for page in edges:
        for place, (line, written) in enumerate(page):
            outermost = place in (0, len(page) - 1)
            numbers_page = outermost and _PAGE_NUMBER.fullmatch(written)
            if numbers_page or shapes[_shape(written)] >= _OFTEN:
                yield line


def _pages(all_lines: Iterable[Line]) -> Iterator[Edge]:
    """The written lines of each page."""
    page: Edge = []
    for line in all_lines:
        if not line.blank:
            page.append((line, line.text.strip()))
        if line.ends_page:
            yield page
            page = []
    yield page


def _shape(line: str) -> str:
    """A line with its numbers masked."""
    return re.sub(r"\d+", "0", line)


def _merged(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
