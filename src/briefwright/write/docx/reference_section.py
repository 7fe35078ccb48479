"""The page set-up of a reference document: its last section, with what it inherits.

In: a body, or a section. Out: one w:sectPr (17.6.17) with all its headers and footers; the page.
"""

from copy import deepcopy

from briefwright.write.docx.page import Page
from briefwright.write.docx.xml import Element, only, w, w_name

_REFERENCES = ("headerReference", "footerReference")
_BEFORE_SIZE = ("footnotePr", "endnotePr", "type")
_BEHIND_TITLE_PAGE = ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings")


def take_section(body: Element) -> Element:
    """The last section's properties; headers that it takes from earlier ones are its own now."""
    sections = list(body.iter(w_name("sectPr")))
    if not sections:
        return w("sectPr")
    last = deepcopy(sections[-1])
    for section in reversed(sections[:-1]):
        _inherit(last, section)
    return last


def _inherit(section: Element, earlier: Element) -> None:
    for kind in _REFERENCES:
        have = {reference.get(w_name("type")) for reference in only(section, kind)}
        for reference in only(earlier, kind):
            if reference.get(w_name("type")) not in have:
                section.insert(len(only(section, "headerReference")), deepcopy(reference))
    if earlier.find(w_name("titlePg")) is not None:
        add_title_page(section)


def add_title_page(section: Element) -> None:
    """Let the first page have its own header; the few properties behind w:titlePg stay there."""
    if section.find(w_name("titlePg")) is None:
        behind = sum(len(only(section, name)) for name in _BEHIND_TITLE_PAGE)
        section.insert(len(section) - behind, w("titlePg"))


def has_headers(section: Element) -> bool:
    return any(only(section, kind) for kind in _REFERENCES)


def page_of(section: Element, otherwise: Page) -> Page:
    """The page that a section sets up; what it does not say is as in another page."""
    size, margins = section.find(w_name("pgSz")), section.find(w_name("pgMar"))
    return Page(
        width=_twips(size, "w", otherwise.width),
        height=_twips(size, "h", otherwise.height),
        top=abs(_twips(margins, "top", otherwise.top)),
        bottom=abs(_twips(margins, "bottom", otherwise.bottom)),
        inner=_twips(margins, "left", otherwise.inner) + _twips(margins, "gutter", 0),
        outer=_twips(margins, "right", otherwise.outer),
        header=_twips(margins, "header", otherwise.header),
        footer=_twips(margins, "footer", otherwise.footer),
    )


def _twips(element: Element | None, name: str, otherwise: int) -> int:
    value = None if element is None else element.get(w_name(name))
    try:
        return otherwise if value is None else round(float(value))
    except ValueError:
        return otherwise


def set_page(section: Element, made: tuple[Element, ...]) -> None:
    """Put size and margins in place of a section's own."""
    for name in ("pgSz", "pgMar"):
        for old in only(section, name):
            section.remove(old)
    before = sum(len(only(section, name)) for name in (*_REFERENCES, *_BEFORE_SIZE))
    section[before:before] = list(made)
