"""Core properties: what the file says of itself, with dates from the document alone."""

from datetime import datetime

from docx.package import Package

from briefwright.document.nodes import Document
from briefwright.write.docx.xml import legal_text

_LONGEST = 255


def set_properties(package: Package, document: Document) -> None:
    """Title, author, language, subject, keywords, version, stamp and the document's date."""
    core = package.core_properties
    core.title = _fit(document.title)
    core.author = core.last_modified_by = _fit(document.author)
    core.subject = _fit(document.subtitle)
    core.comments = _fit(document.description)
    core.keywords = _fit(", ".join(document.keywords))
    core.language = _fit(document.language)
    core.revision = 1
    day = datetime.fromisoformat(document.date).replace(tzinfo=None)
    core.created = core.modified = day
    core.version, core.identifier = _fit(document.version), _fit(document.stamp)
    core.category = core.content_status = ""


def _fit(text: str) -> str:
    """Text that XML allows, no longer than python-docx takes."""
    clean = " ".join(legal_text(text).split())
    return clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…"
