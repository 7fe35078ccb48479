"""Ids of headings: words, unlike any other id in the document."""

import pytest

from briefwright.compose.anchors import give_ids, slug
from briefwright.document.nodes import (
    Block,
    Division,
    Heading,
    NoteCall,
    Paragraph,
    Phrase,
    Quotation,
    Text,
)
from briefwright.document.walk import walk


def heading(text: str, id: str = "") -> Heading:
    return Heading(2, (Text(text),), id)


def ids(*blocks: Block) -> list[str]:
    kinds = (Heading, Division, Phrase)
    return [node.id for node in walk(give_ids(blocks)) if isinstance(node, kinds) and node.id]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("The law of 1999", "the-law-of-1999"),
        ("  What's new? ", "what-s-new"),
        ("人身取引の定義", "人身取引の定義"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full-width"),
        ("***", "heading"),
        ("__x__", "x"),
    ],
)
def test_words_become_an_id(text: str, id: str) -> None:
    assert slug(text) == id


def test_equal_headings_are_numbered_and_a_number_that_is_taken_is_passed_over() -> None:
    assert ids(heading("A"), heading("A"), heading("A 2"), heading("A")) == [
        "a",
        "a-2",
        "a-2-2",
        "a-3",
    ]


def test_ids_that_are_given_are_kept_and_not_given_again() -> None:
    phrase = Paragraph((Phrase((Text("x"),), id="a"),))
    assert ids(phrase, heading("A"), heading("B", "section-b")) == ["a", "a-2", "section-b"]


def test_headings_within_other_blocks_take_part() -> None:
    inner = Quotation((heading("A"),))
    assert ids(heading("A"), Division((inner,), id="a")) == ["a", "a-2", "a-3"]


@pytest.mark.parametrize("text", ["Content", "Note 1", "Call 3", "Table 2", "Ref crc"])
def test_no_heading_takes_a_name_that_writers_use(text: str) -> None:
    assert ids(heading(text)) == [f"heading-{slug(text)}"]


def test_a_note_s_call_leaves_no_trace_in_an_id() -> None:
    assert ids(Heading(2, (Text("A"), NoteCall(1)), "")) == ["a"]


def test_giving_ids_a_second_time_changes_nothing() -> None:
    blocks = give_ids((heading("A"), heading("A"), heading("Note 1")))
    assert give_ids(blocks) == blocks
