"""Texts without what formats may change in them."""

import re
import unicodedata

_HYPHENS = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\\-\u2010\u2011\ufe0e\ufe0f]+")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def printed(text: str) -> str:
    """A text without what print changes: white space, hyphens, capitals, composed letters."""
    bare = "".join(text.split())
    if not bare.isascii():
        bare = unicodedata.normalize("NFD", bare)
    return _HYPHENS.sub("", bare).casefold()


def same_letters(one: str, other: str) -> bool:
    """Whether two texts agree; words from right to left stand in print in the order of the eye,
    so of a text with such words only the letters are compared."""
    if one == other:
        return True
    return RIGHT_TO_LEFT.search(one) is not None and sorted(one) == sorted(other)
