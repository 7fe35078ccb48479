"""Exports of Zotero and Better BibTeX, cited as they come."""

from collections.abc import Mapping

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.sources.model import Record
from briefwright.sources.read import read_records
from tests.unit.cite.samples import GOLDEN, formatted, item, note, words

EXPORTS = GOLDEN / "exports"


@pytest.fixture(scope="module")
def register(engine: PandocEngine) -> Mapping[str, Record]:
    """The records of all the exports, none of which may be complained of."""
    report = Report()
    found = {}
    for file in sorted(EXPORTS.iterdir()):
        files = MemoryFiles({file.name: file.read_bytes()})
        found |= {one.id: one for one in read_records(files, file.name, report, engine)}
    assert not len(report), render_text(report, colour=False)
    return found


def _note(engine: PandocEngine, register: Mapping[str, Record], key: str, at: str = "") -> str:
    records = {key: register[key].cited}
    return words(formatted(engine, note(1, item(key, at)), records=records).clusters[0])


def test_every_record_is_cited_by_its_key(register: Mapping[str, Record]) -> None:
    assert list(register) == [
        "committeeConcludingObservations2010",
        "brownEvictionCourts2018",
        "yamadaSumai2020",
        "rantsev2010",
        "tenantsUnion",
        "crc1989",
        "forum:report_2010",
        "yamada2015",
        "poe2011",
        "4711",
    ]


@pytest.mark.parametrize(
    ("key", "at", "expected"),
    [
        (
            "crc1989",
            "art 34",
            "Convention on the Rights of the Child (adopted 20 November 1989, entered into force "
            "2 September 1990) 1577 UNTS 3 (CRC) art 34 "
            "<https://www.ohchr.org/en/instruments/crc> accessed 22 November 2026.",
        ),
        (
            "forum:report_2010",
            "5",
            "Housing Forum, ‘Living with <i>eviction</i>: a survey of iPhone users in H2O "
            "districts’ (Working paper 12, Housing Forum 2010) 5.",
        ),
        (
            "yamada2015",
            "12",
            "[ja:山田太郎] and Forum, ‘[ja:住まいと法]’ (2015) 3(2) [ja:住宅法雑誌] 10, 12.",
        ),
        (
            "poe2011",
            "",
            "Mary Poe Jr. and Vincent van Gogh (eds), <i>Essays on Rent</i> "
            "(Example Press 2010–2011).",
        ),
        (
            "4711",
            "",
            "‘What We Do’ (<i>Tenants Union</i>, Spring 2020) "
            "<https://example.org/a_b?c=%20d#e> accessed 22 November 2026.",
        ),
        (
            "committeeConcludingObservations2010",
            "para 12",
            "UN Committee on the Rights of the Child, ‘Concluding Observations: Japan’ "
            "(22 June 2010) UN Doc CRC/C/OPSC/JPN/CO/1 para 12 "
            "<https://example.org/a_b?c=%20d&e={f}~g> accessed 22 November 2026.",
        ),
        (
            "brownEvictionCourts2018",
            "44",
            "Lee Brown and Vincent van Gogh, ‘Eviction and the Courts of New York: 50% More & "
            "Worse’ (2010–2011) 12(3) J. Hous. L. 40, 44.",
        ),
        (
            "yamadaSumai2020",
            "5",
            "[ja:山田太郎], [ja:住まいの権利] (2nd edn, [ja:例示書房] 2020) 5.",
        ),
        (
            "rantsev2010",
            "para 282",
            "<i>Rantsev v Cyprus and Russia</i> App no 25965/04 (ECtHR, 7 January 2010) para 282.",
        ),
        (
            "tenantsUnion",
            "",
            "Tenants Union, ‘What we do’ <https://example.org/> accessed 22 November 2026.",
        ),
    ],
)
def test_a_record_is_cited_without_being_touched(
    engine: PandocEngine, register: Mapping[str, Record], key: str, at: str, expected: str
) -> None:
    assert _note(engine, register, key, at) == expected


def test_a_line_of_the_note_that_names_a_field_is_that_field(
    register: Mapping[str, Record],
) -> None:
    treaty, essays = register["crc1989"].item, register["poe2011"].item
    assert (treaty["type"], treaty["volume"]) == ("treaty", "1577")
    assert treaty["note"] == "To be read again: see chapter 2."
    assert essays["original-date"] == {"date-parts": [[1990]]}
    assert essays["translator"] == [{"family": "Doe", "given": "Jane"}]
    assert register["yamada2015"].own["reading"] == "やまだ"


def test_a_short_title_is_the_export_s_own(register: Mapping[str, Record]) -> None:
    """pandoc makes one of what stands before a colon."""
    assert "title-short" not in register["committeeConcludingObservations2010"].item
    assert register["brownEvictionCourts2018"].item["title-short"] == "Eviction and the Courts"


def test_languages_given_by_name_are_known(register: Mapping[str, Record]) -> None:
    languages = {key: one.item.get("language") for key, one in register.items()}
    assert languages == {
        "committeeConcludingObservations2010": "en",
        "brownEvictionCourts2018": "en-GB",
        "yamadaSumai2020": "ja",
        "rantsev2010": None,
        "tenantsUnion": "de",
        "crc1989": "en",
        "forum:report_2010": "en",
        "yamada2015": "ja",
        "poe2011": "en-GB",
        "4711": None,
    }
