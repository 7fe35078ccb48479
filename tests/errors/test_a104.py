"""A104: a table of an artifact is not the document's."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:7:11: error[A104]: the HTML file has "121" instead of "120"
7 | | North | 120 |
  |           ^^^
"""


def test_a_changed_cell_is_told_at_its_place() -> None:
    damaged = html_with(made("html"), "120", "121")
    assert told("html", damaged) == TOLD
