"""Records written as YAML and JSON."""

import pytest

from briefwright.base.diagnostic import Report, Severity
from tests.unit.sources.reading import read, record, register, said

CRC = """\
# Treaties.
- id: crc
  type: treaty
  title: Convention on the Rights of the Child
  title-short: CRC
  container-title: UNTS
  volume: 1577
  page: 3
  issued: {date-parts: [[1989, 11, 20]]}
  status: entered into force 2 September 1990
  language: en
  custom: {reliability: primary, checked: 2026-11-22, editor_note: "Seen, and read."}
"""


def test_a_record_holds_its_item_its_own_fields_and_its_place() -> None:
    crc = record("treaties.yaml", CRC)
    assert (crc.id, crc.title, crc.reliability) == (
        "crc",
        "Convention on the Rights of the Child",
        "primary",
    )
    assert crc.own == {
        "reliability": "primary",
        "checked": "2026-11-22",
        "editor_note": "Seen, and read.",
    }
    assert "custom" not in crc.item
    assert crc.item["status"] == "entered into force 2 September 1990"
    assert crc.span is not None
    assert (crc.path, crc.span.line, crc.span.text) == ("seeds/sources/treaties.yaml", 2, "crc")


def test_numbers_are_text_as_written() -> None:
    found = record("a.yaml", "- {id: a, type: book, title: T, volume: 1577, edition: 1.10}\n")
    assert (found.item["volume"], found.item["edition"]) == ("1577", "1.10")


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2010-06-22", [[2010, 6, 22]]),
        ("2010-06", [[2010, 6]]),
        ("2010", [[2010]]),
        ("{date-parts: [[2010, 6, 22]]}", [[2010, 6, 22]]),
        ('{date-parts: [["2010", "6"]]}', [[2010, 6]]),
        ("{date-parts: [[2010], [2012]]}", [[2010], [2012]]),
    ],
)
def test_dates_are_read_however_they_are_written(written: str, parts: list[list[int]]) -> None:
    found = record("a.yaml", f"- {{id: a, type: book, title: T, issued: {written}}}\n")
    assert found.item["issued"] == {"date-parts": parts}


def test_a_date_in_words_stays() -> None:
    found = record("a.yaml", "- {id: a, type: book, title: T, issued: {literal: spring}}\n")
    assert found.item["issued"] == {"literal": "spring"}


def test_the_digest_follows_the_content_alone() -> None:
    moved = "\n\n" + CRC.replace("# Treaties.\n", "")
    changed = CRC.replace("1577", "1578")
    assert record("a.yaml", CRC).digest == record("b.yaml", moved).digest
    assert record("a.yaml", CRC).digest != record("a.yaml", changed).digest
    assert (
        record("a.yaml", CRC).digest != record("a.yaml", CRC.replace("primary", "secondary")).digest
    )


def test_records_may_stand_under_references() -> None:
    found = register("a.yaml", "references:\n- {id: x, type: book, title: T}\n")
    assert found["x"].span is not None
    assert found["x"].span.text == "x"


def test_an_empty_file_has_no_records() -> None:
    assert register("a.yaml", "# nothing yet\n") == {}


def test_other_files_of_the_folder_are_left_alone() -> None:
    assert register("README.md", "# Sources\n- not: [yaml") == {}


def test_files_are_read_in_the_order_of_their_names_and_folders_too() -> None:
    report = Report()
    entry = "- {{id: {0}, type: book, title: T}}\n"
    names = ("z.yaml", "a.yaml", "more/b.yaml")
    found = read({name: entry.format(name[0]) for name in names}, report)
    assert list(found) == ["a", "m", "z"]


def test_a_key_that_csl_does_not_know_is_a_warning_in_yaml_only() -> None:
    report = Report()
    read({"a.yaml": "- {id: a, type: book, title: T, jurisdicton: JP}\n"}, report)
    (found,) = report
    assert (found.code, found.severity) == ("Q104", Severity.WARNING)
    assert found.hint == 'did you mean "jurisdiction"?'
    assert said("a.json", '[{"id": "a", "type": "book", "title": "T", "jurisdicton": "JP"}]') == ""


def test_what_is_of_the_wrong_shape_does_not_reach_a_style() -> None:
    report = Report()
    text = "- {id: a, type: report, title: T, author: Them, issued: soon, accessed: [1]}\n"
    found = read({"a.yaml": text}, report)["a"]
    assert report.has_errors
    assert found.item == {"id": "a", "type": "report", "title": "T"}


def test_a_character_that_no_format_can_hold_does_not_reach_a_style() -> None:
    report = Report()
    text = '[{"id": "a", "type": "book", "title": "T\\ud800\\u0007", '
    text += '"author": [{"family": "\\u0001R"}]}]'
    found = read({"a.json": text}, report)["a"]
    assert len(report) == 3
    assert (found.title, found.item["author"]) == ("T", [{"family": "R"}])


def test_json_is_read_with_tabs_and_surrogates() -> None:
    text = '[\n\t{"id": "a",\n\t"type": "book", "title": "\\ud83d\\ude00 T"}\n]'
    found = record("a.json", text)
    assert found.title == "😀 T"
    assert found.span is not None
    assert (found.span.line, found.span.text) == (2, '"a"')


def test_zotero_s_citation_key_stands_in_for_an_address() -> None:
    text = '[{"id": "http://zotero.org/users/1/items/AB", "citation-key": "roe2014", '
    text += '"type": "book", "title": "T", "issued": {"date-parts": [["2014", 6]]}}]'
    found = record("zotero.json", text)
    assert (found.id, found.item["id"]) == ("roe2014", "roe2014")
    assert found.item["issued"] == {"date-parts": [[2014, 6]]}


def test_a_short_title_of_zotero_is_a_short_title() -> None:
    text = '[{"id": "a", "type": "book", "title": "T U", "shortTitle": "T"}]'
    assert record("a.json", text).item["title-short"] == "T"


def test_faults_in_json_have_their_place() -> None:
    text = '[\n\t{"id": "a",\n\t\t"type": "bok", "title": "T"}\n]'
    assert said("a.json", text).startswith('seeds/sources/a.json:3:11: error[Q104]: "type" cannot')


def test_deep_nesting_is_refused() -> None:
    assert "nested too deep" in said("a.json", "[" * 100_000)
