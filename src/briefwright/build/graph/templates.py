"""What templates are made of: their own files, the shared ones they take in, looks and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from briefwright.base.files import Files
from briefwright.build.graph.model import Node
from briefwright.template.labels import BASE, FOLDER
from briefwright.template.read import ROOT, SHARED

_TAKEN_IN = re.compile(r"\{%[-+]?\s*(?:include|import|from|extends)\s+(.+?)[-+]?%\}", re.DOTALL)
_WORDS = re.compile(r"\s+(?:import|as|with(?:out)? context|ignore missing)\b.*", re.DOTALL)
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_ADDED = ("screen.css", "print.css", "theme.toml")  # the shared one, then the template's own
_OWN_OR_SHARED = ("page.html.j2",)
_OWN = ("template.toml", "reference.docx")


def template(name: str) -> Node:
    return Node("template", name)


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a template and how it takes part; `kind` where only sections of it need it."""

    path: str
    how: str
    kind: str | None = None


def template_parts(files: Files, name: str, kinds: frozenset[str]) -> Iterator[Part]:
    """Every file that a template reads, whatever its language."""
    own, shared = f"{ROOT}/{name}", f"{ROOT}/{SHARED}"
    there = frozenset(files.list(ROOT))
    for added in _ADDED:
        yield from _looks(there, f"{shared}/{added}", f"{own}/{added}")
    for either in _OWN_OR_SHARED:
        found = f"{own}/{either}" if f"{own}/{either}" in there else f"{shared}/{either}"
        yield from _looks(there, found)
    for alone in _OWN:
        yield from _looks(there, f"{own}/{alone}")
    yield Part(f"{own}/body.md.j2", "its body")
    for path in sorted(_taken_in(files, f"{own}/body.md.j2", there)):
        stem = path.rpartition("/")[2].partition(".")[0]
        yield Part(path, "partial", stem if stem in kinds else None)


def label_files(files: Files, language: str) -> Iterator[str]:
    """The files of the words that templates add in a language."""
    tag = language.split("-")[0].lower()
    for one in dict.fromkeys((BASE, tag)):
        path = f"{FOLDER}/{one}.toml"
        if files.read(path) is not None:
            yield path


def _looks(there: frozenset[str], *paths: str) -> Iterator[Part]:
    for path in paths:
        if path in there:
            yield Part(path, "theme" if path.endswith("theme.toml") else "its looks")


def _taken_in(files: Files, body: str, there: frozenset[str]) -> set[str]:
    """The partials of a template, and theirs."""
    found: set[str] = set()
    waiting = [body]
    while waiting:
        text = (files.read(waiting.pop()) or b"").decode("utf-8", "replace")
        new = {path for tag in _TAKEN_IN.finditer(text) for path in _meant(tag[1], there)}
        waiting += sorted(new - found - {body})
        found |= new - {body}
    return found


def _meant(expression: str, there: frozenset[str]) -> Iterator[str]:
    """The files that an expression may name: what it computes may be anything."""
    named = _WORDS.sub("", expression.strip()).strip("[]() ")
    for choice in _choices(named):
        pattern = f"{ROOT}/{_pattern(choice)}"
        yield from (path for path in there if fnmatchcase(path, pattern))


def _choices(expression: str) -> Iterator[str]:
    """The entries of a list, or the one expression."""
    depth, start = 0, 0
    for at, char in enumerate(expression):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            yield expression[start:at]
            start = at + 1
    yield expression[start:]


def _pattern(expression: str) -> str:
    """Strings as they are, and a star for what stands between and around them."""
    pieces, at = [], 0
    for string in _STRING.finditer(expression):
        if expression[at : string.start()].strip(" ~"):
            pieces.append("*")
        pieces.append(string[1] if string[1] is not None else string[2])
        at = string.end()
    if expression[at:].strip(" ~"):
        pieces.append("*")
    return "".join(pieces)
