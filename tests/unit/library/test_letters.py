"""Letters that were typed in parts are the whole letters wherever they stand; places stay right."""

from unicodedata import normalize

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.letters import composed
from briefwright.base.render import render_text
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Figure
from briefwright.document.walk import walk
from briefwright.library.glossary import read_glossary
from briefwright.library.model import Section
from briefwright.library.parse import SectionParser
from briefwright.library.read import read_library
from briefwright.library.terms import read_terms
from tests.composing import Contents, said_of_section, section
from tests.samples import png

GA, CAFE = "か\u3099", "cafe\u0301"


def parsed(text: str, *lines: str, files: Contents = {}) -> Section:  # noqa: B006
    report = Report()
    seeds = MemoryFiles({"seeds/law/a.md": section(text, *lines), **files})
    library = read_library(seeds, "seeds", "en-GB", report)
    found = SectionParser(seeds, "seeds").parse(library.sections["a"], report)
    assert not report.has_errors, render_text(report, colour=False)
    return found


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (GA, "が"),
        (f"{CAFE}s", "cafés"),
        (normalize("NFD", "한국어"), "한국어"),
        ("e", "e"),
        ("", ""),
    ],
)
def test_parts_make_a_letter(parts: str, whole: str) -> None:
    assert composed(parts) == whole


@pytest.mark.parametrize("name", ["神", "福", f"{chr(0xFA19)}戸", chr(0xFA1B)])
def test_the_ideographs_of_a_name_are_left_as_they_are(name: str) -> None:
    assert composed(f"{name}{GA}") == f"{name}が"


def test_a_section_says_whole_letters_everywhere() -> None:
    text = (
        f"## {GA}く\n\n{CAFE} *{GA}* `{GA}` [{GA}](https://example.org) {{{GA}|{GA}}}[^a]\n\n"
        f"- {GA}\n\n| {GA} |\n| --- |\n| {CAFE} |\n\n[^a]: {GA}, [see @crc, {CAFE}].\n"
    )
    lines = (f"topics: [{GA}]", f"summary: {CAFE}", f"evidence: [{{source: crc, quote: {GA}}}]")
    found = parsed(text, *lines)
    assert "\u3099" not in repr(found.body)
    assert "\u0301" not in repr(found.body)
    assert found.topics == ("が",)
    assert plain_text(found.summary) == "café"
    assert found.evidence[0].quote == "が"


def test_terms_and_the_glossary_have_whole_letters() -> None:
    files = MemoryFiles(
        {
            "seeds/terms.yaml": f"- avoid: [{CAFE}]\n  prefer: [inn]\n",
            "seeds/glossary.yaml": f"- term: {GA}\n  gloss: Ga.\n",
        }
    )
    report = Report()
    assert read_terms(files, "seeds", report)[0].avoid == ("café",)
    assert read_glossary(files, "seeds", report)[0].term == "が"


def test_a_place_counts_the_letters_of_the_file() -> None:
    told = said_of_section(f"{GA}{GA} ![x](nowhere.png)\n")
    assert "seeds/law/right.md:6:10: error[K114]" in told


@pytest.mark.parametrize(("named", "stored"), [(f"{GA}.png", "が.png"), ("が.png", f"{GA}.png")])
def test_an_image_is_found_however_its_name_is_typed(named: str, stored: str) -> None:
    found = parsed(f"![A plan]({named})\n", files={f"seeds/law/{stored}": png()})
    (figure,) = [node for node in walk(found.body) if isinstance(node, Figure)]
    assert figure.image.resource == found.resources[0].name


def test_data_is_found_however_its_name_is_typed() -> None:
    chart = "chart: {type: bar, x: town, y: homes, alt: Bars}"
    files = {f"seeds/data/{GA}.csv": "town,homes\nNorth,1\n"}
    assert parsed("Words.\n", "data: data/が.csv", chart, files=files).chart
