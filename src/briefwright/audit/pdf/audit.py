"""A PDF read back.

In: bytes, and the document. Out: what is not as in the document, fonts that the file does not
carry, and characters without a shape.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from briefwright.audit.compare import compare
from briefwright.audit.manner import Manner
from briefwright.audit.model import Account
from briefwright.audit.normal import printed
from briefwright.audit.pdf.structure import Structure
from briefwright.audit.wanted import wanted_of
from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document

MANNER = Manner("the PDF", printed, is_print=True, names_pages=True)
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def audit(data: bytes, document: Document) -> Report:
    """What of a document a PDF does not say, or says otherwise."""
    report = Report()
    account, fonts = read(data)
    compare(wanted_of(document, MANNER), account, MANNER, report)
    for font in fonts:
        message = f'the PDF names the font "{font}" and does not carry it'
        report.add("A110", message, document.span)
    return report


def read(data: bytes) -> tuple[Account, tuple[str, ...]]:
    """What a PDF says, and the names of fonts that are not embedded."""
    import pikepdf

    with pikepdf.open(BytesIO(data)) as pdf:
        account = Structure(pdf).account(dict.fromkeys(_names(pdf)))
        return account, tuple(sorted(set(_fonts_outside(pdf))))


def _names(pdf: Any) -> Iterator[str]:
    """The places that links can lead to (12.3.2.3)."""
    import pikepdf

    names = pdf.Root.get("/Names")
    if names is not None and "/Dests" in names:
        yield from map(str, pikepdf.NameTree(names.Dests))
    if "/Dests" in pdf.Root:
        yield from (str(name)[1:] for name in pdf.Root.Dests)


def _fonts_outside(pdf: Any) -> Iterator[str]:
    """Fonts without their file (9.9); those of Type 3 are drawings and need none."""
    for font in pdf.objects:
        if getattr(font, "get", None) is None or not _is_font(font):
            continue
        descriptor = font.get("/FontDescriptor")
        if descriptor is None or not any(name in descriptor for name in _FILES):
            yield str(font.get("/BaseFont", "/?"))[1:].rpartition("+")[2]


def _is_font(found: Any) -> bool:
    kinds = ("/Type0", "/Type3")
    return found.get("/Type") == "/Font" and found.get("/Subtype") not in kinds
