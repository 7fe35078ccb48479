"""Document to DOCX: convert to WordprocessingML, then encode.

In: a document and a skin. Out: an Artifact whose bytes depend on nothing else. What Word cannot
express is reported with W106; a reference document that cannot be used with W107, and the look
is then the theme's.
"""

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document
from briefwright.write.charts import Picture, with_charts
from briefwright.write.docx.base import Base, base_for
from briefwright.write.docx.blocks import convert_blocks
from briefwright.write.docx.custom_properties import add_custom_properties
from briefwright.write.docx.estimate import estimate_pages
from briefwright.write.docx.headers import header_references
from briefwright.write.docx.notes import add_notes
from briefwright.write.docx.numbering import Numbering
from briefwright.write.docx.package import numbering_element, package_bytes
from briefwright.write.docx.page import section_properties
from briefwright.write.docx.properties import set_properties
from briefwright.write.docx.reference_section import add_title_page, has_headers
from briefwright.write.docx.reference_styles import rename_styles
from briefwright.write.docx.roles import division_looks, phrase_looks
from briefwright.write.docx.survey import survey
from briefwright.write.docx.tables import spacer
from briefwright.write.docx.writing import Place, Story, Writing
from briefwright.write.docx.xml import Element, is_paragraph, w
from briefwright.write.model import Artifact, Skin

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def write(document: Document, skin: Skin, report: Report) -> Artifact:
    """The document as a Word file."""
    document = with_charts(document, skin.theme, Picture.PNG, report)
    report.stop_on_errors()
    base = base_for(document, skin, report)
    writing = _begin(document, base, report)
    body = base.package.main_document_part.element[0]
    body[0:0] = _body(writing)
    body.remove(body[-1])
    body.append(_section(writing, base))
    add_notes(writing)
    writing.numbering.add_to(numbering_element(base.package), base.look, base.page.inset)
    rename_styles((body, *writing.parts), base.style_ids)
    set_properties(base.package, document)
    add_custom_properties(base.package, document)
    return Artifact(".docx", MEDIA_TYPE, package_bytes(base.package))


def _begin(document: Document, base: Base, report: Report) -> Writing:
    found = survey(document)
    pages = estimate_pages(document, base.look, base.page)
    return Writing(
        document=document,
        package=base.package,
        look=base.look,
        page=base.page,
        report=report,
        numbering=Numbering(base.ids, found.first_number or 1),
        bookmarks=found.bookmarks,
        pages={found.bookmarks[id]: page for id, page in pages.items()},
        divisions=division_looks(base.look),
        phrases=frozenset(phrase_looks(base.look)),
        pictures=base.pictures,
        has_reference=base.section is not None,
        literal_numbers=found.first_number is None,
        note_numbers=found.note_numbers,
        referred_notes=found.referred_notes,
        heading_texts=found.heading_texts,
    )


def _body(writing: Writing) -> list[Element]:
    """The flow of the body, which does not end in a table."""
    story = Story(writing, writing.package.main_document_part)
    place = Place(story, writing.document.language, wide=True)
    made = convert_blocks(writing.document.blocks, place)
    if not made or not is_paragraph(made[-1]) or story.anchors:
        story.gap = False
        made.append(spacer(place))
    return made


def _section(writing: Writing, base: Base) -> Element:
    """Page set-up, headers and footers (17.6.17); a reference document's own come first."""
    if base.section is None:
        references = header_references(writing)
        return w("sectPr", *references, *section_properties(base.page), w("titlePg"))
    if not has_headers(base.section):
        base.section[0:0] = header_references(writing)
        add_title_page(base.section)
    return base.section
