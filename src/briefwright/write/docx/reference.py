"""An organisation's own Word file, opened and emptied: what stays is its look.

In: the file's bytes. Out: its package with an empty body and its page set-up. Left out are its
text, pictures, notes, comments and everything that only they need. Refused with W107: what is
not a .docx (templates and files with macros among it), what is far too large, and what loads
something from outside when it is opened.
"""

from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import XmlPart
from docx.oxml.ns import nsmap
from docx.package import Package
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from briefwright.base.diagnostic import Report
from briefwright.write.docx.reference_section import take_section
from briefwright.write.docx.xml import Element, r_name

CODE = "W107"
_DOC_PR = f"{{{nsmap['wp']}}}docPr"
_LARGEST = 64 * 1024 * 1024
_NEEDED = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)
_KEPT = {
    *_NEEDED,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
}
_KEPT_OF_PACKAGE = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
}
_FAULTS = (
    BadZipFile,
    OpcError,
    LxmlError,
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
    OSError,
    NotImplementedError,
    RecursionError,
    AssertionError,
)


@dataclass(frozen=True, slots=True)
class Reference:
    """The emptied package, and the w:sectPr with its page, headers and footers."""

    package: Package
    section: Element

    def part(self, relationship: str) -> XmlPart:
        """A part of the look that every Word file has."""
        found = self.package.main_document_part.part_related_by(relationship)
        assert isinstance(found, XmlPart)
        return found


def open_reference(data: bytes, report: Report) -> Reference | None:
    """The reference document, or None, with a diagnostic, where it cannot be used."""
    try:
        if _unpacked_size(data) > _LARGEST:
            report.add(CODE, "the reference document is too large", hint=_hint_of_size())
            return None
        reference = _empty(Package.open(BytesIO(data)))
    except _FAULTS:
        report.add(
            CODE,
            "the reference document is not a Word document (.docx)",
            hint="open it in Word and save it as a Word document, without macros",
        )
        return None
    if _outside(reference.package):
        report.add(
            CODE,
            "the reference document loads something from outside when it is opened",
            hint="embed its linked pictures and remove other links to files",
        )
        return None
    return reference


def _unpacked_size(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _hint_of_size() -> str:
    return f"leave only its styles, headers and footers; at most {_LARGEST // 1024**2} MB unpacked"


def _empty(package: Package) -> Reference:
    """Take body, notes and comments out, and with them the parts that only they relate to."""
    main = package.main_document_part
    if main.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise ValueError(main.content_type)
    body = main.element[0]
    section = take_section(body)
    for child in list(body):
        body.remove(child)
    body.append(section)
    used = {reference.get(r_name("id")) for reference in section}
    for id, relationship in list(main.rels.items()):
        if relationship.reltype not in _KEPT and id not in used:
            del main.rels[id]
    for id, relationship in list(package.rels.items()):
        if relationship.reltype not in _KEPT_OF_PACKAGE:
            del package.rels[id]
    reference = Reference(package, section)
    for needed in _NEEDED:
        reference.part(needed)
    reference.part(RELATIONSHIP_TYPE.SETTINGS).rels.clear()
    return reference


def highest_picture(reference: Reference) -> int:
    """The highest id among the pictures of headers and footers; ids count over all parts."""
    return max(
        (
            int(picture.get("id", 0))
            for part in reference.package.iter_parts()
            if isinstance(part, XmlPart)
            for picture in part.element.iter(_DOC_PR)
        ),
        default=0,
    )


def _outside(package: Package) -> bool:
    """Whether a part that stays asks for something by an address, other than in a link."""
    return any(
        relationship.is_external and relationship.reltype != RELATIONSHIP_TYPE.HYPERLINK
        for relationship in package.iter_rels()
    )
