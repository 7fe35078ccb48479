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


def template_parts(files: Files, name: str) -> Iterator[Part]:
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
    yield from _taken_in(files, f"{own}/body.md.j2", there)


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


def _taken_in(files: Files, body: str, there: frozenset[str]) -> Iterator[Part]:
    """The partials of a template, and theirs, each once."""
    found = {body}
    waiting = [body]
    while waiting:
        text = (files.read(waiting.pop()) or b"").decode("utf-8", "replace")
        for tag in _TAKEN_IN.finditer(text):
            for part in _meant(tag[1], there):
                if part.path not in found:
                    found.add(part.path)
                    waiting.append(part.path)
                    yield part


def _meant(expression: str, there: frozenset[str]) -> Iterator[Part]:
    """The files that an expression may name: what it computes may be anything, and what it
    computes from a kind is for sections of that kind."""
    named = _WORDS.sub("", expression.strip()).strip("[]() ")
    for choice in _choices(named):
        pattern = f"{ROOT}/{_pattern(choice)}"
        by_kind = "*" in pattern and ".kind" in choice
        for path in sorted(there):
            if fnmatchcase(path, pattern) and not (by_kind and path in _literal(named)):
                stem = path.rpartition("/")[2].partition(".")[0]
                yield Part(path, "partial", stem if by_kind else None)


def _literal(expression: str) -> set[str]:
    """The files that an expression names in so many words."""
    choices = (_pattern(choice) for choice in _choices(expression))
    return {f"{ROOT}/{one}" for one in choices if "*" not in one}


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
