"""A Word file read back as Word would read it, and held against its document."""

from typing import Any

from briefwright.audit.compare import compare
from briefwright.audit.docx.names import W_FOOTNOTE_REF, W_ID
from briefwright.audit.docx.package import Package, unpack
from briefwright.audit.docx.story import Story
from briefwright.audit.manner import Manner
from briefwright.audit.model import Account
from briefwright.audit.normal import squeezed
from briefwright.audit.transcript import Transcript
from briefwright.audit.wanted import wanted_of
from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Document
from briefwright.write.docx.language import is_east_asian, word_language


def audit(data: bytes, document: Document) -> Report:
    """What of a document a Word file does not say, or says otherwise."""
    report = Report()
    compare(wanted_of(document, MANNER), read(data), MANNER, report)
    return report


def read(data: bytes) -> Account:
    """What a Word file says."""
    package = unpack(data)
    body = _told(package, "document", package.roots["document"])
    roots = {
        number: note
        for note in package.roots["footnotes"]
        if (number := package.numbers.get(note.get(W_ID)))
    }
    notes = {number: _told(package, "footnotes", one).found() for number, one in roots.items()}
    labels = {number: _label(number, one) for number, one in roots.items()}
    return Account(body.found(), notes, body.aims, labels=labels)


def _label(number: int, note: Any) -> str:
    """The number of a note, which Word writes where the note has a mark (17.11.6)."""
    return str(number) if next(note.iter(W_FOOTNOTE_REF), None) is not None else ""


def _told(package: Package, part: str, root: object) -> Transcript:
    to = Transcript(squeezed, package.languages)
    Story(package, part, to).read(root)
    return to


def _tag(languages: str, language: str) -> str:
    """Which of a run's languages is the one to be held against a language."""
    plain, east = languages.split("/")
    return east if is_east_asian(language) else plain


MANNER = Manner(
    "the Word file",
    squeezed,
    counts_paragraphs=True,
    names_pages=True,
    is_all=True,
    language=word_language,
    tag=_tag,
)
