"""Footnotes that stand between the lines of a text, and their calls.

In: the lines of a text taken out of a PDF. Out: the blocks of footnotes, and where they are called.
A block counts only if

- each of its lines is blank, a mark (a number alone on its line), an address, or a footnote's
  words, which end with the first line that ends in a full stop or an address;
- one of its marks has a call in the text before it: that number at the end of a word;
- a first footnote without mark (extractions lose them) is set in, as no body line is;
- it ends its page, where its marks stand on one line with the words.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from briefwright.sources.lines import Line
from briefwright.sources.normal import Stretch

_NUMBER = r"(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})"
_ALONE = re.compile(rf"\s*{_NUMBER}\s*")
_BEFORE_WORDS = re.compile(rf"\s*{_NUMBER}\.?\s+[\"“‘'(A-Z]")
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
_SET_IN = re.compile(r"(?:\s{2,}|\t)\S")
_IBID = re.compile(r"\s*ibid\b", re.IGNORECASE)
_ENDS = re.compile(r"(?:[.!?][\"”’')\]]*|(?:https?://|www\.)\S+)\s*$")
_CALL = re.compile(
    rf"(?<=[^\W\d_])[.,;:!?\"”’')\]]{{0,3}}(?<!\d){_NUMBER}(?=[\s.,;:!?)”\"]|\Z)(?![.,]\d)"
)
_LONGEST = 8  # lines of one footnote


class Footnotes:
    """The footnotes of one text: `blocks` of them, and their `calls`."""

    def __init__(self, text: str, lines: tuple[Line, ...]) -> None:
        self._text = text
        self._lines = lines
        self._marks: dict[int, int] = {}
        self.blocks = tuple(self._blocks())

    @property
    def calls(self) -> Iterator[Stretch]:
        """The one call of each footnote: after the call of the one before, and before itself."""
        least = 0
        for number, place in sorted(self._marks.items()):
            found = (at for at in self._called.get(number, ()) if least <= at[0] < place)
            call = next(found, None)
            if call:
                least = call[1]
                yield call

    @cached_property
    def _called(self) -> dict[int, list[Stretch]]:
        found: dict[int, list[Stretch]] = {}
        for call in _CALL.finditer(self._text):
            found.setdefault(_value(call[1]), []).append(call.span(1))
        return found

    def _blocks(self) -> Iterator[Stretch]:
        at = 0
        while at < len(self._lines):
            block = _Block(self._lines, at, self._called, self._set_in_is_rare)
            if block.counts:
                self._marks.update(block.marks)
                yield self._lines[at].start, self._lines[block.end - 1].end
            at = max(block.end, at + 1) if block.counts else at + 1

    @cached_property
    def _set_in_is_rare(self) -> bool:
        set_in = sum(bool(_SET_IN.match(line.text)) for line in self._lines)
        return set_in * 20 <= sum(not line.blank for line in self._lines)


class _Block:
    """The lines from one on, read as footnotes as far as they can be; `end` is the line after."""

    def __init__(
        self,
        lines: tuple[Line, ...],
        first: int,
        called: dict[int, list[Stretch]],
        may_be_set_in: bool,
    ) -> None:
        self._lines = lines
        self._called = called
        self._may_be_set_in = may_be_set_in
        self._all_alone = True
        self._taken: dict[int, int] = {}
        self.marks: dict[int, int] = {}
        self.end = first
        if not lines[first].ends_page:
            self._read(first)

    @property
    def counts(self) -> bool:
        called = any(number in self._called for number in self.marks)
        return called and (self._all_alone or self._ends_page)

    @property
    def _ends_page(self) -> bool:
        """Whether nothing but empty lines follows on the page."""
        for at in range(self.end - 1, len(self._lines)):
            if at >= self.end and not self._lines[at].blank:
                return False
            if self._lines[at].ends_page:
                return True
        return True

    def _read(self, first: int) -> None:
        at, awaited = first, self._opens(first)
        while at < len(self._lines):
            line = self._lines[at]
            if line.blank:
                at += 1
            elif self._take_mark_alone(line):
                at, awaited = at + 1, True
            elif at > first and _ADDRESS.fullmatch(line.text):
                at, awaited = at + 1, False
                self._settle(at)
            elif awaited or self._begins(line):
                after = self._after_words(at)
                if after is None:
                    return
                at, awaited = after, False
                self._settle(at)
            else:
                return
            if self._lines[at - 1].ends_page:
                return

    def _settle(self, end: int) -> None:
        """Count what was read so far: the words of its last footnote have ended."""
        self.end = end
        self.marks.update(self._taken)

    def _opens(self, first: int) -> bool:
        return self._may_be_set_in and bool(_SET_IN.match(self._lines[first].text))

    def _begins(self, line: Line) -> bool:
        """Whether a footnote begins with its words on this line."""
        marked = _BEFORE_WORDS.match(line.text)
        if marked and self._take(_value(marked[1]), line):
            self._all_alone = False
            return True
        set_in = self._may_be_set_in and bool(_SET_IN.match(line.text))
        return set_in or bool(self._taken and _IBID.match(line.text))

    def _take_mark_alone(self, line: Line) -> bool:
        alone = _ALONE.fullmatch(line.text)
        return alone is not None and self._take(_value(alone[1]), line)

    def _take(self, number: int, line: Line) -> bool:
        """Take a mark that follows the last one, or, as the first, has a call before it."""
        if self._taken:
            fits = number == max(self._taken) + 1
        else:
            fits = any(end < line.start for _, end in self._called.get(number, ()))
        if fits:
            self._taken[number] = line.start
        return fits

    def _after_words(self, first: int) -> int | None:
        """The line after a footnote's words; None when nothing ends them."""
        written = 0
        for at in range(first, len(self._lines)):
            line = self._lines[at]
            written += not line.blank
            if written > _LONGEST or (at > first and _ALONE.fullmatch(line.text)):
                return None
            if _ENDS.search(line.text) or line.ends_page:
                return at + 1
        return None


def _value(written: str) -> int:
    return int(unicodedata.normalize("NFKC", written))
