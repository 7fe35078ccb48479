"""Kept values come back as they were, and nothing but data is ever loaded."""

import os
import pickle
from datetime import date

import pytest

from briefwright.base.source import SourceFile, Span
from briefwright.build.pickled import packed, unpacked
from briefwright.document.marks import CitedItem, Mode
from briefwright.document.nodes import Paragraph, Text
from briefwright.library.model import Section
from tests import samples


def test_trees_come_back_with_their_spans() -> None:
    source = SourceFile("seeds/a.md", "some words")
    place = Span(source, 5, 10)
    tree = (Paragraph((Text("words"),), span=place), CitedItem("crc", mode=Mode.NORMAL))
    again = unpacked(packed(tree))
    assert again == tree
    assert again[0].span.text == "words"


def test_a_text_that_is_known_is_left_out_and_given_again() -> None:
    source = SourceFile("seeds/a.md", "some words " * 1_000)
    data = packed(Span(source, 5, 10), source)
    assert len(data) < 200
    other = SourceFile("seeds/a.md", source.text)
    assert unpacked(data, other).source is other
    assert unpacked(data) is None


def test_whole_documents_come_back() -> None:
    for document in (samples.small(), samples.torture()):
        assert unpacked(packed(document)) == document


def test_a_section_comes_back() -> None:
    fields = {"title": "A", "review_by": date(2026, 1, 1), "topics": ["a"]}
    section = Section(
        "a", "law", "en", "seeds/law/a.md", "0", "A", date(2026, 1, 1), "current", fields=fields
    )
    assert unpacked(packed(section)) == section


class Harm:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("echo harm",)


@pytest.mark.parametrize(
    "value", [Harm(), [Harm()], os.system, eval, Harm, pickle.loads, samples.png], ids=repr
)
def test_what_is_no_data_is_not_loaded(value: object) -> None:
    assert unpacked(pickle.dumps(value)) is None


@pytest.mark.parametrize(
    "data", [None, b"", b"x", b"\x80\x05.", b"\x80\x05K\x01", b"cos\nsystem\n."]
)
def test_what_is_no_pickle_is_nothing(data: bytes | None) -> None:
    assert unpacked(data) is None
