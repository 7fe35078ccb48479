"""Documents that are formatted in one run do not see each other."""

from dataclasses import replace

import pytest

from briefwright.cite.model import Cluster, Request
from briefwright.cite.official import installed
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.cite.pandoc.request import document
from briefwright.cite.pandoc.together import AT_MOST, batches, can_join, places
from tests.unit.cite.samples import NOTES, RECORDS, item, note, oscola
from tests.unit.cite.test_handbooks import official

KEYS = tuple(RECORDS)


def _document(*numbered: tuple[int, str], language: str = "en-GB") -> Request:
    clusters = tuple(note(number, item(key, "5")) for number, key in numbered)
    return Request(oscola(), language, clusters, RECORDS)


WITHIN = (Cluster(1, (item("crc"),), False), Cluster(1, (item("co"),), False))
DOCUMENTS = (
    _document((1, "crc"), (2, "tip"), (3, "crc")),
    _document((1, "tip"), (2, "crc"), (5, "tip"), (6, "tip")),
    _document((1, "crc"), (2, "crc"), language="ja"),
    replace(_document((1, "crc")), clusters=(*WITHIN, note(2, item("co")), note(3, item("crc")))),
    _document((1, "co"), (2, "co"), (3, "crc"), (4, "co")),
    replace(_document((4, "news")), uncited=("ecpat", "npa")),
)


def test_each_document_is_as_it_is_alone(engine: PandocEngine) -> None:
    alone = tuple(engine.format((one,))[0] for one in DOCUMENTS)
    assert engine.format(DOCUMENTS) == alone
    assert engine.format(DOCUMENTS[::-1]) == alone[::-1]


def test_documents_of_one_style_and_language_are_joined_and_shared_among_workers() -> None:
    assert list(batches(DOCUMENTS, 1)) == [[0, 1, 3, 4, 5], [2]]
    assert list(batches(DOCUMENTS, 2)) == [[0, 1, 3], [4, 5], [2]]


def test_a_run_has_a_bounded_number_of_citations() -> None:
    long = _document(*((number, "crc") for number in range(1, AT_MOST // 2 + 1)))
    assert list(batches([long, long, long], 1)) == [[0, 1], [2]]


def test_notes_are_numbered_on_and_keys_told_apart() -> None:
    found = places(DOCUMENTS[:3])
    assert [(place.keys, place.notes) for place in found] == [("0:", 0), ("1:", 4), ("2:", 11)]
    assert [place.keys for place in places(DOCUMENTS[:1])] == [""]
    assert '"citationId": "1:tip"' in document(*DOCUMENTS[:2])


@pytest.mark.skipif(installed().folder is None, reason="the extra `styles` is not installed")
def test_styles_that_tell_works_apart_are_run_for_each_document() -> None:
    joins = {name: can_join(replace(DOCUMENTS[0], style=official(name))) for name in ("apa",)}
    joins |= {
        name: can_join(replace(DOCUMENTS[0], style=official(name)))
        for name in ("chicago-notes", "chicago-author-date", "bluebook")
    }
    assert joins == {
        "apa": False,
        "chicago-notes": False,
        "chicago-author-date": False,
        "bluebook": True,
    }


def test_the_sixteen_notes_hold_in_company(engine: PandocEngine) -> None:
    cited = [note(number, item(one["cites"][0]["id"])) for number, one in enumerate(NOTES["notes"])]
    request = Request(oscola(), "en-GB", tuple(cited[1:]), RECORDS)
    assert engine.format((DOCUMENTS[0], request, DOCUMENTS[1]))[1:2] == engine.format((request,))
