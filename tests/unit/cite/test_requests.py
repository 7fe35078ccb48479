"""Requests can be remembered: they are hashed, pickled, and told apart by all that is printed."""

import pickle
from dataclasses import replace

import pytest

from briefwright.base.source import SourceFile
from briefwright.cite.model import Request
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.document.marks import CitedItem, Mode
from tests.unit.cite.samples import RECORDS, item, note, oscola

ASKED = Request(
    oscola(), "en-GB", (note(1, item("crc", "art 3", after="(stress added)")),), RECORDS
)
OTHERS = [
    replace(ASKED, language="ja"),
    replace(ASKED, uncited=("tip",)),
    replace(ASKED, style=replace(oscola(), family="")),
    replace(ASKED, style=replace(oscola(), csl=oscola().csl + " ")),
    replace(ASKED, records={**RECORDS, "crc": {**RECORDS["crc"], "title": "Another"}}),
    replace(ASKED, clusters=(note(2, item("crc", "art 3", after="(stress added)")),)),
    replace(ASKED, clusters=(note(1, item("crc", "art 4", after="(stress added)")),)),
    replace(ASKED, clusters=(note(1, item("crc", "art 3", after="(stress in the original)")),)),
    replace(ASKED, clusters=(note(1, item("crc", "art 3", before="see ")),)),
    replace(ASKED, clusters=(note(1, item("crc", "art 3"), whole=False),)),
    replace(ASKED, clusters=(note(1, item("crc", "art 3", mode=Mode.SUPPRESS_AUTHOR)),)),
]


@pytest.mark.parametrize("other", OTHERS)
def test_requests_that_differ_in_what_is_printed_have_digests_of_their_own(other: Request) -> None:
    assert other.digest != ASKED.digest


def test_the_place_of_a_citation_does_not_count() -> None:
    place = SourceFile("a.md", "x").span(0)
    (cited,) = ASKED.clusters[0].items
    moved = CitedItem(cited.key, cited.locator, cited.prefix, cited.suffix, cited.mode, span=place)
    assert replace(ASKED, clusters=(note(1, moved),)).digest == ASKED.digest


def test_requests_and_answers_survive_pickling(engine: PandocEngine) -> None:
    again = pickle.loads(pickle.dumps(ASKED))
    assert (again, hash(again), again.digest) == (ASKED, hash(ASKED), ASKED.digest)
    (answer,) = engine.format((again,))
    assert pickle.loads(pickle.dumps(answer)) == answer


def test_the_same_request_has_the_same_answer_whatever_was_asked_before(
    engine: PandocEngine,
) -> None:
    alone = engine.format((ASKED,))
    assert engine.format((OTHERS[0], ASKED, OTHERS[1]))[1:2] == alone
