"""Whether words stand in quotation marks, and whether the quotation is cited.

A quotation is cited when its sentence has a citation, is followed by one, or calls a note that has
one; a quotation set apart (lines that begin with >) when its paragraph has one. Only then are the
words somebody else's.
"""

import re

from briefwright.check.markup import CITED
from briefwright.check.prose import Stretch
from briefwright.check.sentences import Range, paragraph_around, sentence_around

_QUOTATION = re.compile(
    r"“[^“”]*”"
    r"|‘(?:[^‘’]|’(?=\w))*’(?!\w)"
    r"|「(?:[^「」]|「[^「」]*」)*」"
    r"|『[^『』]*』"
    r'|(?<!\w)"[^"]*"(?!\w)'
    r"|(?<![\w'])'(?=\S)(?:[^']|'(?=\w))*?(?<=\S)'(?!\w)"
)
_CALL = re.compile(r"\[\^[^\]\s]+\](?!:)")
_CALLS = re.compile(rf"(?:{_CALL.pattern})+")


def quotation_around(stretch: Stretch, start: int, end: int) -> Range | None:
    """The quotation in which words stand, with its marks."""
    first, last = paragraph_around(stretch.text, start)
    for found in _QUOTATION.finditer(stretch.text, first, last):
        if found.start() <= start and end <= found.end():
            return found.span()
    return None


def is_set_off(stretch: Stretch, start: int, end: int) -> bool:
    """Whether words stand in quotation marks or in emphasis."""
    if quotation_around(stretch, start, end):
        return True
    return stretch.raw[:start].endswith(("*", "_")) and stretch.raw[end:].startswith(("*", "_"))


def is_cited_quotation(stretch: Stretch, start: int, end: int) -> bool:
    """Whether words are quoted from a source that is cited."""
    first, last = paragraph_around(stretch.text, start)
    if _set_apart(stretch.raw[first:last]):
        return CITED in stretch.text[first:last] or _followed_by_citation(stretch, last)
    quotation = quotation_around(stretch, start, end)
    if quotation is None:
        return False
    first, last = quotation[0], sentence_around(stretch.text, quotation[1] - 1)[1]
    first = sentence_around(stretch.text, first)[0]
    return CITED in stretch.text[first:last] or _cited_in_note(stretch, first, last)


def _cited_in_note(stretch: Stretch, start: int, end: int) -> bool:
    """Whether words call a note of the author's that has a citation."""
    following = _CALLS.match(stretch.raw, end)
    return any(
        CITED in stretch.text[slice(*paragraph_around(stretch.text, note.end()))]
        for call in _CALL.findall(stretch.raw, start, following.end() if following else end)
        for note in re.finditer(rf"^{re.escape(call)}:", stretch.raw, re.MULTILINE)
    )


def _set_apart(paragraph: str) -> bool:
    return all(line.lstrip().startswith(">") for line in paragraph.splitlines() if line.strip())


def _followed_by_citation(stretch: Stretch, end: int) -> bool:
    """Whether the next paragraph is nothing but a citation."""
    rest = stretch.text[end:].strip()
    return rest.split("\n\n")[0].strip(f"{CITED} .\n") == "" and rest.startswith(CITED)
