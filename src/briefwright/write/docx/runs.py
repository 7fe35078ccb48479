"""Runs: text with one format.

In: words and how they look. Out: w:r. A soft hyphen and a hyphen that does not break become
Word's own signs, since Word would print the characters (17.3.3.29, 17.3.3.18).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefwright.write.docx.language import language_to_mark, run_language
from briefwright.write.docx.xml import Element, Value, properties, w, w_text

_SIGNS = {"\u00ad": "softHyphen", "\u2011": "noBreakHyphen"}
_PIECES = re.compile("([\u00ad\u2011])")
_SPACES = re.compile(r"[\t\n\r]+ *| {2,}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Format:
    """How a run looks; `language` only where it differs from the document's, `light` where its
    paragraph is bold."""

    style: str | None = None
    bold: bool = False
    italic: bool = False
    small_capitals: bool = False
    vertical: str | None = None
    language: str | None = None
    colour: str | None = None
    hidden: bool = False
    light: bool = False
    in_link: bool = False


PLAIN = Format()


def plain_in(language: str, main: str) -> Format:
    """The format of plain words in a language, within a document whose main one is another."""
    marked = language_to_mark(language, main)
    return Format(language=marked) if marked else PLAIN


def text_run(text: str, format: Format = PLAIN) -> Element:
    """A run of words, on one line."""
    upright = format.italic and _CJK.search(text) is not None
    run = empty_run(format, upright=upright)
    if not text.isprintable() or "  " in text:  # quicker to see than to find all spaces
        text = _SPACES.sub(" ", text)
    run.extend(_pieces(text))
    return run


def code_run(text: str, format: Format = PLAIN) -> Element:
    """A run whose line ends and spaces count."""
    run = empty_run(format)
    for index, line in enumerate(text.replace("\t", "    ").split("\n")):
        if index:
            run.append(w("br"))
        run.append(w_text("t", line))
    return run


def empty_run(format: Format = PLAIN, *content: Element, upright: bool = False) -> Element:
    """A run with its properties. Chinese, Japanese and Korean letters have no italic."""
    run = _pattern(format, upright).__copy__()
    if content:
        run.extend(content)
    return run


def sign_run(code: str, style: str) -> Element:
    """A sign that is no letter of the text (17.3.3.30): its number in Unicode, and some space."""
    values: dict[str, Value] = {"rStyle": style, "spacing": {"val": 50}}
    return w("r", properties("rPr", values), w("sym", font="Segoe UI Symbol", char=code))


@lru_cache(maxsize=256)
def _pattern(format: Format, upright: bool) -> Element:
    """A run without content, to be copied."""
    values = _values(format)
    if upright:
        values = {name: value for name, value in values.items() if name not in ("i", "iCs")}
    return w("r", properties("rPr", values)) if values else w("r")


def _values(format: Format) -> dict[str, Value]:
    values: dict[str, Value] = run_language(format.language) if format.language else {}
    if format.style:
        values["rStyle"] = format.style
    if format.bold:
        values |= {"b": True, "bCs": True}
    if format.light:
        values |= {"b": 0, "bCs": 0}
    if format.colour:
        values["color"] = format.colour
    if format.hidden:
        values["vanish"] = True
    if format.italic:
        values |= {"i": True, "iCs": True}
    if format.small_capitals:
        values["smallCaps"] = True
    if format.vertical:
        values["vertAlign"] = format.vertical
    return values


def _pieces(text: str) -> Iterator[Element]:
    if not any(sign in text for sign in _SIGNS):
        if text:
            yield w_text("t", text)
        return
    for piece in _PIECES.split(text):
        if piece in _SIGNS:
            yield w(_SIGNS[piece])
        elif piece:
            yield w_text("t", piece)
