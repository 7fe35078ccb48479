"""A row of a table that print divides between pages is put together from its parts."""

from dataclasses import replace

import pytest

from briefwright.audit.model import CELL, ROW, Piece
from briefwright.audit.parted import end_of_parted_row
from briefwright.document.nodes import Align, PageSetup, Table
from tests.samples import cell, paragraph, small
from tests.unit.audit.test_nothing_to_tell import said_of

HEAD = f"{ROW}{CELL}what{CELL}how"
ROW_OF_TWO = Piece(f"{ROW}{CELL}abcdef{CELL}uvwxyz", 0, f"(?:{HEAD})?", True, (), None)


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}{CELL}abc{CELL}uvw{ROW}{CELL}def{CELL}xyz",
        f"{ROW}{CELL}abcdef{CELL}uvw{HEAD}{ROW}{CELL}{CELL}xyz",
        f"{HEAD}{ROW}{CELL}a{CELL}u{HEAD}{ROW}{CELL}bc{CELL}vw{HEAD}{ROW}{CELL}def{CELL}xyz",
    ],
)
def test_parts_that_make_the_row_are_the_row(text: str) -> None:
    assert end_of_parted_row(ROW_OF_TWO, f"{text}and more", 0) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}{CELL}abc{CELL}uvw{ROW}{CELL}dXf{CELL}xyz",
        f"{ROW}{CELL}abc{CELL}uvw",
        f"{ROW}{CELL}abcdef{CELL}uvw{ROW}{CELL}xyz",
        "",
    ],
)
def test_parts_that_do_not_make_the_row_are_not(text: str) -> None:
    assert end_of_parted_row(ROW_OF_TWO, f"{text}and more", 0) is None


def test_a_row_that_is_longer_than_a_page_says_all() -> None:
    long = cell("a right that takes many words to state " * 90)
    table = Table((Align.START, Align.START), (cell("What"), cell("How")), ((long, cell("how")),))
    blocks = (paragraph("Before."), table, paragraph("After."))
    document = replace(small(), blocks=blocks, notes=(), page=PageSetup("A5", "standard"))
    assert said_of("pdf", document) == ""
