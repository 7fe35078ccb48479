"""What of Markdown is no running words, and what is left without it.

In: Markdown as it stands in its file. Out: a text of the same length in which everything that is
not words is blank, so that an offset into the one is an offset into the other. Where a citation
stood, there are as many `CITED`; between the cells of a table, before an item of a list, and
around a heading, `BREAK`.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from briefwright.library.markdown.citations import BRACKET, KEY, NARRATIVE

CITED = "\x01"
BREAK = "\x02"


class _Pass(NamedTuple):
    """A kind of markup: a sign without which there is none, its pattern, what takes its place."""

    sign: str
    pattern: re.Pattern[str]
    filler: str = " "


def _passes(*entries: tuple[str, str] | tuple[str, str, str]) -> tuple[_Pass, ...]:
    return tuple(_Pass(one[0], re.compile(one[1], re.MULTILINE), *one[2:]) for one in entries)


_UNREAD = _passes(
    ("<!--", r"<!--(?s:.*?)-->"),
    ("```", r"^ {0,3}```[^\n]*\n(?s:.*?)(?:^ {0,3}```[ \t`]*$|\Z)"),
    ("~~~", r"^ {0,3}~~~[^\n]*\n(?s:.*?)(?:^ {0,3}~~~[ \t~]*$|\Z)"),
    ("`", r"`[^`\n]+`"),
    ("\\", r"\\@"),
)
_CODE = _UNREAD[1:]
_MARKUP = _passes(
    (":::", r"^ {0,3}:{3,}[^\n]*$"),
    ("@", BRACKET, CITED),
    ("[^", r"\[\^[^\]\s]+\]:?"),
    ("](", r"\]\((?:[^()\n]|\([^()\n]*\))*\)"),
    ("]{", r"\]\{[^{}\n]*\}"),
    ("{{", r"\{\{[^{}]*\}\}"),
    ("://", r"<?[a-z]+://[^\s<>\]（）「」、。]+>?"),
    ("www.", r"\bwww\.[^\s<>\]（）「」、。]+"),
    ("@", r"<?[\w.+-]+@[\w-]+\.[\w.-]*\w>?"),
    ("@", NARRATIVE, CITED),
    (">", r"^[ \t]*(?:>[ \t]?)+"),
    ("", r"^[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6})(?=[ \t])", BREAK),
    ("--", r"^[ \t|:]*-{2,}[-| \t:]*$"),
    ("|", r"\|", BREAK),
    ("[", r"!?\["),
    ("]", r"\]"),
    ("\\", r"\\(?=[^\w\s])"),
    ("*", r"\*+"),
    ("_", r"(?<!\w)_+|_+(?!\w)"),
    ("&", r"&(?:[a-zA-Z]+|#x?[0-9a-fA-F]+);"),
)
# The address, the caption and the end of an image.
_CAPTION = re.compile(r"(\]\([^()\s]+[ \t]+[\"'])((?<=\")[^\"\n]*|(?<=')[^'\n]*)([\"'][ \t]*\))")
# A heading whose line is not followed by an empty one.
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*(?=\n[ \t]*\S)", re.MULTILINE)
_CITATION = re.compile(f"{BRACKET}|{NARRATIVE}")
_KEY = re.compile(rf"(?<![\w@])@({KEY})")


def _run(text: str, passes: tuple[_Pass, ...]) -> str:
    for sign, pattern, filler in passes:
        if sign in text:
            text = pattern.sub(partial(_blank, filler), text)
    return text


def _blank(filler: str, found: re.Match[str]) -> str:
    if "\n" not in found[0]:
        return filler * len(found[0])
    return "\n".join(filler * len(line) for line in found[0].split("\n"))


def without_code(text: str) -> str:
    """The text with code blanked; as long as before."""
    return _run(text, _CODE)


def _uncover(found: re.Match[str]) -> str:
    """A caption without the address before it and the marks around it."""
    return BREAK + " " * (len(found[1]) - 1) + found[2] + BREAK + " " * (len(found[3]) - 1)


def words_of(text: str) -> str:
    """The text with everything that is not words blanked; as long as before."""
    read = _run(text, _UNREAD)
    words = _run(_CAPTION.sub(_uncover, read) if "](" in read else read, _MARKUP)
    for heading in _HEADING.finditer(read) if "#" in read else ():
        words = f"{words[: heading.end()]}{BREAK}{words[heading.end() + 1 :]}"
    return words


@lru_cache(maxsize=10_000)
def keys_of(text: str) -> tuple[tuple[str, int], ...]:
    """The keys that a text cites, each with the offset of its @."""
    return tuple(_keys(text)) if "@" in text else ()


def _keys(text: str) -> Iterator[tuple[str, int]]:
    for citation in _CITATION.finditer(_run(text, _UNREAD)):
        for key in _KEY.finditer(citation[0]):
            yield key[1], citation.start() + key.start()


def items_of(text: str) -> Iterator[tuple[str, str]]:
    """The keys that a text cites, each with its locator as written."""
    if "@" not in text:
        return
    for citation in _CITATION.finditer(_run(text, _UNREAD)):
        if citation[1] is None:
            yield citation[2], " ".join((citation[3] or "").split())
            continue
        for part in citation[1].split(";"):
            key = _KEY.search(part)
            if key:
                yield key[1], " ".join(part[key.end() :].strip(" ,:\n").split())
