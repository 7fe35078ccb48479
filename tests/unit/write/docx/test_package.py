from collections.abc import Callable
from dataclasses import replace
from inspect import signature
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.opc.pkgwriter import PackageWriter

from briefwright.base.source import SourceFile
from briefwright.document.nodes import Code, CrossReference, Image, Link, Text
from tests import samples
from tests.samples import inlines, paragraph
from tests.unit.write.docx.opened import opened, own_properties, text, written


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(samples.torture()).data == written(samples.torture()).data


def test_times_in_the_zip_are_fixed_and_the_content_types_come_first() -> None:
    with ZipFile(BytesIO(written(samples.torture()).data)) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert len({entry.filename for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("step", "arguments"),
    [
        (PackageWriter._write_content_types_stream, ["phys_writer", "parts"]),
        (PackageWriter._write_pkg_rels, ["phys_writer", "pkg_rels"]),
        (PackageWriter._write_parts, ["phys_writer", "parts"]),
    ],
)
def test_python_docx_writes_a_package_in_the_steps_that_are_relied_on(
    step: Callable[..., None], arguments: list[str]
) -> None:
    assert list(signature(step).parameters) == arguments


def test_the_properties_tell_what_the_document_is() -> None:
    core = docx.Document(BytesIO(written(samples.torture()).data)).core_properties
    document = samples.torture()
    assert core.title == document.title
    assert core.subject == document.subtitle
    assert core.author == core.last_modified_by == "The Housing Forum"
    assert core.language == "en-GB"
    assert core.keywords == "housing, 住宅"
    assert core.comments == document.description
    assert core.created is not None
    assert core.created.isoformat()[:19] == "2026-11-22T00:00:00"
    assert core.modified == core.created


def test_own_properties_tell_which_brief_and_which_state_of_it_this_is() -> None:
    stamped = replace(samples.torture(), stamp="torture · 3 · 12ab34cd", version="3")
    file = written(stamped)
    assert own_properties(file) == {
        "Brief": "torture",
        "Edition": "full",
        "As of": "2026-11-22",
        "Date": "22 November 2026",
        "Version": "3",
        "Stamp": "torture · 3 · 12ab34cd",
    }
    core = docx.Document(BytesIO(file.data)).core_properties
    assert (core.version, core.identifier) == ("3", "torture · 3 · 12ab34cd")


def test_a_property_that_is_too_long_is_cut() -> None:
    core = docx.Document(BytesIO(opened(paragraph("x"), title="long " * 99).data)).core_properties
    assert len(core.title) <= 255
    assert core.title.endswith("…")


def test_nothing_is_left_over_from_another_template() -> None:
    assert sorted(written(samples.small()).names()) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


def test_word_shows_the_file_in_its_current_mode() -> None:
    file = written(samples.small())
    mode = file.one("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "settings")
    assert mode == "15"
    assert file.find("//w:zoom/@w:percent", "settings") == ["100"]


@pytest.mark.parametrize(
    "inline",
    [
        Text("a\x00b\x0b\ud800"),
        Code("a\x01b"),
        Link("https://example.org/\x02", inlines("a\x02")),
        Image("images/plan.png", "a\x03"),
    ],
    ids=lambda inline: type(inline).__name__,
)
def test_characters_that_xml_forbids_are_replaced_and_told_with_their_place(inline: Text) -> None:
    span = SourceFile("seeds/background/homes.md", "Words.\nBad words.\n").line_span(2)
    block = replace(paragraph(inline), span=span)
    file = opened(block, resources=samples.torture().resources)
    assert file.said() == ["W106 the text has a character that cannot stand in a Word document"]
    (found,) = file.report
    assert found.span == span
    assert "\x00" not in text(file.part("document"))


def test_forbidden_characters_in_what_the_document_says_of_itself_do_no_harm() -> None:
    fields = dict.fromkeys(("title", "author", "description", "date_text"), "a\x00b")
    assert opened(paragraph("x"), **fields).data


def test_a_reference_to_nothing_is_refused_and_its_words_are_kept() -> None:
    file = opened(paragraph(CrossReference("gone", inlines("see there"))))
    assert file.said() == ['W106 a cross-reference points to "gone", which is not there']
    assert file.paragraphs("Normal") == ["see there"]
