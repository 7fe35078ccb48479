"""Differences in words, as diagnostics."""

import re

from briefwright.audit.manner import Manner
from briefwright.audit.match import Difference, Match
from briefwright.audit.model import CELL, NO_SHAPE, Piece
from briefwright.audit.words import Change, changed, quoted, readable, words_of
from briefwright.base.diagnostic import Report
from briefwright.base.source import Span

MOST = 10


def report_differences(
    matched: Match, manner: Manner, report: Report, *, note: int | None = None
) -> None:
    """A diagnostic for each difference, up to MOST, and one that counts the others."""
    for difference in matched.differences[:MOST]:
        _report(difference, manner, report, note)
    more = len(matched.differences) - MOST
    if more > 0:
        span = matched.differences[MOST].span
        report.add("A101", f"{manner.name} differs from the document in {more} more places", span)


def _report(difference: Difference, manner: Manner, report: Report, note: int | None) -> None:
    code = "A101" if note is None else "A102"
    where = manner.name if note is None else f"note {note} in {manner.name}"
    if not difference.pieces:
        words = quoted(readable(difference.text))
        message = f"{where} has {words}, which is not in the document"
        report.add(code, message, difference.span)
    elif len(difference.pieces) == 1 and difference.text:
        _report_change(difference.pieces[0], difference.text, where, code, manner, report)
    else:
        for piece in difference.pieces[:MOST]:
            what = f"the row {quoted(words_of(piece))}" if piece.is_row else quoted(words_of(piece))
            place = _place(piece.span, words_of(piece))
            report.add("A104" if piece.is_row else code, f"{where} lacks {what}", place)


def _report_change(
    piece: Piece, text: str, where: str, code: str, manner: Manner, report: Report
) -> None:
    allowed = re.match(piece.before, text)
    text = text[allowed.end() :] if allowed else text
    change = changed(piece, text, manner.normal)
    place = _place(piece.span, change.wanted)
    if NO_SHAPE in change.found:
        message = f"{where} has no shape for a character of {quoted(change.wanted)}"
        report.add("A109", message, place)
    else:
        report.add("A104" if piece.is_row else code, f"{where} {_said(piece, text, change)}", place)


def _said(piece: Piece, text: str, change: Change) -> str:
    if piece.is_row and piece.text.count(CELL) != text.count(CELL):
        counts = f"{text.count(CELL)} cells instead of {piece.text.count(CELL)}"
        return f"has {counts} in the row {quoted(words_of(piece))}"
    if not change.found:
        return f"lacks {quoted(change.wanted)}"
    if not change.wanted:
        return f"has {quoted(change.found)}, which is not in the document"
    return f"has {quoted(change.found)} instead of {quoted(change.wanted)}"


def _place(span: Span | None, words: str) -> Span | None:
    """The words within their span, where they stand there as they are."""
    return span.find(words) if span and words else span
