"""A one-pager that keeps to its page: smaller letters where its words would not fit.

In: the document and the look. Out: the look, with all type by one factor smaller as long as the
guessed height is more than a page has; below _SMALLEST it is left to run over.
"""

from dataclasses import replace

from briefwright.document.nodes import Document
from briefwright.write.docx.estimate import estimate_height
from briefwright.write.docx.look import Look
from briefwright.write.docx.page import lay_out

ONE_PAGE = "one-page"
_STEP, _SMALLEST = 0.02, 0.84
_SURE = 0.9  # of the page: what a guess may fill


def fitted(document: Document, look: Look) -> Look:
    """The look in which a one-pager fits; that of other documents is as it was."""
    if document.page.layout != ONE_PAGE:
        return look
    while look.scale - _STEP >= _SMALLEST and not _fits(document, look):
        look = replace(look, scale=round(look.scale - _STEP, 2))
    return look


def _fits(document: Document, look: Look) -> bool:
    page = lay_out(document.page, look)
    return estimate_height(document, look, page) <= page.text_height / 20 * _SURE
