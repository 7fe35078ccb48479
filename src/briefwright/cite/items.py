"""Items of Japanese acts, whose numbers translations write in Roman numerals.

In: "iii" or "3" for 第3号; "a" for イ, the first part of an item. Out: the number; the letter of
the iroha, and back.
"""

import re

IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノ"
_ROMAN = {"i": 1, "v": 5, "x": 10}


def number_of_item(written: str) -> str:
    """ "iii" and "3" are 3; what is no numeral is left alone."""
    if not re.fullmatch("[ivx]+", written):
        return written
    values = [_ROMAN[letter] for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < following else value for value, following in pairs))


def iroha(letter: str) -> str:
    """The letter of the iroha that translations write as "a", "b", "c"."""
    return IROHA[ord(letter) - ord("a")]


def latin(letter: str) -> str:
    """The letter by which translations write one of the iroha."""
    return chr(ord("a") + IROHA.index(letter))
