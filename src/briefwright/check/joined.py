"""Japanese with its lines joined.

In: a text whose lines may end within a word, as those of Japanese do. Out: the text without these
line breaks, and where each stretch of it stands in the text as written.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_WIDE = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_BREAK = re.compile(rf"(?<={_WIDE})[ \t]*\n[ \t]*(?={_WIDE})")


@dataclass(frozen=True, slots=True)
class Joined:
    """`starts` are where the pieces of `text` begin in it, `places` where they begin as written."""

    text: str
    starts: tuple[int, ...] = (0,)
    places: tuple[int, ...] = (0,)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text stands as written."""
        return self._at(start), self._at(end - 1) + 1

    def _at(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        return self.places[piece] + offset - self.starts[piece]


def joined(text: str) -> Joined:
    """The text without line breaks between Japanese characters."""
    pieces, starts, places, end = [], [], [], 0
    length = 0
    for gap in _BREAK.finditer(text):
        pieces.append(text[end : gap.start()])
        starts.append(length)
        places.append(end)
        length += len(pieces[-1])
        end = gap.end()
    return Joined("".join((*pieces, text[end:])), (*starts, length), (*places, end))
