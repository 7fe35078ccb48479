"""Charts of data: what is drawn, in which order, and that each form can be drawn."""

import re

import pytest
import vl_convert

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.document.marks import Citation
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Figure, Table
from briefwright.library.model import Section
from briefwright.library.parse import SectionParser
from briefwright.library.read import read_library

HEAD = """---
title: People
summary: People.
as_of: 2026-01-01
status: current
value: 3
period: 2019 to 2021
counted: People counted
data: data/people.csv
chart: {chart}
---

Words.
"""
PEOPLE = "year,found,helped,source\n2019,12,7,report-a\n2020,,9,\n2021,18,,report-b\n"
TREATIES = "treaty,signed,in_force\nA,2000-12,2017-07-11\nB,,1994-05-22\n"
GRID = "body,field,progress\nCRC,Law,open\nCRC,Care,met\nCEDAW,Law,partly\n"


def parsed(chart: str, data: str) -> Section:
    text = HEAD.replace("{chart}", "{" + chart + ", alt: A chart}")
    files = MemoryFiles({"seeds/background/a.md": text, "seeds/data/people.csv": data})
    report = Report()
    library = read_library(files, "seeds", "en-GB", report)
    found = SectionParser(files, "seeds").parse(library.sections["a"], report)
    assert not [one.message for one in report if one.code.startswith("K")]
    return found


def svg(section: Section) -> str:
    drawn: str = vl_convert.vegalite_to_svg(section.resources[-1].data.decode())
    return drawn


def words(section: Section) -> list[str]:
    """The words of a picture, in their order in the file."""
    return [found for found in re.findall(r"<text[^>]*>([^<]*)</text>", svg(section)) if found]


def table(section: Section) -> list[list[str]]:
    (found,) = section.figures
    assert isinstance(found, Table)
    return [[plain_text(cell.children) for cell in row] for row in (found.head, *found.rows)]


def test_bars_carry_their_figures_and_name_their_gaps() -> None:
    section = parsed("type: bar, x: year, y: found, words: {'': none}", PEOPLE)
    assert words(section) == ["2019", "2020", "2021", "12", "none", "18"]


def test_the_caption_says_what_was_counted_and_cites_the_sources_of_the_data() -> None:
    (figure,) = parsed("type: bar, x: year, y: found", PEOPLE).chart
    assert isinstance(figure, Figure)
    assert figure.image.alt == "A chart"
    assert plain_text(figure.caption[:1]) == "People counted, 2019 to 2021"
    cited = figure.caption[1]
    assert isinstance(cited, Citation)
    assert [item.key for item in cited.items] == ["report-a", "report-b"]


def test_a_short_series_stands_along_a_line() -> None:
    section = parsed("type: bar, x: year, y: found, words: {found: Found}", PEOPLE)
    assert table(section) == [["Year", "2019", "2020", "2021"], ["Found", "12", "–", "18"]]


def test_several_columns_stand_below_each_other() -> None:
    section = parsed("type: line, x: year, y: [found, helped]", PEOPLE)
    assert table(section) == [
        ["Year", "Found", "Helped"],
        ["2019", "12", "7"],
        ["2020", "–", "9"],
        ["2021", "18", "–"],
    ]


def test_a_text_that_has_the_figures_needs_no_table() -> None:
    assert parsed("type: bar, x: year, y: found, table: false", PEOPLE).figures == ()


def test_lines_are_told_apart_by_dashes_and_shapes() -> None:
    section = parsed("type: line, x: year, y: [found, helped]", PEOPLE)
    assert 'stroke-dasharray="6,3"' in svg(section)
    assert {"Found", "Helped"} <= set(words(section))


def test_a_line_is_not_drawn_across_a_gap() -> None:
    drawn = svg(parsed("type: line, x: year, y: found", PEOPLE))
    path = re.search(r'mark-line.*?<path[^>]* d="([^"]*)"', drawn)
    assert path is not None
    assert path[1].count("M") == 2


def test_layers_carry_their_figures() -> None:
    found = words(parsed("type: stacked, x: year, y: [found, helped]", PEOPLE))
    assert {"12", "7", "9", "18"} <= set(found)


