"""Readings of words are no words of the text, and become some where they stand behind them."""

from dataclasses import replace

from briefwright.document.dump import dump, load
from briefwright.document.measure import plain_text, words
from briefwright.document.nodes import Paragraph, Phrase, Strong, Text
from briefwright.document.readings import with_readings
from tests.samples import small

OFFICE = (Text("An "), Phrase((Text("児童"),), language="ja", ruby="じどう"), Text(" office"))


def test_a_reading_is_no_word_of_the_text() -> None:
    assert plain_text(OFFICE) == "An 児童 office"
    assert words(replace(small(), blocks=(Paragraph(OFFICE),))) == 4


def test_behind_its_words_it_is_one() -> None:
    assert plain_text(with_readings((Strong(OFFICE),))) == "An 児童（じどう） office"
    assert with_readings((Text("none"),)) == (Text("none"),)


def test_a_reading_is_kept_in_json() -> None:
    document = replace(small(), blocks=(Paragraph(OFFICE),))
    assert '"ruby": "じどう"' in dump(document)
    assert load(dump(document)) == document
