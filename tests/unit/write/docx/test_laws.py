"""What holds for every document: no note is lost, every field closes, every id is alone."""

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.document import measure
from briefwright.document.nodes import (
    Align,
    Block,
    BulletList,
    CodeBlock,
    CrossReference,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    NoteCall,
    OrderedList,
    PageBreak,
    Paragraph,
    Phrase,
    Quotation,
    Rule,
    Strong,
    Table,
    Text,
)
from briefwright.document.walk import rewrite
from tests.samples import cell, note
from tests.unit.write.docx.opened import document_of, text, written
from tests.unit.write.docx.structure import faults

ROLES = st.sampled_from(
    ["summary", "support", "case", "history", "key-facts", "title-block", "unknown", None]
)
LANGUAGES = st.sampled_from([None, "ja", "ar", "fr", "my"])
CALL = NoteCall(0)  # numbered once the tree is made

words = st.text("ab cé住\u00ad\u2011\n&<\"'", min_size=1, max_size=12).map(Text)
simple = st.one_of(words, st.just(LineBreak()), st.just(CALL))
inlines: Any = st.recursive(
    st.lists(simple, min_size=1, max_size=3).map(tuple),
    lambda inner: st.one_of(
        inner.map(lambda one: (Emphasis(one),)),
        inner.map(lambda one: (Strong(one), CALL)),
        inner.map(lambda one: (Link("https://example.org/", one),)),
        inner.map(lambda one: (CrossReference("aim", one, page=True),)),
        st.builds(lambda one, lang: (Phrase(one, lang, "value"),), inner, LANGUAGES),
    ),
    max_leaves=3,
)
cells = inlines.map(lambda one: cell(*one))
tables = st.builds(
    lambda head, row, caption: Table((Align.START, Align.END), head, (row,), caption),
    st.tuples(cells, cells),
    st.tuples(cells, cells),
    st.one_of(st.just(()), inlines),
)
plain = st.one_of(
    inlines.map(Paragraph),
    inlines.map(lambda one: Heading(3, one, "here")),
    tables,
    st.sampled_from([CodeBlock("a\n  b"), Rule(), PageBreak()]),
)


def _containers(inner: Any) -> Any:
    several = st.lists(inner, max_size=3).map(tuple)
    items = st.lists(several, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(lambda one, role, lang: Division(one, role, lang), several, ROLES, LANGUAGES),
        items.map(BulletList),
        st.builds(OrderedList, items, st.integers(1, 9)),
        several.map(Quotation),
        st.builds(lambda term, one: DefinitionList((Definition(term, (one,)),)), inlines, several),
    )


blocks = st.lists(st.recursive(plain, _containers, max_leaves=6), max_size=5)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    tree: tuple[Block, ...] = (Heading(2, (Text("Aim"),), "aim"), *draw(blocks))
    count = 0

    def number(node: Any) -> Any:
        nonlocal count
        if not isinstance(node, NoteCall):
            return None
        count += 1
        return (NoteCall(count),)

    numbered = rewrite(tree, number)
    return document_of(*numbered, notes=tuple(note(n, f"Note {n}.") for n in range(1, count + 1)))


@settings(max_examples=60, deadline=None)
@given(documents())
def test_no_note_is_lost_and_none_changes_its_number(document: Document) -> None:
    file = written(document)
    numbers = [str(one.number) for one in document.notes]
    assert file.find("//w:footnoteReference/@w:id") == numbers
    assert file.said() == []


@settings(max_examples=60, deadline=None)
@given(documents())
def test_no_word_is_lost_and_the_file_holds_together(document: Document) -> None:
    file = written(document)
    root = file.part("document")
    shown = re.sub(r"\[\d+\]|\s", "", text(root))
    for stretch in measure.texts(document.blocks):
        for word in stretch.replace("\u00ad", " ").replace("\u2011", " ").split():
            assert word in shown
    assert faults(file.data) == []
    assert [one.tag for one in file.find("//w:tbl/following-sibling::*[1][self::w:tbl]")] == []
    assert all(one[-1].tag.endswith("}p") for one in file.find("//w:tc"))
