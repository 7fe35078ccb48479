"""A document as a PDF, through WeasyPrint, with every note accounted for.

In: a document and a skin. Out: a tagged PDF (PDF/UA-1 and PDF/A-3a), the same bytes each time, with
the notes at the foot of the pages that call them, and the skin's attachments inside. Refused: a
note that no remedy keeps whole (W101), characters that no font has (W103), a machine without
WeasyPrint's libraries (W104), a document that trips WeasyPrint up (W106), files to fetch (T105).
"""

from contextlib import suppress
from functools import partial
from typing import Any

from briefwright.base.diagnostic import BuildFailed, Report, failure
from briefwright.document.nodes import Document, NoteCall
from briefwright.document.walk import walk
from briefwright.write.charts import Picture, with_charts
from briefwright.write.html.form import Treatment
from briefwright.write.html.style import addresses_outside
from briefwright.write.model import Artifact, Skin
from briefwright.write.pdf import colours
from briefwright.write.pdf.attachments import attach, name_once
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.faults import report_complaints, report_notes, report_refused
from briefwright.write.pdf.fit import report_overrun
from briefwright.write.pdf.fold import Fold, fold_of
from briefwright.write.pdf.glyphs import missing_characters, report_missing
from briefwright.write.pdf.kept_lines import fonts_described_once
from briefwright.write.pdf.kept_values import values_kept
from briefwright.write.pdf.layout import Laid, lay_out
from briefwright.write.pdf.lengths import long_notes
from briefwright.write.pdf.links import mend_links
from briefwright.write.pdf.metadata import VARIANT, describe, leave_readable
from briefwright.write.pdf.page_names import pages_named_once
from briefwright.write.pdf.plan import Plan, search
from briefwright.write.pdf.running_heads import kept_apart
from briefwright.write.pdf.tags import full_tags


def prepare() -> None:
    """Import WeasyPrint; that it is missing is reported when a PDF is written."""
    with suppress(BuildFailed):
        load()


def write(document: Document, skin: Skin, report: Report) -> Artifact:
    """The document as a PDF file."""
    own = Report()
    report_refused(skin.page_path, addresses_outside(skin.print_css), own)
    document = with_charts(document, skin.theme, Picture.SVG, own)
    own.stop_on_errors()
    laid = search(partial(lay_out, document, skin), first_plan(document, skin))
    _report_layout(document, skin, laid, own)
    own.stop_on_errors()
    report_overrun(document, skin.theme, laid.rendering.pages, own)
    own.stop_on_errors()
    fold = fold_of(document.page)
    data = _encode(document, skin, laid.rendering, fold)
    if missing := missing_characters(laid.rendering.fonts.values()):
        report_missing(document, missing, own)
    own.stop_on_errors()
    report.extend(own)
    count = len(laid.rendering.pages)
    return Artifact(".pdf", "application/pdf", data, fold.sides(count) if fold else count)


def first_plan(document: Document, skin: Skin) -> Plan:
    """The plan that is tried first: only notes that are too long stand at the end."""
    called = {node.number for node in walk(document.blocks) if isinstance(node, NoteCall)}
    uncalled = frozenset(note.number for note in document.notes) - called
    return Plan(treatment=Treatment(at_end=long_notes(document, skin.theme) | uncalled))


def _report_layout(document: Document, skin: Skin, laid: Laid, report: Report) -> None:
    if laid.crash:
        message = f"WeasyPrint cannot lay the document out: {laid.crash}"
        hint = "leave out parts of the brief to find the one at fault"
        raise failure("W106", message, document.span, hint=hint)
    report_refused(skin.page_path, laid.refused, report)
    report_complaints(document, laid.complaints, report)
    report_notes(laid.findings, laid.plan.treatment, report)


def _encode(document: Document, skin: Skin, rendering: Any, fold: Fold | None) -> bytes:
    describe(document, rendering.metadata)
    attach(skin.attachments, document.date, rendering.metadata)
    mend_links(rendering.pages)
    with (
        full_tags(),
        kept_apart(rendering.pages),
        values_kept(),
        fonts_described_once(),
        pages_named_once(),
    ):
        options = {
            "pdf_variant": VARIANT,
            "finisher": partial(_finish, fold),
            **colours.writing(),
        }
        return bytes(rendering.write_pdf(**options))


def _finish(fold: Fold | None, _: Any, pdf: Any) -> None:
    name_once(pdf.catalog)
    colours.show_as_they_are(pdf)
    leave_readable(pdf)
    if fold:
        fold.lay(pdf)
