"""K130: words are left out that no format can show."""

from tests.composing import said_of_section
from tests.samples import png


def test_the_title_of_a_link_is_told() -> None:
    body = """\
See [this](https://example.org "the site").
"""
    told = """\
seeds/law/right.md:6:11: warning[K130]: the title of this link is not printed: "the site"
6 | See [this](https://example.org "the site").
  |           ^^^^^^^^^^^^^^^^^^^^
hint: say it in the text
"""
    assert said_of_section(body) == told


def test_the_title_of_an_image_within_a_line_is_told() -> None:
    body = """\
See ![a chart](chart.png "Rents") here.
"""
    told = """\
seeds/law/right.md:6:1: warning[K130]: the title of this image is not printed: "Rents"
6 | See ![a chart](chart.png "Rents") here.
  | ^^^
hint: say it in the text
"""
    assert said_of_section(body, files={"seeds/law/chart.png": png()}) == told


def test_an_address_that_no_link_uses_is_told() -> None:
    body = """\
Words.

[Editor]: check
"""
    told = """\
seeds/law/right.md:8:1: warning[K130]: the address of the link "[Editor]" is given, and no link uses it
8 | [Editor]: check
  | ^^^^^^^^^
hint: write [words][Editor] in the text, or delete the line
"""  # noqa: E501
    assert said_of_section(body) == told
