"""A document has one title: one heading of level 1, which the template writes."""

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.document.nodes import Block, Heading
from briefwright.document.walk import walk

_HINT = 'write "# {{ brief.title }}" once, and other headings from "##" downwards'


def report_titles(blocks: tuple[Block, ...], template: Span | None, report: Report) -> None:
    """Report a document without a title, at its template, and every title but the first."""
    headings = (node for node in walk(blocks) if isinstance(node, Heading))
    titles = [heading for heading in headings if heading.level == 1]
    if not titles:
        report.add("T109", "the document has no heading of level 1", template, hint=_HINT)
    for heading in titles[1:]:
        report.add("T109", "this is a second heading of level 1", heading.span, hint=_HINT)
