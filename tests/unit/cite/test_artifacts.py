"""The same citation, character by character, in the Word, PDF and HTML files of one brief."""

import html
import json
import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from lxml import html as lxml_html
from pypdf import PdfReader

from briefwright.cite.official import installed
from tests.cli.conftest import Command, started
from tests.unit.cite.samples import GOLDEN

pytestmark = pytest.mark.skipif(
    installed().folder is None, reason="the extra `styles` is not installed"
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BRIEFS = {
    "british": ("oscola", "en-GB"),
    "japanese": ("oscola", "ja"),
    "american": ("bluebook", "en-US"),
    "in-text": ("apa", "en-US"),
}
SECTION = "---\ntitle: Sources\nas_of: 2026-01-01\nstatus: current\n---\n\n"
SPEC = """\
title: Sources
language: {language}
style: {style}
as_of: 2026-01-01
sections:
  - heading: Sources
    include: [sources]
"""


def _golden(name: str, letter: str) -> dict[str, tuple[dict[str, object], str]]:
    """The records of a file of goldens with their locators, by key."""
    sources = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))["sources"]
    return {
        f"{letter}{index}": ({**one["record"], "id": f"{letter}{index}"}, one["locator"])
        for index, one in enumerate(sources)
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Briefs that cite every source of the goldens twice, one in each style."""
    command = started(tmp_path_factory.mktemp("artifacts"))
    known = _golden("handbooks", "h") | _golden("japanese", "j")
    records = [record for record, _ in known.values()]
    command.write("seeds/sources/all.json", json.dumps(records, ensure_ascii=False))
    cites = [f"[@{key}{', ' if at else ''}{at}]" for key, (_, at) in known.items()]
    body = "\n\n".join(f"Words.{cite}" for cite in (*cites, *cites, cites[-1]))
    command.write("seeds/background/sources.md", SECTION + body + "\n")
    for name, (style, language) in BRIEFS.items():
        command.write(f"briefs/{name}.yaml", SPEC.format(style=style, language=language))
    done = command("build", *BRIEFS)
    assert done.exit_code == 0, done.output
    return command


def _page(built: Command, name: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring((built.folder / f"out/{name}/{name}.html").read_text("utf-8"))


def _html_notes(built: Command, name: str) -> list[str]:
    notes = _page(built, name).xpath("//section[@class='notes']/ol/li")
    for back in (link for note in notes for link in note.xpath(".//a[@role='doc-backlink']")):
        back.drop_tree()
    return [_tidy(note.text_content()) for note in notes]


def _html_entries(built: Command, name: str) -> list[str]:
    listed = _page(built, name).xpath("//*[contains(@class, 'reference')]//li")
    return [_tidy(entry.text_content()) for entry in listed]


def _word(built: Command, name: str, part: str) -> ET.Element:
    data = (built.folder / f"out/{name}/{name}.docx").read_bytes()
    with zipfile.ZipFile(BytesIO(data)) as package:
        return ET.fromstring(package.read(f"word/{part}.xml"))


def _word_notes(built: Command, name: str) -> list[str]:
    notes = _word(built, name, "footnotes").findall(f"{W}footnote")
    return [_tidy(_runs(note)) for note in notes if note.get(f"{W}type") is None]


def _runs(element: ET.Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def _print(built: Command, name: str) -> str:
    """The text of the PDF without white space, and without hyphens that print puts in."""
    reader = PdfReader(built.folder / f"out/{name}/{name}.pdf")
    return _squeezed("".join(page.extract_text() for page in reader.pages))


def _tidy(text: str) -> str:
    return " ".join(html.unescape(text).replace("\u200b", "").split())


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u200b]+", "", text)


@pytest.mark.parametrize("name", [one for one in BRIEFS if one != "in-text"])
def test_every_note_is_the_same_in_word_pdf_and_html(built: Command, name: str) -> None:
    notes = _html_notes(built, name)
    assert len(notes) > 60
    assert _word_notes(built, name) == notes
    printed = _print(built, name)
    for number, note in enumerate(notes, 1):
        assert _squeezed(f"{number}{note}") in printed, note


def test_citations_in_the_text_are_the_same_in_word_pdf_and_html(built: Command) -> None:
    paragraphs = _page(built, "in-text").xpath("//main//p[starts-with(., 'Words')]")
    cited = [_tidy(one.text_content()) for one in paragraphs]
    assert len(cited) > 60
    body = _word(built, "in-text", "document")
    said = [_tidy(_runs(one)) for one in body.iter(f"{W}p")]
    assert [one for one in said if one.startswith("Words")] == cited
    printed = _print(built, "in-text")
    assert all(_squeezed(one) in printed for one in cited)


@pytest.mark.parametrize("name", BRIEFS)
def test_every_entry_of_the_references_is_the_same(built: Command, name: str) -> None:
    entries = _html_entries(built, name)
    assert len(entries) > 30
    said = [_tidy(_runs(one)) for one in _word(built, name, "document").iter(f"{W}p")]
    assert [one for one in said if one in set(entries)] == entries
    printed = _print(built, name)
    assert all(_squeezed(one) in printed for one in entries)
