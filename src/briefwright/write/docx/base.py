"""What a document is written into: a package of our own, or an organisation's.

In: a document and its skin. Out: the package, the look and page that its text is made for, and
where numbering may begin.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.package import Package

from briefwright.base.diagnostic import Report
from briefwright.document.direction import is_right_to_left
from briefwright.document.nodes import Document, PageSetup
from briefwright.write.docx.fit import fitted
from briefwright.write.docx.fonts import font_table
from briefwright.write.docx.language import is_east_asian
from briefwright.write.docx.look import Look
from briefwright.write.docx.numbering import NumberingIds
from briefwright.write.docx.package import (
    add_theme,
    name_application,
    new_package,
    numbering_element,
)
from briefwright.write.docx.page import Page, lay_out, layout_of, section_properties
from briefwright.write.docx.palette import theme_part
from briefwright.write.docx.reference import (
    Reference,
    highest_picture,
    open_reference,
    told_if_refused,
)
from briefwright.write.docx.reference_fields import fill_fields, printed_properties
from briefwright.write.docx.reference_section import page_of, set_page
from briefwright.write.docx.reference_settings import fit_settings, free_ids, order_levels
from briefwright.write.docx.reference_styles import (
    complete_styles,
    enlarge,
    make_clear,
    set_language,
)
from briefwright.write.docx.settings import settings_element
from briefwright.write.docx.styles import all_styles, styles_element
from briefwright.write.docx.xml import Element
from briefwright.write.model import Skin


@dataclass(frozen=True, slots=True)
class Base:
    """`pictures` is the highest id of a picture so far; `section` and `style_ids` are a reference
    document's."""

    package: Package
    look: Look
    page: Page
    ids: NumberingIds
    pictures: int = 0
    section: Element | None = None
    style_ids: Mapping[str, str] = field(default_factory=dict)


def base_for(document: Document, skin: Skin, report: Report) -> Base:
    """The base of a document: the reference document, where there is one that can be used."""
    look = Look(
        skin.theme,
        layout_of(document.page),
        is_east_asian(document.language),
        is_right_to_left(document.language),
    )
    look = fitted(document, look)
    page = lay_out(document.page, look)
    if skin.reference_docx is not None:
        with told_if_refused(report):
            theirs = replace(look, on_reference=True)
            page_of_theirs = lay_out(document.page, theirs)
            reference = open_reference(skin.reference_docx)
            return _on_reference(reference, document, theirs, page_of_theirs)
    return _on_our_own(document, look, page)


def _on_our_own(document: Document, look: Look, page: Page) -> Base:
    ids = NumberingIds()
    package = new_package(
        styles_element(look, page, ids, document.language),
        settings_element(document.language, mirrored=page.mirrored, has_notes=bool(document.notes)),
        font_table(look),
        theme_part(look),
    )
    return Base(package, look, page, ids)


def _on_reference(reference: Reference, document: Document, look: Look, page: Page) -> Base:
    """The reference's own page, unless the document asks for another than the usual one."""
    if document.page == PageSetup():
        page = page_of(reference.section, page)
    else:
        set_page(reference.section, section_properties(page))
    styles = reference.part(RELATIONSHIP_TYPE.STYLES).element
    enlarge(styles, look.size("body") / Look(look.theme).size("body"))
    if look.is_large:
        make_clear(styles)
    set_language(styles, document.language)
    fill_fields(reference.headers(), printed_properties(document))
    numbering = numbering_element(reference.package)
    order_levels(numbering)
    ids = free_ids(styles, numbering)
    style_ids = complete_styles(styles, all_styles(look, page, ids))
    settings = reference.part(RELATIONSHIP_TYPE.SETTINGS).element
    fit_settings(settings, has_notes=bool(document.notes))
    add_theme(reference.package, theme_part(look))
    name_application(reference.package)
    pictures = highest_picture(reference)
    return Base(reference.package, look, page, ids, pictures, reference.section, style_ids)
