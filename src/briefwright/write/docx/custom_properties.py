"""Custom properties: which brief, which edition and which state of it a file holds.

In: the package and the document. Out: a part (ISO/IEC 29500-1, 22.3.2.1) whose names a field such
as `DOCPROPERTY Stamp` can print. Those of a reference document stay, but for the names used here.
"""

from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import oxml_parser
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree  # type: ignore[import-untyped]

from briefwright.document.nodes import Document
from briefwright.write.docx.xml import Element, legal_text

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_ANY_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST = 2  # 0 and 1 are reserved


def custom_properties(document: Document) -> dict[str, str]:
    """What a file says of its brief, by name; empty values are left out."""
    said = {
        "Brief": document.id,
        "Edition": document.edition or "",
        "As of": document.date,
        "Date": document.date_text,
        "Version": document.version,
        "Stamp": document.stamp,
        "Address": document.address,
    }
    return {name: legal_text(value) for name, value in said.items() if value}


def add_custom_properties(package: Package, document: Document) -> None:
    """Put the document's own properties into the package, after those that it has."""
    ours = custom_properties(document)
    root = etree.Element(f"{{{_NAMESPACE}}}Properties", nsmap={None: _NAMESPACE, "vt": _TYPES})
    root.extend(one for one in _there(package) if one.get("name") not in ours)
    root.extend(_property(name, value) for name, value in ours.items())
    for number, one in enumerate(root, _FIRST):
        one.set("pid", str(number))
    content_type = CONTENT_TYPE.OFC_CUSTOM_PROPERTIES
    part = XmlPart(PackURI("/docProps/custom.xml"), content_type, root, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _there(package: Package) -> Iterator[Element]:
    """The properties that a package has; their part is taken out."""
    kind = RELATIONSHIP_TYPE.CUSTOM_PROPERTIES
    for id, relationship in list(package.rels.items()):
        if relationship.reltype == kind:
            del package.rels[id]
            yield from _read(relationship.target_part)


def _read(part: Part) -> list[Element]:
    try:
        root = etree.fromstring(part.blob, oxml_parser)
        return list(root.iterchildren(f"{{{_NAMESPACE}}}property"))
    except etree.LxmlError:
        return []


def _property(name: str, value: str) -> Element:
    made = etree.Element(f"{{{_NAMESPACE}}}property", fmtid=_ANY_FORMAT, pid="0", name=name)
    etree.SubElement(made, f"{{{_TYPES}}}lpwstr").text = value
    return made
