"""Lines that look like lists to an author and are none, or other ones, to Python-Markdown."""

import re
from collections.abc import Iterator

from briefwright.library.markdown.context import Context
from briefwright.library.markdown.lines import Line

_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,3}(?=\.))\.? +\S")
_FOREIGN = re.compile(r" {0,3}(?:[0-9a-z]{1,3}\)|\([0-9a-z]{1,3}\)|[•◦▪‣·・●○■])\s*\S")
_OTHER = re.compile(r"\s*(?:#{1,6}\s|>|\||:\s)")


def report_likenesses(lines: tuple[Line, ...], context: Context) -> None:
    """Report items of a list that directly follow other words, which take them in, and items that
    are indented too little to stand below the item above."""
    for block in _blocks(lines):
        _report_other_marks(block, context)
        if not _ITEM.match(block[0].text):
            _report_taken_in(block, context)
        else:
            _report_beside(block, context)


def _blocks(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Lines without an empty one among them, headings left out."""
    block: list[Line] = []
    for line in lines:
        if line.text.strip() and not line.text.startswith("#"):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _report_other_marks(block: list[Line], context: Context) -> None:
    marked = [line for line in block if _FOREIGN.match(line.text)]
    if len(marked) > 1:
        context.report.add(
            "K133",
            "these lines run together: the marks that they begin with make no list",
            context.line(marked[0]),
            hint='begin the items with "- " or "1. ", or put empty lines between them',
        )


def _report_taken_in(block: list[Line], context: Context) -> None:
    if block[0].text.startswith("    ") or _OTHER.match(block[0].text):
        return
    for line in block[1:]:
        item = _ITEM.match(line.text)
        # A sentence may go on with a number: "article / 34. The Committee".
        if item and len(item["indent"]) < 4 and item["mark"] in "-*+1":
            context.report.add(
                "K133",
                "this is no list: other words stand directly above it",
                context.line(line),
                hint="put an empty line before the list",
            )
            return


def _report_beside(block: list[Line], context: Context) -> None:
    items = [(line, item) for line in block if (item := _ITEM.match(line.text))]
    first = items[0][1]
    for line, item in items[1:]:
        deeper = len(item["indent"]) - len(first["indent"])
        if deeper > 0 and len(item["indent"]) % 4:
            context.report.add(
                "K133",
                "this item is not read as one below the item above",
                context.line(line),
                hint="indent it by four spaces",
            )
        elif not deeper and item["mark"].isdigit() != first["mark"].isdigit():
            context.report.add(
                "K133",
                "this is no list of its own: its marks are not those of the list above",
                context.line(line),
                hint="put an empty line before it",
            )
