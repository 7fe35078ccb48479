"""A101: an artifact's words are not the document's."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:3:15: error[A101]: the HTML file has "21" instead of "12"
3 | Rents rose by 12 per cent, see [the survey](https://example.org/survey).[^1]
  |               ^^
"""


def test_a_changed_number_is_told_at_its_place() -> None:
    damaged = html_with(made("html"), "12 per cent", "21 per cent")
    assert told("html", damaged) == TOLD
