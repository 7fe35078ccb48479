"""A106: a link of an artifact is not the document's."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:3:33: error[A106]: "the survey" leads to "https://example.org/other" in the HTML file, not to "https://example.org/survey"
3 | Rents rose by 12 per cent, see [the survey](https://example.org/survey).[^1]
  |                                 ^^^^^^^^^^
"""  # noqa: E501


def test_a_link_that_leads_elsewhere_is_told() -> None:
    damaged = html_with(made("html"), "https://example.org/survey", "https://example.org/other")
    assert told("html", damaged) == TOLD
