"""What is made once and used by several documents, and short ways that must lead to the same."""

from dataclasses import fields, replace
from typing import Any

import pytest

from briefwright.base.source import SourceFile
from briefwright.document.nodes import Document, Phrase
from briefwright.write.docx.writing import Place
from briefwright.write.model import Skin, Theme
from tests import samples
from tests.samples import inlines, paragraph
from tests.unit.write.docx.opened import opened, text, written

_SPAN = SourceFile("seeds/a.md", "words").span(0, 5)


def test_a_place_at_a_span_keeps_all_else() -> None:
    given: dict[str, Any] = {one.name: f"a {one.name}" for one in fields(Place)}
    place = Place(**given)
    assert place.at(_SPAN) == replace(place, span=_SPAN)
    assert place.at(None) is place


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("two  spaces", "two spaces"),
        ("a tab\t and\nlines", "a tab and lines"),
        ("no\u00a0break  here", "no\u00a0break here"),
        ("", ""),
    ],
)
def test_a_run_is_one_line_without_doubled_spaces(words: str, printed: str) -> None:
    assert text(opened(paragraph(words)).one("//w:body/w:p")) == printed


def test_a_document_leaves_the_styles_of_the_next_as_they_were() -> None:
    """Readings ask the styles for sizes, notes and lists bring their own."""
    skin = samples.skin()
    plain = samples.small()
    ruby = replace(plain, blocks=(paragraph(Phrase(inlines("漢字"), "ja", ruby="かんじ")),))
    first, _, last = (_styles(one, skin) for one in (plain, ruby, plain))
    assert first == last
    dark = replace(skin, theme=Theme({**skin.theme.values, "colour": {"text": "#ff0000"}}))
    assert _styles(plain, dark) != first
    assert _styles(plain, skin) == first


def _styles(document: Document, skin: Skin) -> bytes:
    return written(document, skin).raw("word/styles.xml")
