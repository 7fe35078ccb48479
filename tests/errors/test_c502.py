"""C502: a brief is over the page limit of its profile."""

import pytest

from tests.building import HEAD, built, said, spec

PAGES = "\n\n".join(["Words fill a page.\n\n" * 12] * 6)
BODY = "# {{ brief.title }}\n\n{% for s in parts[0].sections %}{{ s.body }}{% endfor %}\n"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What building the PDF of a brief of several pages reports."""
    profile = "page: A5\nprofile: one-pager\n"
    files = {
        "templates/plain/body.md.j2": BODY,
        "briefs/first.yaml": spec("First").replace("[html]", "[pdf]") + profile,
        "seeds/law/right.md": HEAD + PAGES,
    }
    return said(built(tmp_path_factory.mktemp("pages"), files, briefs=("first",)))


def test_a_pdf_of_too_many_pages_is_told_with_how_many(report: str) -> None:
    told = """\
briefs/first.yaml:8:10: error[C502]: the PDF has 3 pages; its profile allows 1
8 | profile: one-pager
  |          ^^^^^^^^^
note: the limit is from: Convention: 350 to 450 words on one page; no published rule
hint: drop sections, or print some of them as: summary; check the forum's own page before filing: that the page still reads at arm's length
"""  # noqa: E501
    assert told in report
