"""A section's file in two: the YAML between the lines of hyphens, and the Markdown after them."""

import re
from dataclasses import dataclass

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile, Span

_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Halves:
    yaml: Span
    body: Span


def split(source: SourceFile, report: Report) -> Halves | None:
    """The two halves of a section's file, or None with a diagnostic."""
    opening = _OPEN.match(source.text)
    if opening is None:
        report.add(
            "K101",
            "the file does not begin with front matter",
            source.line_span(1),
            hint="begin it with a line of three hyphens, the fields, and another such line",
        )
        return None
    closing = _CLOSE.search(source.text, opening.end())
    if closing is None:
        report.add(
            "K101",
            "the front matter has no end",
            source.line_span(1),
            hint="put a line of three hyphens after the last field",
        )
        return None
    body = min(closing.end() + 1, len(source.text))
    return Halves(
        Span(source, opening.end(), closing.start()), Span(source, body, len(source.text))
    )
