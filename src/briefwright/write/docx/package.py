"""The package: a new one with our parts, and any one as the same bytes each time.

In: the elements of the parts. Out: a python-docx package; its bytes. `Package.save` would stamp the
zip's entries with the time of saving.
"""

from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.pkgwriter import PackageWriter
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart

from briefwright.write.docx.xml import Element, w

_EPOCH = (1980, 1, 1, 0, 0, 0)
_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>Briefwright</Application></Properties>'
)


class _SharedStyles(StylesPart):
    """Styles of documents that look alike, put into bytes once."""

    @property
    def blob(self) -> bytes:
        return _encoded(self.element)


@lru_cache(maxsize=8)
def _encoded(element: Element) -> bytes:
    return bytes(serialize_part_xml(element))


def new_package(styles: Element, settings: Element, fonts: Element, theme: bytes) -> Package:
    """A package with an empty body, the given parts and no numbering yet."""
    package = Package()
    document = w("document", w("body", w("sectPr")))
    main = DocumentPart(
        PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, document, package
    )
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    parts: tuple[tuple[type[XmlPart], str, str, str, Element], ...] = (
        (_SharedStyles, "styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles),
        (SettingsPart, "settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings),
        (XmlPart, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, fonts),
    )
    for kind, name, content_type, relationship, element in parts:
        part = kind(PackURI(f"/word/{name}.xml"), content_type, element, package)
        main.relate_to(part, relationship)
    add_theme(package, theme)
    name_application(package)
    return package


def add_theme(package: Package, theme: bytes) -> None:
    """Give the package a theme part, if it has none."""
    main, kind = package.main_document_part, RELATIONSHIP_TYPE.THEME
    if all(one.reltype != kind for one in main.rels.values()):
        name = PackURI("/word/theme/theme1.xml")
        main.relate_to(Part(name, CONTENT_TYPE.OFC_THEME, theme, package), kind)


def name_application(package: Package) -> None:
    """Put our own extended properties in place of any others."""
    kind = RELATIONSHIP_TYPE.EXTENDED_PROPERTIES
    for id in [id for id, rel in package.rels.items() if rel.reltype == kind]:
        del package.rels[id]
    content_type = CONTENT_TYPE.OFC_EXTENDED_PROPERTIES
    part = Part(PackURI("/docProps/app.xml"), content_type, _APPLICATION, package)
    package.relate_to(part, kind)


def numbering_element(package: Package) -> Element:
    """The root of the numbering part, which is made where there is none."""
    main = package.main_document_part
    try:
        return main.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        name = PackURI("/word/numbering.xml")
        part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, w("numbering"), package)
        main.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element


class _Archive:
    """A zip whose order, times and attributes never vary, filled by python-docx's own writer."""

    def __init__(self) -> None:
        self.packed = BytesIO()
        self._archive = ZipFile(self.packed, "w", ZIP_DEFLATED)

    def write(self, name: PackURI, content: bytes) -> None:
        entry = ZipInfo(name.membername, _EPOCH)
        entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
        entry.external_attr = 0o600 << 16
        self._archive.writestr(entry, content)

    def close(self) -> None:
        self._archive.close()


def package_bytes(package: Package) -> bytes:
    """The package as a zip that is the same each time."""
    archive, parts = _Archive(), package.parts
    writer: Any = PackageWriter
    writer._write_content_types_stream(archive, parts)
    writer._write_pkg_rels(archive, package.rels)
    writer._write_parts(archive, parts)
    archive.close()
    return archive.packed.getvalue()
