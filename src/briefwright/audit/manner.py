"""How a format says things, as far as it matters when it is compared with its document."""

from collections.abc import Callable
from dataclasses import dataclass

Normal = Callable[[str], str]


def as_it_is(tag: str) -> str:
    return tag


def the_only_one(tags: str, language: str) -> str:  # noqa: ARG001 (the shape of `tag`)
    return tags


@dataclass(frozen=True, slots=True)
class Manner:
    """`name` is the format as messages call it; `normal` what its texts are compared by.

    With `counts_paragraphs` their numbers are not part of the text. With `is_print` the signs of
    lists are, and heads of tables are said again on each page; with `names_pages` so are the pages
    that links lead to. With `is_all` nothing stands before and after the document. `language` gives
    the form in which a language's tag stands, and `tag` the one of several to be held against a
    language.
    """

    name: str
    normal: Normal
    counts_paragraphs: bool = False
    is_print: bool = False
    names_pages: bool = False
    is_all: bool = False
    language: Callable[[str], str] = as_it_is
    tag: Callable[[str, str], str] = the_only_one
