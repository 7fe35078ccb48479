"""Titles of the register in running words."""

import pytest

from briefwright.base.source import SourceFile
from briefwright.check.prose import Stretch, stretch
from briefwright.check.titles import Titles
from briefwright.sources.model import Record

LONG = "Act on the Leasing of Land, Houses and Rooms"
REGISTER = {
    record.id: record
    for record in (
        Record("act", {"title": LONG, "title-short": "Leasing Act"}, {}, "s.yaml", "0"),
        Record("law", {"original-title": "借地及び借家に関する法律"}, {}, "s.yaml", "0"),
        Record("short", {"title": "Leasing of Land"}, {}, "s.yaml", "0"),
        Record("also", {"title": "Words"}, {"aliases": ["Land Law"]}, "s.yaml", "0"),
    )
}


def covered(text: str, words: str) -> bool:
    """Whether the words are part of a title."""
    held: Stretch = stretch("body", SourceFile("a.md", text).span(0, len(text)))
    start = text.index(words)
    return Titles(REGISTER).cover(held, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The {LONG} dates from 1991.", "Leasing of Land"),
        (f"The {LONG.upper()} dates from 1991.", "LEASING OF LAND"),
        ("The Act on the Leasing\nof Land, Houses and Rooms", "Houses"),
        ("The *Act on the Leasing of Land, Houses* and Rooms", "Houses"),
        ("The Act on the Leasing of Land Houses and Rooms", "Houses"),
        ("The Leasing Act", "Leasing"),
        ("The Land Law", "Land"),
        ("借地及び借家\nに関する法律は1991年に制定された。", "借家"),
    ],
)
def test_words_within_a_title_are_covered(text: str, words: str) -> None:
    assert covered(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The leasing of land was debated.", "land"),
        ("The Act on the Leasing of Cars", "Leasing"),
        ("The Leasing Act speaks of leasing.", "leasing"),
        ("The Leasing Act", "Leasing Act"),
        ("The Act on the Leasing\n\nof Land, Houses and Rooms", "Houses"),
    ],
)
def test_words_beside_a_title_and_a_whole_short_title_are_not(text: str, words: str) -> None:
    assert not covered(text, words)
