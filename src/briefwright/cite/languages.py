"""The language of words within a citation.

In: inlines and the languages of the records they cite. Out: the same, Chinese and Japanese words
marked with their language in a document of another, so that fonts and voices fit; set upright,
because these scripts have no italics.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefwright.document.measure import plain_text
from briefwright.document.nodes import Emphasis, Inline, Link, Node, Phrase, Text
from briefwright.document.walk import rewrite

_EAST_ASIAN = r"\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_MARKS = r"\u3000-\u303f\uff01-\uff5e・"
_RUN = re.compile(
    f"(?:[0-9]+(?=[{_EAST_ASIAN}]))?[{_EAST_ASIAN}{_MARKS}]*[{_EAST_ASIAN}]"
    f"(?:[{_EAST_ASIAN}{_MARKS}]|[0-9A-Za-z]+(?=[{_EAST_ASIAN}{_MARKS}]))*"
)
_LATIN = re.compile(r"[A-Za-z]")


def mark_language(
    words: tuple[Inline, ...], languages: Iterable[str], document: str
) -> tuple[Inline, ...]:
    """The words with those in an East Asian script marked, unless the document is in it."""
    known = (tag for tag in languages if tag.partition("-")[0] in ("ja", "zh"))
    language = next(known, None)
    if language is None or language.partition("-")[0] == document.partition("-")[0]:
        return words

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Link):
            return (node,)
        if isinstance(node, Emphasis) and _is_upright(node):
            return tuple(_split(plain_text(node.children), language))
        if isinstance(node, Text) and _RUN.search(node.text):
            return tuple(_split(node.text, language))
        return None

    marked: tuple[Inline, ...] = rewrite(words, visit)
    return marked


def _is_upright(node: Emphasis) -> bool:
    text = plain_text(node.children)
    simple = all(isinstance(child, Text) for child in node.children)
    return simple and _RUN.search(text) is not None and not _LATIN.search(text)


def _split(text: str, language: str) -> Iterator[Inline]:
    at = 0
    for run in _RUN.finditer(text):
        if run.start() > at:
            yield Text(text[at : run.start()])
        yield Phrase((Text(run.group()),), language=language)
        at = run.end()
    if at < len(text):
        yield Text(text[at:])
