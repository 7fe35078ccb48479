"""The language of words within a citation.

In: inlines and the languages of the records they cite. Out: the same, Chinese and Japanese words
marked with their language in a document of another, so that fonts and voices fit; set upright,
because these scripts have no italics. In a document of these, phrases in Latin letters are marked.
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
_WORD = r"[A-Za-z\u00c0-\u024f][\w\u2019'&.-]*"
_PHRASE = re.compile(rf"(?<!\w){_WORD}(?:[ ,:;()-]+{_WORD})+")
_OF_EAST_ASIA = ("ja", "ko", "zh")


def mark_language(
    words: tuple[Inline, ...], languages: Iterable[str], document: str
) -> tuple[Inline, ...]:
    """The words with those in an East Asian script marked, unless the document is in it."""
    tags = list(languages)
    if document.partition("-")[0] in _OF_EAST_ASIA:
        foreign = next((tag for tag in tags if tag and not _is_east_asian(tag)), None)
        return _with_phrases(words, foreign) if foreign else words
    language = next((tag for tag in tags if _is_east_asian(tag)), None)
    if language is None:
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


def _is_east_asian(tag: str) -> bool:
    return tag.partition("-")[0] in _OF_EAST_ASIA


def _with_phrases(words: tuple[Inline, ...], language: str) -> tuple[Inline, ...]:
    """The words with those in Latin letters marked; a single one is a name or an abbreviation."""

    def visit(node: Node) -> Sequence[Node] | None:
        if isinstance(node, Link):
            return (node,)
        if isinstance(node, Text) and _PHRASE.search(node.text):
            return tuple(_parted(node.text, _PHRASE, language))
        return None

    marked: tuple[Inline, ...] = rewrite(words, visit)
    return marked


def _is_upright(node: Emphasis) -> bool:
    text = plain_text(node.children)
    simple = all(isinstance(child, Text) for child in node.children)
    return simple and _RUN.search(text) is not None and not _LATIN.search(text)


def _split(text: str, language: str) -> Iterator[Inline]:
    return _parted(text, _RUN, language)


def _parted(text: str, runs: re.Pattern[str], language: str) -> Iterator[Inline]:
    at = 0
    for run in runs.finditer(text):
        if run.start() > at:
            yield Text(text[at : run.start()])
        yield Phrase((Text(run.group()),), language=language)
        at = run.end()
    if at < len(text):
        yield Text(text[at:])
