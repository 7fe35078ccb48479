"""A102: a note of an artifact is not the document's."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:12:36: error[A102]: note 1 in the HTML file lacks "(2025) 4."
12 | [^1]: Survey Office, Annual Survey (2025) 4.
   |                                    ^^^^^^^^^
"""


def test_a_note_that_was_cut_short_is_told_at_its_place() -> None:
    damaged = html_with(made("html"), "(2025) 4.", "")
    assert told("html", damaged) == TOLD
