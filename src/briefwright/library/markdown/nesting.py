"""How deep things may stand within each other, and how much may stand in one paragraph.

Beyond these limits no person writes; without them a file could end the process or hold it up for
hours: every reader and writer of trees calls itself once for each level.
"""

from collections.abc import Iterable

from briefwright.base.diagnostic import Report
from briefwright.base.source import Span
from briefwright.document.nodes import Block, Node
from briefwright.document.walk import children

MAX_DEPTH = 20
MAX_BRACKETS = 1_000

_BRACKETS = "[{<"


def report_too_deep(span: Span, report: Report) -> None:
    """Report that too much stands within each other at a place."""
    report.add(
        "K128",
        f"lists, quotations or divisions stand within each other more than {MAX_DEPTH} deep",
        span,
        hint="take some of them out of the others",
    )


def report_deep(blocks: Iterable[Block], whole: Span, report: Report) -> bool:
    """Report blocks that hold others too deep; whether there was one."""
    deep = [block for block in blocks if _depth(block) > MAX_DEPTH]
    for block in deep:
        report_too_deep(getattr(block, "span", None) or whole, report)
    return bool(deep)


def _depth(node: Node) -> int:
    return 1 + max(map(_depth, children(node)), default=0)


def too_many_brackets(text: str) -> bool:
    """Whether the brackets of a text of one paragraph take too long to match."""
    return len(text) > MAX_BRACKETS and sum(map(text.count, _BRACKETS)) > MAX_BRACKETS


def report_brackets(span: Span, report: Report) -> None:
    """Report such a text."""
    report.add(
        "K128",
        f"a paragraph has more than {MAX_BRACKETS:,} brackets",
        span,
        hint="make several paragraphs of it",
    )
