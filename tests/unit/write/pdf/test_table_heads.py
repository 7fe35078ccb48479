"""The head of a table stands above its first row, also where that row is longer than a page."""

from dataclasses import replace

from briefwright.document.nodes import Align, PageSetup, Table
from tests.samples import cell, small
from tests.unit.write.pdf.opened import written


def test_a_row_that_is_longer_than_a_page_is_divided_below_the_head() -> None:
    long = cell("a right that takes many words to state " * 90)
    table = Table((Align.START, Align.START), (cell("What"), cell("How")), ((long, cell("how")),))
    found = written(replace(small(), blocks=(table,), notes=(), page=PageSetup("A5")))
    pages = [text for text in found.texts if "a right that takes" in text]
    assert len(pages) > 2
    assert all("What" in text and "How" in text for text in pages)
