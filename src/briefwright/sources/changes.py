"""What changed between two snapshots of a source, passage by passage.

In: the two texts. Out: `Change`s in reading order. A passage is a sentence, a heading or an entry
of a list; line breaks, footnotes' places and kinds of quotation marks make no difference.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefwright.sources.furniture import furniture
from briefwright.sources.locator import line_number
from briefwright.sources.normal import BREAK, Stretch, normalise

_PARAGRAPH = re.compile(r"\S.*?(?=\n[ \t\f]*\n|\Z)", re.DOTALL)
_SENTENCE_ENDS = re.compile(
    r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9\ue000-\uf8ff])|[。！？]\s*"
    r"|[:;]\s*\n\s*(?=[\ue000-\uf8ff•*-]|\(?\w{1,4}[.)])"  # an entry of a list
)
# The number of a paragraph or an entry goes with its words.
_NUMBER_ALONE = re.compile(r"\(?\w{1,4}[.)]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a snapshot in one form, and where they stand."""

    words: str
    stretch: Stretch
    line: int


@dataclass(frozen=True, slots=True)
class Change:
    """Passages that were there, and those in their place; either may be none."""

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]

    @property
    def kind(self) -> str:
        """What happened: "changed", "removed" or "added"."""
        if self.old and self.new:
            return "changed"
        return "removed" if self.old else "added"


def changes(old: str, new: str) -> tuple[Change, ...]:
    """What is different in the newer text."""
    before, after = passages(old), passages(new)
    matcher = SequenceMatcher(None, _words(before), _words(after), autojunk=False)
    return tuple(
        change
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
        for change in _paired(before[first:last], after[start:end])
    )


def _paired(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> Iterator[Change]:
    """Passages one by one where as many came as went, otherwise all together."""
    if len(old) != len(new):
        yield Change(old, new)
        return
    yield from (Change((one,), (other,)) for one, other in zip(old, new, strict=True))


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text, without what interrupts its sentences."""
    return tuple(_passages(text))


def _passages(text: str) -> Iterator[Passage]:
    shown = _blanked(text)
    for paragraph in _PARAGRAPH.finditer(shown):
        start = paragraph.start()
        ends = [found.end() for found in _SENTENCE_ENDS.finditer(shown, *paragraph.span())]
        for end in (*ends, paragraph.end()):
            words = normalise(shown[start:end]).text.replace(BREAK, "")
            if _NUMBER_ALONE.fullmatch(words) and end < paragraph.end():
                continue
            if words:
                yield Passage(words, (start, end), line_number(text, start))
            start = end


def _blanked(text: str) -> str:
    """The text with spaces for what interrupts it, so that offsets hold."""
    out, at = [], 0
    for start, end in furniture(text):
        out += [text[at:start], re.sub(r"[^\n\f]", " ", text[start:end])]
        at = end
    return "".join([*out, text[at:]])


def _words(of: Sequence[Passage]) -> list[str]:
    return [passage.words for passage in of]
