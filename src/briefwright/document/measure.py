"""What a document holds, counted: words, notes, headings, plain text."""

import re
from collections.abc import Iterable

from briefwright.document.marks import AuthorNote, Citation
from briefwright.document.nodes import (
    Code,
    CodeBlock,
    Contents,
    Document,
    Heading,
    Image,
    LineBreak,
    Node,
    NoteCall,
    NoteReference,
    Text,
)
from briefwright.document.walk import children, walk

# Han, kana and full-width forms are counted one by one, as word processors do.
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f々〆ヵヶ]")
# Their punctuation marks part words as spaces do.
_BETWEEN = re.compile("[、。，．・：；？！「」『』（）【】〈〉《》〔〕]")
_WORD = re.compile(r"\S*\w\S*")
# What becomes a note leaves no words where it stands, nor does a picture.
_WORDLESS = (NoteCall, Image, Citation, AuthorNote)


def plain_text(nodes: object) -> str:
    """The words of inlines or blocks as running text; note calls leave no trace."""
    return "".join(_pieces(nodes))


def _pieces(nodes: object) -> Iterable[str]:
    if isinstance(nodes, tuple):
        for node in nodes:
            yield from _pieces(node)
    elif isinstance(nodes, (Text, Code, CodeBlock, NoteReference)):
        yield nodes.text
    elif isinstance(nodes, LineBreak):
        yield " "
    elif isinstance(nodes, Node) and not isinstance(nodes, _WORDLESS):
        for child in children(nodes):
            yield from _pieces(child)


def count_words(text: str) -> int:
    """Words as a word processor counts them: stretches with a letter or digit between spaces;
    Chinese and Japanese characters one by one."""
    single = len(_CJK.findall(text))
    return single + len(_WORD.findall(_BETWEEN.sub(" ", _CJK.sub(" ", text))))


def texts(nodes: object) -> Iterable[str]:
    """The text of each paragraph-like stretch of a tree, in reading order."""
    for node in walk(nodes):
        if isinstance(node, CodeBlock):
            yield node.text
        elif not isinstance(node, Contents):
            for name in ("children", "term", "caption"):
                value = getattr(node, name, None)
                if value and _holds_stretch(node, name):
                    yield plain_text(value)


def _holds_stretch(node: Node, name: str) -> bool:
    """Whether a node is a block-level holder of inlines (not itself an inline)."""
    return name != "children" or type(node).__name__ in (
        "Heading",
        "Paragraph",
        "Cell",
        "ReferenceEntry",
    )


def words(document: Document, *, notes: bool = False) -> int:
    """Words of the body, without the contents list; with the notes' where asked."""
    total = sum(count_words(text) for text in texts(document.blocks))
    if notes:
        total += sum(count_words(text) for note in document.notes for text in texts(note.blocks))
    return total


def headings(document: Document) -> tuple[Heading, ...]:
    """All headings in reading order."""
    return tuple(node for node in walk(document.blocks) if isinstance(node, Heading))
