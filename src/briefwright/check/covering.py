"""What a comment in Markdown belongs to.

In: a text, and the place of a comment in it. Out: the stretch that the comment speaks of: what
follows it, what it ends, or the line, the item of a list or the row of a table that it stands in.
"""

import re

from briefwright.check.sentences import paragraph_around

_ITEM = re.compile(r"^[ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|\|)", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#[^\n]*\Z", re.MULTILINE)


def covered(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph that a comment on a line of its own precedes or, where nothing follows it,
    ends; else what its line or paragraph holds."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    first, last = paragraph_around(text, start)
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        before = text[first:start].strip()
        if before and not _HEADING.search(before) and not text[end:last].strip():
            return first, last
        words = re.compile(r"\S").search(text, end)
        return start, paragraph_around(text, words.start())[1] if words else end
    first, last = _item(text, first, last, line_start)
    return (line_start, line_end) if text[line_end:last].strip() else (first, last)


def _item(text: str, first: int, last: int, line_start: int) -> tuple[int, int]:
    """The item of a list or row of a table that a line belongs to; else the paragraph."""
    begins = [found.start() for found in _ITEM.finditer(text, first, last)]
    before = [at for at in begins if at <= line_start]
    after = [at for at in begins if at > line_start]
    return before[-1] if before else first, after[0] if after else last
