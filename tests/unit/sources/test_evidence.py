"""The phrases of the shipped library in the texts of its sources, and phrases that are altered."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles
from briefwright.library.model import Evidence
from briefwright.library.read import read_library
from briefwright.sources.match import Outcome, Text

ROOT = Path(__file__).parents[3]
SOURCES = ROOT.parent / "shared" / "sources"
ROW = re.compile(r"^\| `([^`]+)` \| `([^`]+)` \|", re.MULTILINE)

needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the source texts are not here")


@cache
def _texts() -> dict[str, Text]:
    table = (SOURCES / "README.md").read_text("utf-8")
    return {name: Text((SOURCES / file).read_text("utf-8")) for file, name in ROW.findall(table)}


@cache
def _evidence() -> tuple[tuple[str, Evidence], ...]:
    library = read_library(DiskFiles(ROOT), "seeds", "en-GB", Report())
    found = [(one.id, each) for one in library.sections.values() for each in one.evidence]
    return tuple((name, each) for name, each in sorted(found, key=str) if each.source in _texts())


@needs_sources
def test_every_shipped_phrase_is_found_where_its_locator_says() -> None:
    assert len(_evidence()) > 100
    outcomes = {
        (name, each.quote): _texts()[each.source].match(each.quote, each.locator).outcome
        for name, each in _evidence()
    }
    assert {one: found for one, found in outcomes.items() if found is not Outcome.FOUND} == {}


NUMBER = re.compile(r"\d+")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
VERB = re.compile(r"\b(is|are|was|were|has|have|can|may|should|does|do|did|will)\b(?= )(?! not)")
DENIAL = re.compile(r"\b(not |no |lacks? |fails? to |failed to )")
COUNTRIES = ("Japan", "China", "Thailand", "Vietnam", "Cambodia", "Philippines", "South Korea")
WORDS = {"three": "four", "five": "six", "two": "three", "seven": "eight", "one": "two"}


def _altered(phrase: str) -> Iterator[tuple[str, str]]:
    """A phrase with one thing changed, in every way: the kind of change, and the phrase."""
    for found in NUMBER.finditer(phrase):
        digits = found[0]
        for other in (str(int(digits) + 1), f"{digits}0", digits[:-1], f"1{digits}"):
            yield "number", _put(phrase, found, other)
    for found in YEAR.finditer(phrase):
        for other in (int(found[0]) - 1, int(found[0]) + 10):
            yield "year", _put(phrase, found, str(other))
    for word, other in WORDS.items():
        for found in re.finditer(rf"\b{word}\b", phrase):
            yield "number", _put(phrase, found, other)
    for found in VERB.finditer(phrase):
        yield "negation", _put(phrase, found, f"{found[0]} not")
    for found in DENIAL.finditer(phrase):
        yield "negation", _put(phrase, found, "")
    for country in COUNTRIES:
        for found in re.finditer(country, phrase):
            for other in COUNTRIES:
                if other != country:
                    yield "country", _put(phrase, found, other)


def _put(phrase: str, found: re.Match[str], other: str) -> str:
    return phrase[: found.start()] + other + phrase[found.end() :]


def _sentences(text: Text) -> Iterator[str]:
    """Stretches of eight to fourteen words of a text, which are found in it."""
    words = text.sentences.text.split(" ")
    for at in range(0, len(words) - 14, 5):
        yield " ".join(words[at : at + 8 + at % 7]).replace("\N{SOFT HYPHEN}", "-")


@cache
def _changed() -> tuple[tuple[str, str, str], ...]:
    """Altered phrases that do not stand in their text as they are: source, kind, phrase."""
    found: dict[tuple[str, str, str], None] = {}
    asked = [(each.source, each.quote) for _, each in _evidence()]
    asked += [(name, phrase) for name, text in _texts().items() for phrase in _sentences(text)]
    for name, phrase in asked:
        plain = f" {' '.join(_texts()[name].text.split())} "
        for kind, altered in _altered(phrase):
            if " ".join(altered.split()) not in plain and altered.strip():
                found[(name, kind, altered)] = None
    return tuple(found)


@needs_sources
def test_no_altered_phrase_is_taken_for_found() -> None:
    counts = Counter(kind for _, kind, _ in _changed())
    assert set(counts) == {"number", "year", "negation", "country"}
    assert min(counts.values()) >= 200
    accepted = [one for one in _changed() if _texts()[one[0]].places(one[2])]
    assert accepted == []


@needs_sources
def test_what_the_altered_phrases_are_made_of_is_found() -> None:
    """The measure is no good if the phrases were not found before they were altered."""
    for text in _texts().values():
        phrases = list(_sentences(text))
        lost = [one for one in phrases if not text.places(one)]
        assert len(lost) * 10 <= len(phrases), lost


@needs_sources
@pytest.mark.parametrize(
    "phrase",
    [
        "for engaging in the business of facilitating",
        "sexual activities with children is socially acceptable",
        "for all persons working for and with children",
    ],
)
def test_a_sentence_is_found_across_the_footnotes_between_its_lines(phrase: str) -> None:
    assert _texts()["ecpat-upr-2012"].match(phrase).outcome is Outcome.FOUND
