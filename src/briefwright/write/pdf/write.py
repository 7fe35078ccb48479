"""A document as a PDF, through WeasyPrint, with every note accounted for.

In: a document and a skin. Out: a tagged PDF (PDF/UA-1), the same bytes each time, with the notes at
the foot of the pages that call them. Refused: a note that no remedy keeps whole (W101), characters
that no font has (W103), a machine without WeasyPrint's libraries (W104), files to
fetch (T105).
"""

from contextlib import suppress
from functools import partial
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report, Severity, failure
from briefwright.base.source import whole_file
from briefwright.document.measure import plain_text
from briefwright.document.nodes import Document, NoteCall
from briefwright.document.walk import walk
from briefwright.write.html.form import Treatment
from briefwright.write.html.style import addresses_outside
from briefwright.write.model import Artifact, Skin
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.glyphs import missing_characters, report_missing
from briefwright.write.pdf.layout import VARIANT, Laid, lay_out
from briefwright.write.pdf.lengths import long_notes
from briefwright.write.pdf.links import mend_links
from briefwright.write.pdf.notes import Finding, Outcome
from briefwright.write.pdf.plan import Plan, search
from briefwright.write.pdf.tags import full_tags

_FIRST_WORDS = 12
_REPORT = "leave out parts of the brief to find the one at fault, and report it"


def prepare() -> None:
    """Import WeasyPrint; that it is missing is reported when a PDF is written."""
    with suppress(BuildFailed):
        load()


def write(document: Document, skin: Skin, report: Report) -> Artifact:
    """The document as a PDF file."""
    own = Report()
    _report_refused(skin, tuple(addresses_outside(skin.print_css)), own)
    own.stop_on_errors()
    laid = search(partial(lay_out, document, skin), first_plan(document, skin))
    if laid.crash:
        message = f"WeasyPrint cannot lay the document out: {laid.crash}"
        raise failure("W106", message, document.span, hint=_REPORT)
    _report_refused(skin, laid.refused, own)
    _report_complaints(document, laid, own)
    for finding in laid.findings:
        _report_note(finding, laid.plan.treatment, own)
    own.stop_on_errors()
    data = _encode(document, laid.rendering)
    missing = missing_characters(laid.rendering.fonts.values())
    if missing:
        report_missing(document, missing, own)
    own.stop_on_errors()
    report.extend(own)
    return Artifact(".pdf", "application/pdf", data, len(laid.rendering.pages))


def first_plan(document: Document, skin: Skin) -> Plan:
    """The plan that is tried first: only notes that are too long stand at the end."""
    called = {node.number for node in walk(document.blocks) if isinstance(node, NoteCall)}
    uncalled = frozenset(note.number for note in document.notes) - called
    return Plan(treatment=Treatment(at_end=long_notes(document, skin.theme) | uncalled))


def _encode(document: Document, rendering: Any) -> bytes:
    _set_metadata(document, rendering.metadata)
    mend_links(rendering.pages)
    with full_tags():
        data = rendering.write_pdf(pdf_variant=VARIANT)
    return bytes(data)


def _set_metadata(document: Document, metadata: Any) -> None:
    """Metadata from the document alone, whatever the page template says."""
    metadata.title = document.title
    metadata.authors = [document.author] if document.author else []
    metadata.description = document.description or document.subtitle or None
    metadata.keywords = list(document.keywords)
    metadata.lang = document.language
    metadata.generator = None
    metadata.created = metadata.modified = document.date


def _report_refused(skin: Skin, addresses: tuple[str, ...], report: Report) -> None:
    for address in addresses:
        message = f'print asks for "{address}", which is not part of the document'
        hint = "put it into the style sheet as a data: address"
        report.add("T105", message, whole_file(skin.page_path), hint=hint)


def _report_complaints(document: Document, laid: Laid, report: Report) -> None:
    for said in laid.complaints:
        message = f"while laying out the PDF: {said[:1].lower()}{said[1:]}"
        report.add("W106", message, document.span, severity=Severity.WARNING)


def _report_note(finding: Finding, treatment: Treatment, report: Report) -> None:
    note = finding.note
    name = f'note {note.number} ("{_first_words(finding)}")'
    if finding.outcome is Outcome.LOST:
        report.add("W101", f"{name} is lost in the PDF", note.span, hint=_CURE)
    elif finding.outcome is Outcome.CUT:
        report.add("W101", f"{name} is cut short in the PDF", note.span, hint=_CURE)
    elif finding.outcome is Outcome.DISPLACED:
        pages = " and ".join(map(str, finding.observed.pages))
        call = finding.observed.calls[0]
        message = f"{name} is called on page {call} and stands on page {pages}"
        report.add("W102", message, note.span)
    if note.number in treatment.at_end and finding.outcome is not Outcome.LOST:
        message = f"{name} does not fit at the foot of a page and stands at the end of the PDF"
        report.add("W105", message, note.span)


_CURE = "shorten the note, or the paragraph, table or box that calls it"


def _first_words(finding: Finding) -> str:
    words = plain_text(finding.note.blocks).split()
    more = " …" if len(words) > _FIRST_WORDS else ""
    return " ".join(words[:_FIRST_WORDS]) + more
