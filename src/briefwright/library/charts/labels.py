"""Labels in lines, since Vega does not break them and cuts those that are too long."""

import unicodedata
from collections.abc import Iterable

BREAK = "\n"
SPLIT = "split(datum.label, '\\n')"
"""How an axis makes lines of a label."""


def in_lines(text: str, most: int) -> str:
    """A text in lines of at most so many letters; those of East Asia are twice as wide, and a line
    may end after any of them."""
    lines = [""]
    for word in _words(text):
        if lines[-1] and _width(lines[-1] + word.rstrip()) > most:
            lines.append("")
        lines[-1] += word
    return BREAK.join(line.strip() for line in lines)


def most_lines(labels: Iterable[str]) -> int:
    """How many lines the longest of some labels has."""
    return max((label.count(BREAK) + 1 for label in labels), default=1)


def _words(text: str) -> list[str]:
    """What a line cannot be broken within: words with the space behind them, and wide letters."""
    words: list[str] = []
    ended = True
    for letter in text:
        if ended or (_is_wide(letter) and letter not in "、。，．）」』】"):
            words.append(letter)
        else:
            words[-1] += letter
        ended = letter == " " or (_is_wide(letter) and letter not in "（「『【")
    return words


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _width(text: str) -> int:
    return sum(2 if _is_wide(letter) else 1 for letter in text)
