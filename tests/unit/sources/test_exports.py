"""Exports of reference managers: Better BibTeX and RIS."""

import pytest

from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.sources.bib import Unreadable
from tests.unit.sources.reading import record, register, said

BIB = """\
% Exported with Better BibTeX
@comment{nothing}

@report{departmentTrafficking2023,
  title = {Trafficking in {{Persons Report}} against Wrongs \\& {\\'e}},
  shorttitle = {{{TIP}} Report},
  author = {{US Department of State}},
  institution = {US Department of State},
  date = {2023-06},
  url = {https://example.org/a_b},
  urldate = {2024-01-10},
  langid = {english},
}

@article{roeHomes2014,
  title = {Homes for All},
  entrysubtype = {newspaper},
  author = {Roe, Justin},
  journaltitle = {The Guardian},
  date = {2014-06-18},
  location = {London}
}
"""


def test_better_bibtex_is_read_as_it_comes() -> None:
    found = register("zotero.bib", BIB)
    assert found["departmentTrafficking2023"].item == {
        "id": "departmentTrafficking2023",
        "type": "report",
        "title": "Trafficking in Persons Report against Wrongs & é",
        "title-short": "TIP Report",
        "author": [{"literal": "US Department of State"}],
        "publisher": "US Department of State",
        "issued": {"date-parts": [[2023, 6]]},
        "URL": "https://example.org/a_b",
        "accessed": {"date-parts": [[2024, 1, 10]]},
        "language": "en",
    }
    news = found["roeHomes2014"]
    assert (news.item["type"], news.item["publisher-place"]) == ("article-newspaper", "London")
    assert "language" not in news.item


def test_records_of_a_bib_file_know_the_place_of_their_key() -> None:
    spans = [one.span for one in register("zotero.bib", BIB).values()]
    assert [(span.line, span.text) for span in spans if span] == [
        (4, "departmentTrafficking2023"),
        (15, "roeHomes2014"),
    ]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Rantsev v Cyprus and Russia", "Rantsev v Cyprus and Russia"),
        ("{{The Whole}}", "The Whole"),
        ("Homes for {All}", "Homes for All"),
    ],
)
def test_titles_keep_their_capitals(title: str, kept: str) -> None:
    for language in ("", "langid = {english}, ", 'LANGID = "british", '):
        text = f"@jurisdiction{{a, {language}title = {{{title}}}, institution = {{ECtHR}}}}"
        found = record("a.bib", text)
        assert found.title == kept
        assert (found.item["type"], found.item["authority"]) == ("legal_case", "ECtHR")


def test_a_language_is_told_by_its_tag() -> None:
    text = "@online{a, title = {警察庁}, langid = {japanese}}"
    assert record("a.bib", text).item["language"] == "ja"


def test_an_entry_of_no_known_type_is_a_document() -> None:
    assert record("a.bib", "@misc{a, title = {T}}").item["type"] == "document"


def test_two_entries_with_one_key_are_told_at_the_second() -> None:
    found = said("a.bib", "@book{x, title = {A}}\n@book{x, title = {B}}\n")
    assert found.startswith("seeds/sources/a.bib:2:7: error[Q103]: two sources have the id")
    assert "note: the other one is at seeds/sources/a.bib:1" in found


def test_the_importer_says_where_a_text_stops_making_sense() -> None:
    assert PandocEngine().read_biblatex("@book{a,\n title = {x}\n@") == Unreadable(
        3, 1, "unexpected '@'"
    )


RIS = """\
TY  - NEWS
TI  - Homes for all
AU  - Roe, Justin
AU  - Housing Desk
T2  - The Guardian
PY  - 2014
DA  - 2014/06/18/
CY  - London
UR  - https://example.org/
Y2  - 2024/01/10/10:00:00
LA  - en
KW  - homes
ER  - 

TY  - RPRT
ID  - homes-2018
TI  - Homes
  and houses
AU  - Housing Rights Watch
PB  - HRW
SN  - 12
PY  - 2018
ER  - 
TY  - CASE
TI  - X v Y
PB  - ECtHR
SP  - 3
EP  - 9
DA  - spring
ER  - 
"""


def test_ris_is_read_as_it_comes() -> None:
    found = register("zotero.ris", RIS)
    assert found["roe-2014"].item == {
        "id": "roe-2014",
        "type": "article-newspaper",
        "title": "Homes for all",
        "author": [{"family": "Roe", "given": "Justin"}, {"literal": "Housing Desk"}],
        "container-title": "The Guardian",
        "issued": {"date-parts": [[2014, 6, 18]]},
        "publisher-place": "London",
        "URL": "https://example.org/",
        "accessed": {"date-parts": [[2024, 1, 10]]},
        "language": "en",
    }
    assert found["homes-2018"].title == "Homes and houses"
    assert found["homes-2018"].item["number"] == "12"
    case = found["x-v-y"].item
    assert (case["authority"], case["page"], case["issued"]) == (
        "ECtHR",
        "3-9",
        {"literal": "spring"},
    )


def test_records_of_a_ris_file_know_their_first_line() -> None:
    spans = [one.span for one in register("zotero.ris", RIS).values()]
    assert [span.line for span in spans if span] == [1, 15, 24]


def test_made_keys_are_told_apart() -> None:
    entry = "TY  - BOOK\nTI  - T\nAU  - Roe, J\nPY  - 2014\nER  - \n"
    assert list(register("a.ris", entry * 3)) == ["roe-2014", "roe-2014-2", "roe-2014-3"]


def test_windows_lines_and_a_byte_order_mark_are_read() -> None:
    text = "\ufeff" + RIS.replace("\n", "\r\n")
    assert len(register("a.ris", text.encode())) == 3
