"""A105: a heading of an artifact is not the document's."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:10:4: error[A105]: "What to do" is a heading of level 3 in the HTML file, not one of level 2
10 | ## What to do
   |    ^^^^^^^^^^
"""  # noqa: E501


def test_a_heading_of_another_level_is_told() -> None:
    damaged = html_with(
        made("html"), '<h2 id="todo">What to do</h2>', '<h3 id="todo">What to do</h3>'
    )
    assert told("html", damaged) == TOLD
