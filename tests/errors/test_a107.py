"""A107: a picture of an artifact is not described as in the document."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:9:1: error[A107]: the picture "Two fields of colour" has no description in the HTML file
9 | ![Two fields of colour](plan.png)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501


def test_a_picture_without_its_description_is_told() -> None:
    damaged = html_with(made("html"), 'alt="Two fields of colour"', 'alt=""')
    assert told("html", damaged) == TOLD
