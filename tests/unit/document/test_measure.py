"""Words are counted as a word processor counts them, and only those that are printed."""

import pytest

from briefwright.document.marks import AuthorNote, Citation, CitedItem, as_inline
from briefwright.document.measure import count_words, headings, plain_text, texts, words
from briefwright.document.nodes import (
    Align,
    BulletList,
    Cell,
    Code,
    CodeBlock,
    Contents,
    ContentsEntry,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    Note,
    NoteCall,
    NoteReference,
    Paragraph,
    ReferenceEntry,
    ReferenceList,
    Table,
    Text,
)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def document(*blocks: object, notes: tuple[Note, ...] = ()) -> Document:
    return Document("a", "T", "en", "2026-11-22", "", blocks, notes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  ", 0),
        ("one", 1),
        ("one two", 2),
        ("well-known, isn't it? 5.5%", 4),
        ("— … *", 0),
        ("a\u00a0b", 2),
        ("人身取引", 4),
        ("日本のlaw、2017年", 6),
        ("カタカナ ﾊﾝｶｸ", 8),
        ("한국어 단어", 2),
    ],
)
def test_words_of_a_text(text: str, count: int) -> None:
    assert count_words(text) == count


def test_the_words_of_inlines_are_their_text_without_calls_and_pictures() -> None:
    tree = (
        Text("a "),
        Emphasis((Text("b"), NoteCall(1))),
        LineBreak(),
        Code("c"),
        Link("https://example.org", (Text("d"),)),
        Image("x.png", "never"),
        NoteReference(3, "4"),
    )
    assert plain_text(tree) == "a b cd4"


def test_what_becomes_a_note_leaves_no_words() -> None:
    note = as_inline(AuthorNote("a", (paragraph("never"),)))
    cited = as_inline(Citation((CitedItem("crc", prefix=(Text("never"),)),)))
    assert plain_text((Text("a"), note, cited, Text("b"))) == "ab"


def test_every_stretch_of_words_is_counted_once_and_the_contents_list_not_at_all() -> None:
    inside = document(
        Heading(1, (Text("one"),), "one"),
        Contents((ContentsEntry(1, "one", None, "never"),), "never"),
        BulletList(((paragraph("two"), BulletList(((paragraph("three"),),))),)),
        DefinitionList((Definition((Text("four"),), ((paragraph("five"),),)),)),
        Table((Align.START,), (Cell((Text("seven"),)),), ((Cell((Text("8"),)),),), (Text("six"),)),
        Figure(Image("x.png", "never"), (Text("nine"),)),
        CodeBlock("ten"),
        ReferenceList((ReferenceEntry("crc", (Text("eleven"),)),)),
        notes=(Note(1, (paragraph("twelve thirteen"),)),),
    )
    assert words(inside) == 11
    assert words(inside, notes=True) == 13
    assert list(texts(inside.blocks)) == [
        *("one", "two", "three", "four", "five", "six", "seven", "8", "nine", "ten", "eleven")
    ]
    assert [heading.id for heading in headings(inside)] == ["one"]
