"""An organisation's own Word file, opened and emptied: what stays is its look.

In: the file's bytes. Out: its package with an empty body and its page set-up. Left out are its
text, pictures, notes, comments and everything that only they need. Refused with W107: what is
not a .docx (templates and files with macros among it), what is far too large, and what loads
something from outside when it is opened.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
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
    RELATIONSHIP_TYPE.CUSTOM_PROPERTIES,
}
# What python-docx, lxml and zipfile raise, and what our own code does, over a broken file.
_FAULTS = (
    BadZipFile,
    zlib.error,
    OpcError,
    LxmlError,
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
    OSError,
    NotImplementedError,
    RecursionError,
)
_SIZE = f"leave only its styles, headers and footers; at most {_LARGEST // 1024**2} MB unpacked"


@dataclass(frozen=True, slots=True)
class Reference:
    """The emptied package, and the w:sectPr with its page, headers and footers."""

    package: Package
    section: Element

    def part(self, relationship: str) -> XmlPart:
        """A part of the look that every Word file has."""
        found = self.package.main_document_part.part_related_by(relationship)
        if not isinstance(found, XmlPart):
            raise TypeError(relationship)
        return found

    def headers(self) -> Iterator[Element]:
        """The headers and footers that the page set-up names."""
        parts = self.package.main_document_part.related_parts
        for named in self.section:
            part = parts.get(named.get(r_name("id")))
            if isinstance(part, XmlPart):
                yield part.element


class _Refused(Exception):
    """A file that is sound and yet cannot be used: the message, then the hint."""


@contextmanager
def told_if_refused(report: Report) -> Iterator[None]:
    """Turn whatever is wrong with a reference document into a diagnostic."""
    try:
        yield
    except _Refused as refused:
        message, hint = refused.args
        report.add(CODE, f"the reference document {message}", hint=hint)
    except _FAULTS:
        report.add(
            CODE,
            "the reference document is not a Word document (.docx)",
            hint="open it in Word and save it as a Word document, without macros",
        )


def open_reference(data: bytes) -> Reference:
    """The reference document; call it under `told_if_refused`."""
    if _unpacked_size(data) > _LARGEST:
        raise _Refused("is too large", _SIZE)
    reference = _empty(Package.open(BytesIO(data)))
    if _outside(reference.package):
        raise _Refused(
            "loads something from outside when it is opened",
            "embed its linked pictures and remove other links to files",
        )
    return reference


def _unpacked_size(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


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
    if not all(one.reltype and one.rId for one in package.iter_rels()):
        raise ValueError("a relationship without id or type")
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
