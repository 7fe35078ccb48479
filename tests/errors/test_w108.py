"""W108: a brief does not fit the pages of its layout."""

import re
from dataclasses import replace

from briefwright.document.nodes import PageBreak, PageSetup
from tests.samples import heading, paragraph, small, torture_source
from tests.unit.write.pdf.opened import refused

SPAN = torture_source().line_span(1)


def said(layout: str, lines: int, pages: int = 1) -> str:
    blocks = [heading(1, "Title")]
    for _ in range(pages):
        blocks += [PageBreak(), *(paragraph("One line.") for _ in range(lines))]
    blocks[1:2] = []
    document = replace(
        small(), blocks=tuple(blocks), notes=(), page=PageSetup("A4", layout), span=SPAN
    )
    return refused(document)


def test_a_one_pager_of_two_pages_is_told_with_the_lines_that_are_too_many() -> None:
    told = """\
seeds/background/torture.md:1:1: error[W108]: the brief does not fit one page: it runs over by 2 lines (1.0 cm)
1 | [^note-1]
  | ^^^^^^^^^
hint: leave out or shorten a section, or print more of them as a list or a table
"""  # noqa: E501
    assert said("one-page", 1, pages=2) == told


def test_the_more_there_is_the_more_it_runs_over() -> None:
    found = [re.search(r"by (\d+) lines \(([\d.]+) cm\)", said("one-page", n, 2)) for n in (5, 9)]
    (few, less), (many, more) = [one.groups() for one in found if one]
    assert int(few) < int(many)
    assert float(less) < float(more)


def test_a_leaflet_has_six_panels_and_no_more() -> None:
    assert "does not fit the six panels of a leaflet" in said("tri-fold", 1, pages=7)
