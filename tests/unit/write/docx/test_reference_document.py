"""An organisation's own Word file lends its look."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from lxml import etree

from briefwright.base.render import render_text
from briefwright.document.nodes import Document, OrderedList, PageSetup
from tests import samples
from tests.samples import paragraph, png
from tests.unit.write.docx.opened import Opened, document_of, own_properties, text, value, written

SAVED_BY_LIBREOFFICE = (Path(__file__).parent / "saved_by_libreoffice.docx").read_bytes()
ORDER = ("start", "numFmt", "pStyle", "suff", "lvlText", "lvlJc", "pPr", "rPr")


def letterhead(change: Callable[[docx.document.Document], None] | None = None) -> bytes:
    """A file with a red heading, wide margins, a header with a logo, and old text."""
    file = docx.Document()
    file.styles["Heading 1"].font.color.rgb = RGBColor(0xCC, 0, 0)
    file.styles["Normal"].font.name = "House Sans"
    file.styles["Normal"].font.size = Pt(11)
    section = file.sections[0]
    section.left_margin = Cm(4)
    header = section.header.paragraphs[0]
    header.text = "OUR HOUSE"
    header.add_run().add_picture(BytesIO(png(90, 40)))
    file.add_paragraph("Old text that must not stay")
    file.add_picture(BytesIO(png(60, 40)))
    if change:
        change(file)
    return saved(file)


def saved(file: docx.document.Document) -> bytes:
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def on(reference: bytes, document: Document | None = None) -> Opened:
    return written(document or samples.torture(), replace(samples.skin(), reference_docx=reference))


def repacked(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content) if name == part else content)
    return out.getvalue()


def test_its_styles_are_taken_over_and_missing_ones_are_added() -> None:
    file = on(letterhead())
    assert value(file.style("Heading1").find(".//{*}color")) == "CC0000"
    assert value(file.style("Normal").find(".//{*}rFonts"), "ascii") == "House Sans"
    assert len(file.find("//w:style[@w:styleId='FootnoteText']", "styles")) == 1
    assert len(file.find("//w:style[@w:styleId='Summary']", "styles")) == 1


def test_each_style_and_name_is_there_once_and_every_used_one_exists() -> None:
    file = on(letterhead())
    ids = file.find("//w:style/@w:styleId", "styles")
    names = [name.lower() for name in file.find("//w:style/w:name/@w:val", "styles")]
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names))
    used = file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert set(used) <= set(ids)


def test_what_is_added_takes_its_font() -> None:
    file = on(letterhead())
    assert file.style("Summary").findall(".//{*}rFonts") == []
    assert value(file.style("SourceCode").find(".//{*}rFonts"), "ascii") == "Consolas"


def test_a_style_under_another_id_is_found_by_its_name() -> None:
    def rename(content: bytes) -> bytes:
        return content.replace(b'w:styleId="Heading1"', b'w:styleId="berschrift1"')

    file = on(repacked(letterhead(), "word/styles.xml", rename))
    assert file.find("//w:style[@w:styleId='Heading1']", "styles") == []
    assert "References" in file.paragraphs("berschrift1")


def test_its_header_and_margins_stay_and_its_text_does_not() -> None:
    file = on(letterhead())
    assert text(file.part("header1")) == "OUR HOUSE"
    assert "Old text" not in text(file.part("document"))
    assert value(file.one("//w:pgMar"), "left") == "2268"
    assert [name for name in file.names() if name.startswith("word/header")] == ["word/header1.xml"]


def test_pictures_of_its_text_are_left_out_and_ids_do_not_meet() -> None:
    file = on(letterhead())
    assert len([name for name in file.names() if "media" in name]) == 2
    ids = file.find("//wp:docPr/@id") + file.find("//wp:docPr/@id", "header1")
    assert len(ids) == len(set(ids)) == 3


def test_a_file_without_headers_gets_ours() -> None:
    def bare(file: docx.document.Document) -> None:
        file.sections[0].header.is_linked_to_previous = True

    file = on(letterhead(bare), samples.small())
    assert text(file.part("header1")) == "Safe housing for all\tThe Housing Forum"
    assert len(file.find("//w:titlePg")) == 1


def test_the_last_section_keeps_the_headers_it_inherits() -> None:
    def longer(file: docx.document.Document) -> None:
        file.add_section(WD_SECTION.NEW_PAGE)
        file.sections[1].right_margin = Cm(5)

    file = on(letterhead(longer), samples.small())
    assert len(file.find("//w:sectPr")) == 1
    assert value(file.one("//w:pgMar"), "right") == "2835"
    assert text(file.part("header1")) == "OUR HOUSE"


def test_headings_stay_with_what_follows_whatever_its_styles_say() -> None:
    file = on(letterhead())
    heads = file.find("//w:body//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
    heads += file.find("//w:p[w:pPr/w:pStyle/@w:val='TOCHeading']")
    assert len(heads) > 3
    assert all(one.find("{*}pPr/{*}keepNext") is not None for one in heads)


def test_another_page_than_the_usual_one_is_the_documents() -> None:
    document = replace(samples.small(), page=PageSetup("A5", "booklet"))
    file = on(letterhead(), document)
    assert value(file.one("//w:pgSz"), "w") == "8391"


def test_large_print_enlarges_its_type() -> None:
    document = replace(samples.small(), page=PageSetup("A4", "large-print"))
    skin = replace(samples.skin(), reference_docx=letterhead())
    values = {**skin.theme.values, "large-print": {"body": "21pt"}}
    file = written(document, replace(skin, theme=type(skin.theme)(values)))
    assert value(file.style("Normal").find(".//{*}sz")) == "44"


def test_large_print_leaves_nothing_of_it_small_slanted_or_justified() -> None:
    def fine(file: docx.document.Document) -> None:
        quote = file.styles["Quote"]
        quote.font.size, quote.font.italic = Pt(7), True
        quote.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    file = on(letterhead(fine), replace(samples.torture(), page=PageSetup("A4", "large-print")))
    assert min(int(size) for size in file.find("//w:sz/@w:val", "styles")) >= 32
    assert file.find("//w:i | //w:iCs | //w:jc[@w:val='both']", "styles") == []
    assert file.find("//w:r/w:rPr/w:i", "document") == []


def test_its_lists_lend_their_signs_and_ids_do_not_meet() -> None:
    lists = (OrderedList(((paragraph("a"),),)), OrderedList(((paragraph("b"),),)))
    file = on(letterhead(), document_of(*lists))
    for name, id in (("num", "numId"), ("abstractNum", "abstractNumId")):
        ids = file.find(f"//w:{name}/@w:{id}", "numbering")
        assert len(ids) == len(set(ids))
    used = set(file.find("//w:numPr/w:numId/@w:val"))
    assert len(used) == 2
    assert used <= set(file.find("//w:num/@w:numId", "numbering"))


def test_the_language_becomes_the_documents() -> None:
    file = on(letterhead(), replace(samples.small(), language="fr"))
    assert value(file.one("//w:docDefaults//w:lang", "styles")) == "fr-FR"


def test_settings_of_its_text_are_left_out_and_nothing_is_loaded_from_outside() -> None:
    def attach(content: bytes) -> bytes:
        added = b'<w:attachedTemplate r:id="rId9"/><w:trackRevisions/><w:defaultTabStop'
        return content.replace(b"<w:defaultTabStop", added)

    file = on(repacked(letterhead(), "word/settings.xml", attach))
    assert file.find("//w:attachedTemplate | //w:trackRevisions", "settings") == []
    assert file.find("//w:footnotePr/w:footnote/@w:id", "settings") == ["-1", "0"]


def test_what_it_says_of_itself_is_replaced() -> None:
    def named(file: docx.document.Document) -> None:
        file.core_properties.author = "Somebody else"
        file.core_properties.category = "Draft"

    core = docx.Document(BytesIO(on(letterhead(named)).data)).core_properties
    assert (core.author, core.category) == ("The Housing Forum", "")
    assert core.created is not None
    assert core.created.year == 2026


FIELDS = (
    b"<w:p><w:r><w:t>By us: </w:t></w:r>"
    b'<w:fldSimple w:instr=" TITLE  \\* MERGEFORMAT "><w:r><w:t>Old </w:t></w:r>'
    b"<w:r><w:t>title</w:t></w:r></w:fldSimple>"
    b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    b"<w:r><w:instrText> DOCPROPERTY </w:instrText></w:r>"
    b'<w:r><w:instrText>"Stamp" </w:instrText></w:r>'
    b'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Old stamp</w:t></w:r>'
    b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    b'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    b'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
    b'<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    b"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:prefixMappings=\"xmlns:ns0='http://purl."
    b"org/dc/elements/1.1/' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/"
    b'core-properties\' " w:xpath="/ns1:coreProperties[1]/ns0:creator[1]" w:storeItemID='
    b'"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r>'
    b"<w:t>[Author]</w:t></w:r></w:p></w:sdtContent></w:sdt></w:hdr>"
)


def test_a_file_that_libreoffice_saved_lends_its_look_too() -> None:
    file = on(SAVED_BY_LIBREOFFICE)
    assert list(file.report) == []
    assert value(file.style("Heading1").find(".//{*}color")) == "CC0000"
    assert value(file.one("//w:pgMar"), "left") == "1984"
    assert text(file.part("header1")) == f"OUR HOUSE {samples.torture().title}"
    assert "Old" not in text(file.part("document"))
    assert "word/theme/theme1.xml" in file.names()


def test_levels_of_lists_are_put_into_the_order_that_word_wants() -> None:
    def in_disorder(content: bytes) -> bytes:
        numbering = etree.fromstring(content)
        for level in numbering.iter("{*}lvl"):
            level[:] = list(reversed(level))
        return etree.tostring(numbering)

    data = repacked(letterhead(), "word/numbering.xml", in_disorder)
    for level in on(data).find("//w:lvl", "numbering"):
        names = [etree.QName(one).localname for one in level]
        assert names == sorted(names, key=ORDER.index)


def test_fields_and_controls_of_its_headers_show_what_this_document_is() -> None:
    data = repacked(
        letterhead(), "word/header1.xml", lambda header: header.replace(b"</w:hdr>", FIELDS)
    )
    file = on(data, replace(samples.small(), stamp="small · 12ab34cd"))
    shown = [text(one) for one in file.find("//w:p", "header1")]
    assert shown == [
        "OUR HOUSE",
        "By us: Safe housing for allsmall · 12ab34cd7",
        "The Housing Forum",
    ]
    assert file.find("//w:showingPlcHdr", "header1") == []


CUSTOM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.'
    b'openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Class">'
    b"<vt:lpwstr>Public</vt:lpwstr></property>"
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Brief">'
    b"<vt:lpwstr>Old</vt:lpwstr></property></Properties>"
)


def with_own_properties(content: bytes) -> bytes:
    """A letterhead that has custom properties."""
    data = repacked(
        letterhead(),
        "[Content_Types].xml",
        lambda types: types.replace(
            b"</Types>",
            b'<Override PartName="/docProps/custom.xml" ContentType="application/vnd.'
            b'openxmlformats-officedocument.custom-properties+xml"/></Types>',
        ),
    )
    data = repacked(
        data,
        "_rels/.rels",
        lambda rels: rels.replace(
            b"</Relationships>",
            b'<Relationship Id="rId99" Target="docProps/custom.xml" Type="http://schemas.'
            b'openxmlformats.org/officeDocument/2006/relationships/custom-properties"/>'
            b"</Relationships>",
        ),
    )
    out = BytesIO(data)
    with ZipFile(out, "a") as archive:
        archive.writestr("docProps/custom.xml", content)
    return out.getvalue()


def test_its_own_properties_stay_beside_ours() -> None:
    assert own_properties(on(with_own_properties(CUSTOM), samples.small())) == {
        "Class": "Public",
        "Brief": "small",
        "As of": "2026-11-22",
        "Date": "22 November 2026",
    }


def test_own_properties_that_cannot_be_read_are_left_out() -> None:
    file = on(with_own_properties(b"<Properties"), samples.small())
    assert list(own_properties(file)) == ["Brief", "As of", "Date"]


def test_the_same_reference_gives_the_same_bytes() -> None:
    reference = letterhead()
    assert on(reference).data == on(reference).data


NOT_WORD = """\
error[W107]: the reference document is not a Word document (.docx)
hint: open it in Word and save it as a Word document, without macros
"""


def as_type(content_type: bytes) -> bytes:
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return repacked(
        letterhead(), "[Content_Types].xml", lambda types: types.replace(main, content_type)
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x03\x04 cut off",
        letterhead()[:4000],
        as_type(b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        as_type(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        ),
        repacked(letterhead(), "word/styles.xml", lambda _: b"<w:styles"),
        repacked(letterhead(), "[Content_Types].xml", lambda _: b"<Types/>"),
    ],
    ids=["nothing", "pdf", "no zip", "cut off", "macros", "template", "broken", "no types"],
)
def test_what_is_no_word_document_is_told_and_the_house_style_takes_its_place(
    data: bytes,
) -> None:
    file = on(data, samples.small())
    assert render_text(file.report, colour=False) == NOT_WORD
    assert file.data == written(samples.small()).data


def test_a_file_that_loads_something_from_outside_is_refused() -> None:
    link = (
        b'<Relationship Id="rId77" Target="https://example.org/logo.png" TargetMode="External" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
        b"</Relationships>"
    )
    data = repacked(
        letterhead(),
        "word/_rels/header1.xml.rels",
        lambda rels: rels.replace(b"</Relationships>", link),
    )
    file = on(data, samples.small())
    assert render_text(file.report, colour=False) == (
        "error[W107]: the reference document loads something from outside when it is opened\n"
        "hint: embed its linked pictures and remove other links to files\n"
    )


def test_a_file_that_unpacks_to_far_too_much_is_refused() -> None:
    data = repacked(letterhead(), "word/webSettings.xml", lambda _: b" " * (65 * 1024 * 1024))
    assert on(data, samples.small()).said() == ["W107 the reference document is too large"]