def test_a_timeline_has_a_row_for_each_thing_and_a_legend_of_its_events() -> None:
    chart = "type: timeline, x: [signed, in_force], y: treaty, order: [B, A]"
    found = words(parsed(chart, TREATIES))
    assert found.index("B") < found.index("A")
    assert {"Signed", "In force"} <= set(found)


def test_a_grid_has_a_word_in_each_cell() -> None:
    found = words(parsed("type: grid, x: field, y: body, value: progress", GRID))
    assert {"Law", "Care", "CRC", "CEDAW", "open", "met", "partly"} <= set(found)


@pytest.mark.parametrize("language", ["en-GB", "ja"])
def test_words_of_a_language_stand_for_columns_and_cells(language: str) -> None:
    chart = f"type: grid, x: field, y: body, value: progress, words: {{open: {language}-open}}"
    assert f"{language}-open" in words(parsed(chart, GRID))


def drawn_lines(section: Section) -> list[str]:
    """The words of a picture, those in several lines line by line."""
    found: list[str] = re.findall(r">([^<>]+)</(?:text|tspan)>", svg(section))
    return found


def test_figures_below_nothing_stand_outside_of_their_bars() -> None:
    section = parsed("type: bar, x: name, y: n", "name,n\nA,-5\nB,7\n")
    anchors = dict(re.findall(r'text-anchor="(\w+)"[^>]*>(-5|7)<', svg(section)))
    assert anchors == {"end": "-5", "start": "7"}


def test_years_stand_in_their_order() -> None:
    data = "year,n\n2021,9\n2019,5\n2020,7\n"
    assert words(parsed("type: bar, x: year, y: n", data))[:3] == ["2019", "2020", "2021"]


def test_lines_keep_the_distance_of_years() -> None:
    section = parsed("type: line, x: year, y: n", "year,n\n2014,9\n2011,5\n2010,7\n")
    path = re.search(r'mark-line.*?<path[^>]* d="M([^"]*)"', svg(section))
    assert path is not None
    first, second, third = (float(point.split(",")[0]) for point in path[1].split("L"))
    assert third - second == pytest.approx(3 * (second - first))


def test_a_few_years_are_named_once() -> None:
    section = parsed("type: line, x: year, y: n", "year,n\n2019,5\n2020,7\n")
    assert [word for word in words(section) if word in ("2019", "2020")] == ["2019", "2020"]


def test_many_years_stand_below_each_other() -> None:
    data = "year,n\n" + "".join(f"{1980 + at},{at}\n" for at in range(30))
    drawn = svg(parsed("type: bar, x: year, y: n", data))
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', drawn)
    assert size is not None
    assert float(size[1]) < 560
    assert float(size[2]) < 900


def test_a_long_name_is_broken_and_not_cut() -> None:
    name = "Homes that the city let to families with children in the last ten years"
    found = drawn_lines(parsed("type: bar, x: name, y: n", f"name,n\n{name},5\n"))
    assert "…" not in "".join(found)
    assert " ".join(found).startswith(name)


def test_a_long_name_without_spaces_is_broken() -> None:
    name = "過去十年間に市が子どものいる世帯に貸した住宅の数"
    found = drawn_lines(parsed("type: bar, x: name, y: n", f"name,n\n{name},5\n"))
    assert "".join(found[:-1]) == name
    assert len(found) > 2


def test_a_thing_without_a_date_keeps_its_row() -> None:
    data = "treaty,signed\nA,2000-12\nB,\n"
    assert "B" in words(parsed("type: timeline, x: signed, y: treaty", data))


def test_a_bar_without_layers_keeps_its_name() -> None:
    data = "year,a,b\n2019,1,2\n2020,,\n"
    assert "2020" in words(parsed("type: stacked, x: year, y: [a, b]", data))


def test_names_are_the_same_however_their_letters_are_typed() -> None:
    chart = "type: bar, x: name, y: n, words: {caf\u00e9: House, が: Ga}"
    found = words(parsed(chart, "name,n\ncafe\u0301,5\nか\u3099,6\n"))
    assert {"House", "Ga"} <= set(found)
