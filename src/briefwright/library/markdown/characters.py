"""Characters that cannot stand in XML, and so in none of the formats."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path
from briefwright.document.nodes import Node
from briefwright.document.walk import children, walk
from briefwright.library.markdown.place import Translate

# Outside XML 1.0's Char production, and the noncharacters; tab and line feed are allowed.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

_KINDS = {"Cc": "a control character", "Cs": "half of a surrogate pair"}


def report_forbidden(text: str, stretch: Span, report: Report, translate: Translate) -> None:
    """Report each forbidden character of a stretch; `text` is what is to be read of it."""
    for match in FORBIDDEN.finditer(text):
        start, end = (stretch.start + at for at in match.span())
        _report(match[0], translate(Span(stretch.source, start, end)), report)


def report_forbidden_values(located: Located, report: Report) -> None:
    """Report each forbidden character in the texts of YAML data, where an escape can hold it."""
    for path, text in _texts(located.data, ()):
        for char in dict.fromkeys(FORBIDDEN.findall(text)):
            _report(char, located.span(*path).find(char), report)


def report_in_tree(tree: object) -> None:
    """Raise BuildFailed for forbidden characters in the words of a finished tree."""
    if not any(FORBIDDEN.search(_text(node)) for node in walk(tree)):
        return
    report = Report()
    _report_nodes(tree, None, report)
    report.stop_on_errors()


def _text(node: Node) -> str:
    return str(getattr(node, "text", "")) + str(getattr(node, "ruby", ""))


def _report_nodes(tree: object, span: Span | None, report: Report) -> None:
    if isinstance(tree, tuple):
        for item in tree:
            _report_nodes(item, span, report)
    elif isinstance(tree, Node):
        near = getattr(tree, "span", None) or span
        for char in FORBIDDEN.findall(_text(tree)):
            _report(char, near, report)
        _report_nodes(tuple(children(tree)), near, report)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))


def _report(char: str, span: Span | None, report: Report) -> None:
    what = _KINDS.get(unicodedata.category(char), "a noncharacter")
    report.add(
        "K120",
        f"the character U+{ord(char):04X} ({what}) cannot stand in a document",
        span,
        hint="delete it; it often comes with text copied from a PDF",
    )
