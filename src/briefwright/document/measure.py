"""What a document holds, counted: words, notes, headings, plain text."""

import re
from collections.abc import Iterable, Mapping

from briefwright.document.marks import AuthorNote, Citation
from briefwright.document.nodes import (
    Block,
    Cell,
    Code,
    CodeBlock,
    Definition,
    Document,
    Figure,
    Heading,
    Image,
    LineBreak,
    Node,
    NoteCall,
    NoteReference,
    Paragraph,
    ReferenceEntry,
    Table,
    Text,
)
from briefwright.document.walk import children, walk

# Han, kana and full-width forms are counted one by one, as word processors do.
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f々〆ヵヶ]")
# Their punctuation marks part words as spaces do.
_BETWEEN = re.compile("[、。，．・：；？！「」『』（）【】〈〉《》〔〕]")
_WORD = re.compile(r"\w\S*")
_EAST_ASIAN = re.compile("[\u3001-\uffff]")  # what the two above can find
# What becomes a note leaves no words where it stands, nor does a picture.
_WORDLESS = (NoteCall, Image, Citation, AuthorNote)

# The fields in which nodes hold stretches of words.
_OF_INLINES = (Heading, Paragraph, Cell, ReferenceEntry)
_STRETCHES: Mapping[type, str] = {
    **dict.fromkeys(_OF_INLINES, "children"),
    **dict.fromkeys((Table, Figure), "caption"),
    Definition: "term",
}


def plain_text(nodes: object) -> str:
    """The words of inlines or blocks as running text; note calls leave no trace."""
    return "".join(_pieces(nodes))


def _pieces(nodes: object) -> Iterable[str]:
    waiting = [nodes]
    while waiting:
        node = waiting.pop()
        kind = type(node)
        if isinstance(node, tuple):
            waiting.extend(node[::-1])
        elif isinstance(node, (Text, Code, CodeBlock, NoteReference)):
            yield node.text
        elif kind is LineBreak:
            yield " "
        elif isinstance(node, Node) and kind not in _WORDLESS:
            waiting.extend(reversed(tuple(children(node))))


def count_words(text: str) -> int:
    """Words as a word processor counts them: stretches with a letter or digit between spaces;
    Chinese and Japanese characters one by one."""
    if text.isascii() or not _EAST_ASIAN.search(text):
        return len(_WORD.findall(text))
    single = len(_CJK.findall(text))
    return single + len(_WORD.findall(_BETWEEN.sub(" ", _CJK.sub(" ", text))))


def texts(nodes: object) -> Iterable[str]:
    """The text of each paragraph-like stretch of a tree, in reading order."""
    return _texts(walk(nodes))


def _texts(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if isinstance(node, CodeBlock):
            yield node.text
        elif name := _STRETCHES.get(type(node)):
            value = getattr(node, name)
            if value:
                yield plain_text(value)


def words(document: Document, *, notes: bool = False) -> int:
    """Words of the body, without the contents list; with the notes' where asked."""
    counted = words_of(document.blocks)
    return counted + sum(words_of(note.blocks) for note in document.notes) if notes else counted


def words_of(blocks: tuple[Block, ...]) -> int:
    """Words of blocks that hold no author's notes any more."""
    return sum(map(count_words, _texts(walk(blocks, closed=_OF_INLINES))))


def headings(document: Document) -> tuple[Heading, ...]:
    """All headings in reading order."""
    return tuple(node for node in walk(document.blocks) if isinstance(node, Heading))
