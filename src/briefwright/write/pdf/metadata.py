"""What a PDF says of itself: title, dates, language, and the standards that it keeps.

WeasyPrint writes one standard into the metadata; the second, PDF/UA-1, is added here, with the
description that PDF/A asks of a schema it does not know (ISO 19005-3, 6.6.2.3.3).
"""

from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from briefwright.document.nodes import Document

VARIANT = "pdf/a-3a"

_END = b"</rdf:RDF>"
_UA = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>the part of ISO 14289 that the file keeps</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_LANGUAGE = """\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language></rdf:Description>
"""


def describe(document: Document, metadata: Any) -> None:
    """Metadata from the document alone, whatever the page template says."""
    metadata.title = document.title
    metadata.authors = [document.author] if document.author else []
    metadata.description = document.description or document.subtitle or None
    metadata.keywords = list(document.keywords)
    metadata.lang = document.language
    metadata.generator = None
    metadata.created = metadata.modified = document.date
    more = _UA + _LANGUAGE.format(escape(document.language))
    metadata.generate_rdf_metadata = _with(more.encode(), metadata.generate_rdf_metadata)


def leave_readable(pdf: Any) -> None:
    """Write the description as plain text, which programs that know nothing of PDF look for."""
    reference = pdf.catalog["Metadata"]
    pdf.objects[int(reference.split()[0])].compress = False


def _with(more: bytes, plain: Callable[..., bytes]) -> Callable[..., bytes]:
    """WeasyPrint's own description, and more."""

    def generate(*given: Any) -> bytes:
        return plain(*given).replace(_END, b"\n" + more + _END)

    return generate
