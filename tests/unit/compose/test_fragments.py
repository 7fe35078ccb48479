"""Links of citations that lead to the quoted words."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import MemoryFiles
from briefwright.base.source import SourceFile
from briefwright.compose.fragments import Fragments, with_fragment
from briefwright.document.marks import Citation, CitedItem
from briefwright.document.nodes import Emphasis, Inline, Link, Text
from briefwright.library.read import read_library
from briefwright.sources.model import Record
from tests.composing import section

PAGE = "https://example.org/page"
PATH = "seeds/law/right.md"


def _linked(*evidence: str, locator: str = "", url: str = PAGE, path: str = PATH) -> Link:
    """The link of a citation in a section with evidence."""
    lines = ["evidence:", *(f"  - {one}" for one in evidence)] if evidence else []
    files = MemoryFiles({PATH: section("Words.\n", *lines)})
    library = read_library(files, "seeds", "en-GB", Report())
    item = {"id": "page", "type": "webpage", "title": "T", "URL": url}
    register = {"page": Record("page", item, {}, "s.yaml", "0")}
    span = SourceFile(path, "").span(0, 0)
    citation = Citation((CitedItem("page", locator, span=span),), span=span)
    words: tuple[Inline, ...] = (Emphasis((Link(url, (Text(url),)),)), Text("."))
    (emphasis, _) = Fragments(library, register).linked(words, citation)
    assert isinstance(emphasis, Emphasis)
    (link,) = emphasis.children
    assert isinstance(link, Link)
    assert link.children == (Text(url),), "the printed address stays as it is"
    return link


def test_a_link_leads_to_the_quoted_phrase() -> None:
    found = _linked("{source: page, quote: rights-based homes}")
    assert found.target == f"{PAGE}#:~:text=rights%2Dbased%20homes"


def test_of_several_quotes_the_one_at_the_cited_locator_is_taken() -> None:
    two = (
        "{source: page, locator: para 1, quote: one}",
        "{source: page, locator: para 2, quote: two}",
    )
    assert _linked(*two, locator="para 2").target == f"{PAGE}#:~:text=two"
    assert _linked(*two).target == PAGE


@pytest.mark.parametrize(
    ("evidence", "url", "path"),
    [
        ("{source: other, quote: words}", PAGE, PATH),
        ("{source: page, quote: words}", PAGE, "templates/plain/body.md.j2"),
        ("{source: page, quote: words}", "https://example.org/report.PDF", PATH),
        ("{source: page, quote: words}", "mailto:a@example.org", PATH),
    ],
)
def test_a_link_is_left_alone_where_no_quote_is_sure(evidence: str, url: str, path: str) -> None:
    assert _linked(evidence, url=url, path=path).target == url


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert with_fragment(f"{PAGE}#part", "a, b & c") == f"{PAGE}#part:~:text=a%2C%20b%20%26%20c"
