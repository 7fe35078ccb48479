"""Styles by name and by path; third-party styles; what is refused."""

from xml.etree import ElementTree as ET

import pytest

from briefwright.base.diagnostic import BuildFailed, Report
from briefwright.base.files import MemoryFiles
from briefwright.base.render import render_text
from briefwright.cite.model import Style
from briefwright.cite.official import INSTALL, OfficialStyles
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.cite.styles import SHIPPED, load, shipped
from briefwright.document.marks import Mode
from tests.unit.cite.samples import GOLDEN, formatted, item, note, notes, words
from tests.unit.cite.styles_for_tests import AUTHOR_DATE, DEPENDENT, SUPRA, UNDEFINED_MACRO

CSL = GOLDEN.parents[2] / "src" / "briefwright" / "cite" / "styles"


def _style(text: str) -> Style:
    report = Report()
    style = load(MemoryFiles({"styles/own.csl": text}), "styles/own.csl", report)
    assert style is not None, render_text(report, colour=False)
    return style


def _said(text: str | bytes, name: str = "own.csl") -> str:
    """What is said of a file, or a name, where the official styles are not installed."""
    report = Report()
    none = OfficialStyles(None)
    assert load(MemoryFiles({"own.csl": text}), name, report, official=none) is None
    return render_text(report, colour=False)


def test_every_shipped_style_loads_by_its_name() -> None:
    assert "oscola" in SHIPPED
    for name in SHIPPED:
        report = Report()
        assert load(MemoryFiles({}), name, report) == shipped(name)
        assert not len(report)


def test_a_shipped_style_says_whose_it_is_and_under_its_own_name() -> None:
    root = ET.parse(CSL / "oscola.csl").getroot()
    name = root.findtext("{*}info/{*}id")
    assert name == "urn:briefwright:style:oscola"


def test_the_class_tells_whether_a_style_cites_in_notes() -> None:
    assert _style(SUPRA).in_notes
    assert not _style(AUTHOR_DATE).in_notes


def test_a_style_in_notes_gives_references_whatever_its_words(engine: PandocEngine) -> None:
    style = _style(SUPRA)
    cited = [note(1, item("crc")), note(2, item("crc")), note(3, item("co")), note(9, item("crc"))]
    found = notes(engine, *cited, style=style, language="en-US")
    assert found[1] == "Ibid."
    assert found[3] == "CRC, supra note {1}."


def test_a_style_without_bibliography_has_no_entries(engine: PandocEngine) -> None:
    assert formatted(engine, note(1, item("crc")), style=_style(SUPRA)).entries == ()


def test_a_style_in_the_text_cites_in_brackets(engine: PandocEngine) -> None:
    found = notes(
        engine,
        note(0, item("tip", "p 312", before="see ", after=", in part"), whole=False),
        note(0, item("news", mode=Mode.SUPPRESS_AUTHOR), whole=False),
        note(0, item("tip", "pp 3-4", mode=Mode.NARRATIVE), whole=False),
        note(0, item("ecpat"), item("crc", "art 34"), whole=False),
        style=_style(AUTHOR_DATE),
    )
    assert found == [
        "(see US Department of State 2023, p. 312, in part)",
        "(2014)",
        "US Department of State (2023, pp. 3–4)",
        "(CRC 1989, art. 34; ECPAT International 2018)",
    ]


def test_a_third_party_style_keeps_its_own_order(engine: PandocEngine) -> None:
    clusters = [note(0, item(key), whole=False) for key in ("tip", "news", "ecpat")]
    found = formatted(engine, *clusters, style=_style(AUTHOR_DATE)).entries
    assert [entry.id for entry in found] == ["ecpat", "news", "tip"]
    assert words(found[0].children).endswith(
        "International. Sexual Exploitation of Children in Japan."
    )


def test_a_statute_s_number_is_not_taken_for_a_public_law(engine: PandocEngine) -> None:
    (found,) = notes(engine, note(1, item("jpact")), style=_style(SUPRA))
    assert found.endswith("the Protection of Children, Act No 52 of 1999 (Japan).")


def test_official_titles_keep_their_letters_in_a_style_that_capitalises(
    engine: PandocEngine,
) -> None:
    style = _style(SUPRA.replace('variable="title"/', 'variable="title" text-case="title"/'))
    title = "Act on homes for all"
    official = {"id": "a", "type": "legislation", "title": title, "language": "en"}
    other = {"id": "b", "type": "book", "title": title, "language": "en"}
    found = notes(
        engine,
        note(1, item("a")),
        note(2, item("b")),
        style=style,
        records={"a": official, "b": other},
    )
    assert found == ["Act on homes for all.", "Act on Homes for All."]


def test_a_style_with_an_undefined_macro_is_refused_by_name(engine: PandocEngine) -> None:
    with pytest.raises(BuildFailed) as failed:
        formatted(engine, note(1, item("crc")), style=_style(UNDEFINED_MACRO))
    (found,) = failed.value.report
    assert found.code == "R103"
    assert found.message == (
        'the citation style "styles/own.csl" cannot be used: Citeproc: undefined macro nowhere'
    )


def test_a_dependent_style_is_refused_with_the_name_of_its_parent() -> None:
    assert (
        _said(DEPENDENT)
        == f"""\
own.csl:1:1: error[R103]: the style only points to another one, "apa"
1 | <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: put "apa.csl" beside it, or install the official styles: {INSTALL}
"""
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html></html>", "this is no CSL style but <html>"),
        ("<style", "the style is not well-formed XML: unclosed token"),
        ("", "the style is not well-formed XML: no element found"),
        ("<!DOCTYPE style [<!ENTITY a 'b'>]><style/>", "a style cannot have a document type"),
        (b"\xff\xfe<", "the file is in UTF-16, not UTF-8"),
        (SUPRA.replace('class="note"', ""), 'whether its class is "note" or "in-text"'),
        (SUPRA.replace("citation>", "quotation>"), "the style has no layout for citations"),
        (" " * 2_000_001, "the style is longer than 2,000,000 characters"),
    ],
)
def test_what_is_no_usable_style_is_refused(text: str | bytes, message: str) -> None:
    said = _said(text)
    assert "error[R103]: " in said
    assert message in said


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("oscolla", 'no citation style is called "oscolla"', 'did you mean "oscola"?'),
        ("apa", 'the citation style "apa" is not installed', 'install ".[styles]"'),
        ("house", 'no citation style is called "house"', "by the path of a .csl file"),
        ("../own.csl", 'the path "../own.csl" leaves the workspace', "into the workspace"),
        ("/etc/own.csl", 'the path "/etc/own.csl" leaves the workspace', "into the workspace"),
        ("styles/own.csl", 'there is no file "styles/own.csl"', "from the workspace's folder"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(name: str, message: str, hint: str) -> None:
    said = _said(SUPRA, name)
    assert message in said
    assert hint in said


def test_a_misspelt_path_is_told_with_the_nearest_one() -> None:
    report = Report()
    files = MemoryFiles({"styles/own.csl": SUPRA})
    assert load(files, "styles/owm.csl", report) is None
    assert 'hint: did you mean "styles/own.csl"?' in render_text(report, colour=False)
