"""The text of a PDF's pages, by the marked content that the structure names.

In: a page. Out: the words of each piece of marked content by its number (MCID), as the fonts' own
tables (ToUnicode) have them, with NO_SHAPE for glyphs that stand for no character. Words outside
of any, or in an artifact, are left out (ISO 32000-1, 9.4.3, 9.10.3, 14.6, 14.8.2.2).
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from sys import byteorder
from typing import Any

from briefwright.audit.model import NO_SHAPE

_TOKEN = re.compile(
    rb"/MCID (?P<mcid>\d+)[^\[\]]{0,40}?BDC\b|(?P<open>\bB[DM]C)\b|(?P<close>\bEMC)\b"
    rb"|/(?P<font>\S+) [\d.+-]+ Tf\b|\[(?P<shown>[^\]]*)\] ?TJ\b|<(?P<one>[0-9a-fA-F]*)> ?Tj\b"
    rb"|/(?P<drawn>\S+) Do\b"
)
_HEX = re.compile(rb"<([0-9a-fA-F]*)>")
_RANGE = re.compile(rb"begincodespacerange\s*<([0-9a-fA-F]+)>")
_BLOCK = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_PAIR = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>")
_TRIPLE = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")


Words = dict[tuple[Any, int], list[str]]


class Glyphs(dict[int, str]):
    """What the glyphs of a font stand for, by their codes of so many bytes."""

    width = 2

    def __missing__(self, code: int) -> str:
        return ""

    def text(self, shown: bytes) -> str:
        """The words of strings in hexadecimal."""
        codes = bytes.fromhex(b"".join(_HEX.findall(shown)).decode("ascii"))
        if self.width == 1:
            return "".join(map(self.__getitem__, codes))
        numbers = array("H", codes[: len(codes) // 2 * 2])
        if byteorder == "little":
            numbers.byteswap()
        return "".join(map(self.__getitem__, numbers))


class Contents:
    """Reads the pages of one file; fonts are read once."""

    def __init__(self) -> None:
        self._fonts: dict[Any, Glyphs] = {}

    def words(self, page: Any) -> Words:
        """The words of a page by the stream that draws them and their MCID."""
        found: Words = defaultdict(list)
        resources = page.get("/Resources") or {}
        self._read(page.objgen, _bytes(page.Contents), resources, [], found)
        return found

    def _read(
        self, stream: Any, data: bytes, resources: Any, around: list[int], found: Words
    ) -> None:
        marked, glyphs = list(around), Glyphs()
        for token in _TOKEN.finditer(data):
            kind, value = token.lastgroup, token[token.lastgroup or 0]
            if kind in ("shown", "one"):
                if marked and marked[-1] >= 0:
                    shown = value if kind == "shown" else token[0]
                    found[stream, marked[-1]].append(glyphs.text(shown))
            elif kind == "font":
                glyphs = self._glyphs(resources.Font[f"/{value.decode()}"])
            elif kind == "mcid":
                marked.append(int(value))
            elif kind == "open":
                marked.append(-1)
            elif kind == "close":
                if marked:
                    marked.pop()
            else:
                form = resources.XObject[f"/{value.decode()}"]
                self._read_form(stream, form, resources, marked, found)

    def _read_form(
        self, stream: Any, form: Any, resources: Any, marked: list[int], found: Words
    ) -> None:
        """A form, which counts contents of its own or belongs to what draws it (14.7.4.2)."""
        if form.get("/Subtype") == "/Form":
            stream = form.objgen if "/StructParents" in form else stream
            own = form.get("/Resources") or resources
            self._read(stream, form.read_bytes(), own, marked, found)

    def _glyphs(self, font: Any) -> Glyphs:
        if font.objgen not in self._fonts:
            table = font.get("/ToUnicode")
            self._fonts[font.objgen] = _parse(table.read_bytes()) if table is not None else Glyphs()
        return self._fonts[font.objgen]


def _bytes(contents: Any) -> bytes:
    if hasattr(contents, "read_bytes"):
        return bytes(contents.read_bytes())
    return b"\n".join(one.read_bytes() for one in contents)


def _parse(table: bytes) -> Glyphs:
    """A ToUnicode table. Glyph 0 is what a font draws for characters that it has not."""
    glyphs = Glyphs(_entries(table))
    if found := _RANGE.search(table):
        glyphs.width = len(found[1]) // 2
    glyphs[0] = NO_SHAPE
    return glyphs


def _entries(table: bytes) -> Iterator[tuple[int, str]]:
    for block in _BLOCK.finditer(table):
        if block[1] == b"char":
            for code, text in _PAIR.findall(block[2]):
                yield int(code, 16), _decoded(text)
        else:
            for first, last, text in _TRIPLE.findall(block[2]):
                yield from _range(int(first, 16), int(last, 16), _decoded(text))


def _range(first: int, last: int, text: str) -> Iterator[tuple[int, str]]:
    for step in range(last - first + 1):
        yield first + step, text[:-1] + chr(ord(text[-1]) + step)


def _decoded(text: bytes) -> str:
    return bytes.fromhex(text.decode("ascii")).decode("utf-16-be", "replace")
