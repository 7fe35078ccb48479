"""The levels of headings: whether one is skipped, and moving them below the place they stand at."""

from dataclasses import replace
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.document.nodes import Block, Heading, Paragraph, Table
from briefwright.document.walk import rewrite, walk

_WORDS = (Paragraph, Table)


def report_skipped(blocks: tuple[Block, ...], report: Report) -> None:
    """Report headings that skip a level below the one before them."""
    before: int | None = None
    for heading in _headings(blocks):
        if before is not None and heading.level > before + 1:
            report.add(
                "K112",
                f"this heading of level {heading.level} follows one of level {before}",
                heading.span,
                hint=f"make it level {before + 1}: {'#' * (before + 1)}",
            )
        before = heading.level


def report_outline(blocks: tuple[Block, ...], report: Report) -> None:
    """Report skipped levels in a text of its own, whose first heading must be of the highest."""
    report_skipped(blocks, report)
    headings = _headings(blocks)
    highest = min((heading.level for heading in headings), default=0)
    if headings and headings[0].level > highest:
        report.add(
            "K112",
            f"the first heading is of level {headings[0].level}, a later one of level {highest}",
            headings[0].span,
            hint=f"begin with the highest level: {'#' * highest}",
        )


def shifted(blocks: tuple[Block, ...], below: int) -> tuple[Block, ...]:
    """The blocks with their headings moved so that the highest stands just below a level."""
    headings = _headings(blocks)
    if not headings:
        return blocks
    by = below + 1 - min(heading.level for heading in headings)

    def move(node: Any) -> Any:
        if isinstance(node, Heading):
            return (replace(node, level=min(node.level + by, 6)),)
        return None

    moved: tuple[Block, ...] = rewrite(blocks, move)
    return moved


def _headings(blocks: tuple[Block, ...]) -> list[Heading]:
    return [node for node in walk(blocks, closed=_WORDS) if isinstance(node, Heading)]
