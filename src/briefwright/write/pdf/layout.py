"""A document laid out on pages, once, by a plan; and what became of its notes."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from briefwright.document.nodes import Document
from briefwright.write.html.form import Media
from briefwright.write.html.style import BASE, style_sheet
from briefwright.write.html.write import convert, page_of
from briefwright.write.model import Skin
from briefwright.write.pdf import colours, style
from briefwright.write.pdf.boxes import observe
from briefwright.write.pdf.engine import load
from briefwright.write.pdf.following_notes import notes_follow
from briefwright.write.pdf.footnote_area import measured_once
from briefwright.write.pdf.kept_lines import fonts_described_once, lines_kept
from briefwright.write.pdf.kept_sheets import fonts_for, sheets_kept
from briefwright.write.pdf.kept_values import values_kept
from briefwright.write.pdf.metadata import VARIANT
from briefwright.write.pdf.notes import Finding, judge
from briefwright.write.pdf.page_counters import numbers_settled
from briefwright.write.pdf.plan import Plan
from briefwright.write.pdf.resources import Resources
from briefwright.write.pdf.table_heads import heads_kept
from briefwright.write.pdf.unset_values import unset_values_taken


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages that can be written, what became of the notes, and what could not be had.

    `crash` says why there are no pages: all notes then count as lost.
    """

    plan: Plan
    rendering: Any = field(repr=False)
    findings: tuple[Finding, ...]
    refused: tuple[str, ...]
    complaints: tuple[str, ...]
    crash: str = ""


def lay_out(document: Document, skin: Skin, plan: Plan) -> Laid:
    """Lay the document out, without writing it."""
    page = print_page(document, skin, plan)
    resources = Resources(document)
    rendering, crash = None, ""
    with complaints() as said:
        html = load().HTML(string=page, url_fetcher=resources)
        try:
            with mended():
                rendering = html.render(
                    font_config=fonts_for(page), pdf_variant=VARIANT, **colours.laying_out()
                )
        except Exception as problem:  # some content trips WeasyPrint's own assertions
            crash = f"{type(problem).__name__} {problem}".strip()
    pages = rendering.pages if rendering else []
    findings = judge(document.notes, observe(pages), plan.treatment.at_end)
    return Laid(plan, rendering, findings, tuple(resources.refused), tuple(said), crash)


@contextmanager
def mended() -> Iterator[None]:
    """Let WeasyPrint place notes and heads rightly, and work nothing out twice."""
    with (
        measured_once(),
        notes_follow(),
        heads_kept(),
        numbers_settled(),
        lines_kept(),
        fonts_described_once(),
        values_kept(),
        sheets_kept(),
        unset_values_taken(),
    ):
        yield


def print_page(document: Document, skin: Skin, plan: Plan) -> str:
    """The HTML text that is laid out."""
    settled = style.settled(document.page, plan.policy)
    css = style_sheet(skin.theme, BASE, style.BASE, skin.print_css, settled)
    tree = convert(document, Media.PRINT, plan.treatment)
    return page_of(document, skin, tree, Media.PRINT, css)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def complaints() -> Iterator[list[str]]:
    """The errors that WeasyPrint would otherwise only write to its log."""
    listener = _Listener()
    logger = logging.getLogger("weasyprint")
    # Any library that sets up logging may have switched off the loggers it found.
    disabled, logger.disabled = logger.disabled, False
    logger.addHandler(listener)
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.disabled = disabled
